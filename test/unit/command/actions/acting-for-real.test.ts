import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { simulatedServer } from '../../../../electron/engine/demo/simulated-server.ts';
import {
  activeSession,
  disconnectedSession,
  systemSessions,
} from '../../../../electron/engine/demo/simulated-sessions.ts';
import { makeStandInFleet, type StandInFleet } from '../../../stand-ins/stand-in-fleet.ts';
import { atTerminal } from '../at-terminal.ts';
import { type BuiltCommand, buildCommand, type CommandEnd } from '../built-command.ts';

const now = Date.now();
const GATESB = disconnectedSession(1, 'gatesb', { now, idleMinutes: 4442 });
const JOBSS = activeSession(2, 'jobss', { now, idleMinutes: 3 });
const FULL = simulatedServer({ name: 'XYZ', sessions: [...systemSessions(9), GATESB, JOBSS] });

// Each test starts Node, and the stand-ins start it again.
describe.runIf(process.platform === 'linux')('with real tools the command', () => {
  let command: BuiltCommand;
  let home: string;
  let fleet: StandInFleet;
  beforeAll(async () => {
    command = await buildCommand();
  });
  afterAll(() => command.dispose());
  beforeEach(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'slotwatch-home-'));
    fleet = await makeStandInFleet([FULL]);
  });
  afterEach(async () => {
    await fleet.dispose();
    await rm(home, { recursive: true });
  });

  const run = (...words: readonly string[]): Promise<CommandEnd> =>
    command.start([...words, '--tools-dir', fleet.toolsDir], home).ended;
  const called = (...tools: readonly string[]) =>
    fleet
      .calls()
      .filter(({ tool }) => tools.includes(tool))
      .map(({ tool, args }) => [tool, ...args].join(' '));

  it('logs one session off, and no other', async () => {
    const { code, stdout } = await run('logoff', 'XYZ', '1', '--yes', '--undo', '0');
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('gatesb') });
    expect(called('logoff', 'rwinsta', 'tsdiscon')).toEqual(['logoff 1 /server:XYZ']);
    const audit = await readFile(path.join(home, 'Slotwatch', 'audit.jsonl'), 'utf8');
    expect(JSON.parse(audit.split('\n')[0] ?? '')).toMatchObject({ event: 'offered', origin: 'command' });
  });

  it('disconnects one session, and ends none', async () => {
    const { code } = await run('disconnect', 'XYZ', '2', '--yes', '--undo', '0');
    expect(code).toBe(0);
    expect(called('logoff', 'rwinsta', 'tsdiscon')).toEqual(['tsdiscon 2 /server:XYZ']);
  });

  it('sends a message with what is filled in, to who can see it', async () => {
    const { code, stdout } = await run('message', 'XYZ', '{user}: {server} restarts', '--undo', '0');
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('jobss') });
    expect(called('msg')).toEqual([expect.stringMatching(/^msg 2 .*jobss: XYZ restarts$/)]);
  });

  it('sends nothing after Ctrl+C in the time to undo', async () => {
    const words = ['message', 'XYZ', 'Restart', '--undo', '60', '--tools-dir', fleet.toolsDir];
    // Without a shell between, which would end by the signal itself.
    const typed = `exec ${command.typed(words)}`;
    const { code, shown } = await atTerminal(typed, home, /Press Ctrl\+C within 60 s to undo/, '\u0003');
    expect({ code, shown }).toEqual({ code: 1, shown: expect.stringContaining('nothing was done') });
    expect(called('msg')).toEqual([]);
  });

  it('connects to a full server at once where there is no terminal, and asks the server nothing', async () => {
    const end = await run('connect', 'XYZ');
    expect(end).toEqual({ code: 0, stdout: 'Started mstsc /v:XYZ\n', stderr: '' });
    await fleet.whenCalled(({ tool }) => tool === 'mstsc');
    expect(called('qwinsta', 'quser')).toEqual([]);
  });

  it('tells at a terminal that the server is full, and does not connect after a no', async () => {
    const typed = command.typed(['connect', 'XYZ', '--tools-dir', fleet.toolsDir]);
    const { code, shown } = await atTerminal(typed, home, /\[y\/N\]/, 'n\r');
    expect(code).toBe(1);
    expect(shown).toMatch(
      /^XYZ full, 2 of 2 taken: gatesb, jobss; idlest: .*\r?\n.*Connect anyway\? \[y\/N\] /,
    );
    expect(shown).toMatch(/No connection was opened\.\r?\n$/);
    expect(called('mstsc')).toEqual([]);
  });

  it('says while it waits what it waits for and when it last asked', async () => {
    const running = command.start(['wait', 'XYZ', '--tools-dir', fleet.toolsDir], home);
    await fleet.whenCalled(({ tool }) => tool === 'quser');
    // The second question: the first answer has been told by then.
    await expect.poll(() => called('quser').length, { timeout: 60_000 }).toBeGreaterThan(1);
    running.signal('SIGINT');
    const { code, stdout, stderr } = await running.ended;
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /^Waiting for a free slot on XYZ\. Press Ctrl\+C to stop\.\n\d{4}-.*Z XYZ full, 2 of 2 taken/,
    );
  });
});
