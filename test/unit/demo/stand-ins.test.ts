import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { simulatedServer } from '../../../electron/engine/demo/simulated-server.ts';
import {
  activeSession,
  disconnectedSession,
  systemSessions,
} from '../../../electron/engine/demo/simulated-sessions.ts';
import { CALCULATION, COPY } from '../../../electron/engine/demo/work/programs.ts';
import { silentLog } from '../../../electron/engine/log.ts';
import { createProcessTools, type ProcessTools } from '../../../electron/engine/tools/run/process-tools.ts';
import { makeStandInFleet, type StandInFleet } from '../../stand-ins/stand-in-fleet.ts';

const now = Date.now();
const XYZ = simulatedServer({
  name: 'XYZ',
  sessions: [
    ...systemSessions(40),
    ...Array.from({ length: 20 }, (_, index) =>
      disconnectedSession(index + 1, `user${index + 1}`, { now, idleMinutes: 60 }),
    ),
    activeSession(30, 'jobss', { now, idleMinutes: 0 }),
  ],
});

let fleet: StandInFleet;
let tools: ProcessTools;

beforeEach(async () => {
  fleet = await makeStandInFleet(
    [XYZ],
    [...(['qwinsta', 'quser', 'query', 'reset', 'logoff', 'mstsc', 'tasklist', 'taskkill'] as const)],
  );
  tools = createProcessTools({ toolsDir: fleet.toolsDir, log: silentLog });
});

afterEach(async () => {
  vi.unstubAllEnvs();
  tools.dispose();
  await fleet.dispose();
});

describe('the stand-ins for the Windows tools', () => {
  it('are real executables that answer from one fleet', async () => {
    const { stdout } = await execa(path.join(fleet.toolsDir, 'qwinsta'), ['30', '/server:XYZ']);
    expect(stdout).toContain(' rdp-tcp#30        jobss                    30  Active');
  });

  it('record every call under the tool’s name, also query and reset', async () => {
    await execa(path.join(fleet.toolsDir, 'query'), ['session', '/server:XYZ']);
    await execa(path.join(fleet.toolsDir, 'reset'), ['session', '1', '/server:XYZ']);
    expect(fleet.calls().map(({ tool, args }) => [tool, ...args])).toEqual([
      ['qwinsta', '/server:XYZ'],
      ['rwinsta', '1', '/server:XYZ'],
    ]);
    expect(fleet.state().servers[0]?.sessions.some(({ id }) => id === 1)).toBe(false);
  });

  it('lose no change when twenty of them change the fleet at once', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => String(index + 1));
    await Promise.all(ids.map((id) => execa(path.join(fleet.toolsDir, 'logoff'), [id, '/server:XYZ'])));
    expect(fleet.state().servers[0]?.sessions.map(({ id }) => id)).toEqual([0, 40, 65536, 30]);
    expect(fleet.state().events).toHaveLength(20);
  });

  it('answer from what a test has changed meanwhile', async () => {
    fleet.changeServer('XYZ', () => ({ sessions: systemSessions() }));
    const said = await execa(path.join(fleet.toolsDir, 'quser'), ['/server:XYZ'], { reject: false });
    expect([said.stderr, said.exitCode]).toEqual(['No User exists for *', 1]);
  });

  it('report a call that a test waits for', async () => {
    const called = fleet.whenCalled(({ tool }) => tool === 'mstsc');
    await execa(path.join(fleet.toolsDir, 'mstsc'), ['/v:XYZ', '/admin']);
    expect((await called).args).toEqual(['/v:XYZ', '/admin']);
  });

  it('wait while a test holds them, and then answer with its changes', async () => {
    const goOn = fleet.hold('quser /server:XYZ');
    const asked = execa(path.join(fleet.toolsDir, 'quser'), ['/server:XYZ'], { reject: false });
    await fleet.whenCalled(({ tool }) => tool === 'quser');
    const { stdout } = await execa(path.join(fleet.toolsDir, 'qwinsta'), ['30', '/server:XYZ']);
    expect(stdout).toContain('jobss');
    fleet.changeServer('XYZ', () => ({ sessions: systemSessions() }));
    goOn();
    expect((await asked).stderr).toBe('No User exists for *');
  });

  it.each(['hangs', 'hangsWithGrandchild', 'ignoresSigterm'] as const)(
    'can misbehave (%s), and the runner gets rid of them all the same',
    async (trouble) => {
      fleet.changeServer('XYZ', () => ({ trouble: { qwinsta: trouble } }));
      const output = await tools.run('qwinsta', ['/server:XYZ'], { timeoutMs: 700 });
      expect(output.end).toBe('timedOut');
    },
  );

  it('can print too much, or nothing', async () => {
    fleet.changeServer('XYZ', () => ({ trouble: { qwinsta: 'printsTooMuch', quser: 'printsNothing' } }));
    const options = { timeoutMs: 10 * 60_000 };
    const [much, nothing] = await Promise.all([
      tools.run('qwinsta', ['/server:XYZ'], options),
      tools.run('quser', ['/server:XYZ'], options),
    ]);
    expect([much.end, nothing.end, nothing.stdout.length]).toEqual(['outputTooLong', 'exited', 0]);
  });

  it('run what a test lets them run, from then on, until it is ended', async () => {
    fleet.changeServer('XYZ', ({ sessions }) => ({
      sessions: sessions.map((one) => (one.id === 1 ? { ...one, programs: COPY } : one)),
    }));
    expect((await tasksOf(1)).at(-1)).toMatch(/^"robocopy\.exe"/);
    const [calculation] = CALCULATION;
    if (calculation !== undefined) fleet.startProgram('XYZ', 1, calculation);
    const [copy, python] = (await tasksOf(1)).slice(-2);
    expect([copy, python]).toEqual([
      // 2 % of the two hours since its user logged on.
      expect.stringMatching(/^"robocopy\.exe".*"0:02:[2-5]\d"$/),
      expect.stringMatching(/^"python\.exe".*"0:00:\d\d"$/),
    ]);
    const pid = copy?.split('","')[1] ?? '';
    const which = ['/pid', pid, '/fi', 'IMAGENAME eq robocopy.exe', '/fi', 'SESSION eq 1'];
    await execa(path.join(fleet.toolsDir, 'taskkill'), ['/s', 'XYZ', ...which]);
    expect((await tasksOf(1)).join()).not.toContain('robocopy');
  });

  it('answer late or not at all for one tool alone', async () => {
    fleet.changeServer('XYZ', () => ({ trouble: { tasklist: 'asksForPassword' } }));
    const filter = ['/s', 'XYZ', '/v', '/fo', 'csv'];
    expect((await tools.run('tasklist', filter, { timeoutMs: 700 })).end).toBe('timedOut');
    fleet.changeServer('XYZ', () => ({ trouble: {}, toolDelayMs: { tasklist: 10 * 60_000 } }));
    expect((await tools.run('tasklist', filter, { timeoutMs: 700 })).end).toBe('timedOut');
    const listed = await tools.run('qwinsta', ['/server:XYZ'], { timeoutMs: 10 * 60_000 });
    expect(listed.end).toBe('exited');
  });

  it('work in a folder with blanks and quotes in its name too', async () => {
    const odd = await mkdtemp(path.join(os.tmpdir(), "slot watch's "));
    vi.stubEnv('TMPDIR', odd);
    const other = await makeStandInFleet([XYZ]);
    const { stdout } = await execa(path.join(other.toolsDir, 'qwinsta'), ['/server:XYZ']);
    expect(stdout).toContain('jobss');
    await other.dispose();
    await rm(odd, { recursive: true, force: true });
  });
});

/** The rows of `tasklist` for one session. */
async function tasksOf(session: number): Promise<readonly string[]> {
  const args = ['/s', 'XYZ', '/v', '/fo', 'csv', '/fi', `SESSION eq ${session}`];
  const { stdout } = await execa(path.join(fleet.toolsDir, 'tasklist'), args);
  return stdout.split(/\r?\n/);
}
