import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import type { PrintedSession } from '../../../electron/engine/demo/print.ts';
import { active, disconnected, printAnswer, SYSTEM_SESSIONS } from '../answers.ts';
import { makeStandInFolder, placeAnswer, type StandInFolder } from '../stand-in-folder.ts';
import { runSlotwatch, runWindows, windowsPath } from '../wine-machine.ts';

const wine = inject('wine');
const GATESB = disconnected(3, 'gatesb');
const JOBSS = active(2, 'jobss', 5);
/** A working tool that ends a session: the next answer is the second one. */
const FREE_THE_SLOT = ['copy qwinsta.after qwinsta.txt', 'copy quser.after quser.txt'];
const LOOK = ['quser /server:xyz', 'qwinsta /server:xyz'];

describe('slotwatch reset-idlest on Windows', () => {
  let tools: StandInFolder;
  beforeEach(async () => {
    tools = await makeStandInFolder(wine);
    await answerFirst([JOBSS, GATESB]);
    await answerThen([JOBSS]);
  });
  afterEach(() => tools.dispose());

  const reset = (...more: readonly string[]) =>
    runSlotwatch(wine, [
      'reset-idlest',
      'xyz',
      '--yes',
      '--undo',
      '0',
      '--timeout',
      '120',
      '--tools-dir',
      windowsPath(tools.path),
      ...more,
    ]);
  const answerFirst = async (people: readonly PrintedSession[]) =>
    placeAnswer(tools, printAnswer([...SYSTEM_SESSIONS, ...people]));
  const answerThen = async (people: readonly PrintedSession[]) => {
    const { qwinsta, quser } = printAnswer([...SYSTEM_SESSIONS, ...people]);
    await tools.write('qwinsta.after', qwinsta);
    await tools.write('quser.after', quser);
  };

  it('asks twice, resets the right session, and asks again before it says freed', async () => {
    await tools.place('rwinsta', FREE_THE_SLOT);
    const { exitCode, stdout } = await reset();
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: expect.stringContaining('gatesb') });
    expect(await callsInOrder()).toEqual([LOOK, LOOK, ['rwinsta 3 /server:xyz'], LOOK]);
  });

  it('uses reset.exe where there is no rwinsta, and believes the next answer, not the exit code', async () => {
    await tools.place('reset session', [...FREE_THE_SLOT, 'exit 1']);
    expect(await reset()).toMatchObject({ exitCode: 0 });
    expect(await callsInOrder()).toEqual([LOOK, LOOK, ['reset session 3 /server:xyz'], LOOK]);
  });

  it('warns an active user in one argument, checks again and logs them off', async () => {
    await answerFirst([JOBSS, active(3, 'gatesb', 90)]);
    await tools.place('msg', ['exit 0']);
    await tools.place('logoff', FREE_THE_SLOT);
    expect(await reset('--warn', '1')).toMatchObject({ exitCode: 0 });
    const warning = expect.stringMatching(/^msg 3 \/server:xyz \/time:1 Hello gatesb\. .* in 1 min/);
    expect(await callsInOrder()).toEqual([LOOK, LOOK, [warning], LOOK, ['logoff 3 /server:xyz'], LOOK]);
    const message = (await tools.calls()).find(({ tool }) => tool === 'msg');
    expect(message?.args).toHaveLength(4);
  });

  it('logs no user off who could not be warned', async () => {
    await answerFirst([JOBSS, active(3, 'gatesb', 90)]);
    await tools.place('logoff', FREE_THE_SLOT);
    const { exitCode, stderr } = await reset('--warn', '1');
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: expect.stringContaining('could not be warned'),
    });
    expect(await callsInOrder()).toEqual([LOOK, LOOK]);
  });

  it('does not call a session freed that is still there', async () => {
    await tools.place('rwinsta', ['exit 0']);
    const { exitCode, stdout, stderr } = await reset();
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain('is still logged on to xyz');
  });

  it('resets no session when another user has that id at the second check', async () => {
    await answerThen([JOBSS, disconnected(3, 'allenp')]);
    await tools.place('qwinsta', ['stdout qwinsta.txt', 'copy qwinsta.after qwinsta.txt']);
    await tools.place('quser', ['stdout quser.txt', 'copy quser.after quser.txt']);
    await tools.place('rwinsta', FREE_THE_SLOT);
    const { exitCode, stderr } = await reset();
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: expect.stringContaining('nothing was reset'),
    });
    expect(await callsInOrder()).toEqual([LOOK, LOOK]);
  });

  it('writes its audit log in the folder of the app', async () => {
    await tools.place('rwinsta', FREE_THE_SLOT);
    await reset();
    const { stdout } = await runWindows(wine, 'cmd', ['/d', '/c', 'echo %APPDATA%']);
    const appData = path.join(wine.prefix, 'drive_c', stdout.trim().slice(3).replaceAll('\\', '/'));
    const text = await readFile(path.join(appData, 'Slotwatch', 'audit.jsonl'), 'utf8');
    const entries = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const { jobId } = entries.findLast(({ event }) => event === 'ended');
    expect(entries.filter((entry) => entry.jobId === jobId)).toMatchObject([
      { event: 'offered', server: 'xyz', sessionId: 3, user: 'gatesb' },
      { event: 'acting', command: 'rwinsta 3 /server:xyz' },
      { event: 'ended', outcome: 'freed' },
    ]);
  });

  /** The commands in order; both halves of one check side by side, in whatever order they came. */
  async function callsInOrder(): Promise<readonly (readonly string[])[]> {
    const commands = (await tools.calls()).map(({ tool, args }) => [tool, ...args].join(' '));
    const steps: string[][] = [];
    for (const command of commands) {
      const last = steps.at(-1);
      const belongsToLook = LOOK.includes(command) && last?.length === 1 && LOOK.includes(last[0] ?? '');
      if (belongsToLook) last.push(command);
      else steps.push([command]);
    }
    return steps.map((step) => step.toSorted());
  }
});
