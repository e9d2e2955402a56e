import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type SimulatedServer, simulatedServer } from '../../../../electron/engine/demo/simulated-server.ts';
import {
  activeSession,
  disconnectedSession,
  systemSessions,
} from '../../../../electron/engine/demo/simulated-sessions.ts';
import { CALCULATION, COPY, OPEN_DOCUMENTS } from '../../../../electron/engine/demo/work/programs.ts';
import { makeStandInFleet, type StandInFleet } from '../../../stand-ins/stand-in-fleet.ts';
import { type BuiltCommand, buildCommand, type CommandEnd } from '../built-command.ts';

const now = Date.now();
const COPYING = { ...disconnectedSession(1, 'gatesb', { now, idleMinutes: 4442 }), programs: COPY };
const AWAY = { ...disconnectedSession(4, 'hopperg', { now, idleMinutes: 90 }), programs: OPEN_DOCUMENTS };
const CALCULATING = { ...activeSession(2, 'jobss', { now, idleMinutes: 0 }), programs: CALCULATION };

describe.runIf(process.platform === 'linux')('the command about what runs', () => {
  let command: BuiltCommand;
  let home: string;
  let fleet: StandInFleet;
  beforeAll(async () => {
    command = await buildCommand();
  });
  afterAll(() => command.dispose());
  beforeEach(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'slotwatch-home-'));
  });
  afterEach(async () => {
    await fleet.dispose();
    await rm(home, { recursive: true });
  });

  const standIns = async (sessions: SimulatedServer['sessions'], more: Partial<SimulatedServer> = {}) => {
    const xyz = simulatedServer({ name: 'XYZ', sessions: [...systemSessions(9), ...sessions], ...more });
    fleet = await makeStandInFleet([xyz]);
  };
  const run = (...words: readonly string[]): Promise<CommandEnd> =>
    command.start([...words, '--tools-dir', fleet.toolsDir], home).ended;
  const called = (name: string) => fleet.calls().filter(({ tool }) => tool === name);

  it('processes prints the JSON scripts rely on, from two readings', async () => {
    await standIns([COPYING, CALCULATING]);
    const { code, stdout, stderr } = await run('processes', 'xyz', '--seconds', '5', '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const json = JSON.parse(stdout);
    expect(json).toEqual({
      server: 'xyz',
      windowSeconds: 5,
      askedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      tookMs: expect.any(Number),
      error: null,
      sessions: expect.any(Array),
    });
    const [calculating, copying] = json.sessions.toSorted(
      (a: { id: number }, b: { id: number }) => b.id - a.id,
    );
    expect(copying).toEqual({
      id: 1,
      user: 'gatesb',
      verdict: 'working',
      because: 'robocopy.exe is running',
      processes: expect.arrayContaining([
        {
          pid: expect.any(Number),
          image: 'robocopy.exe',
          user: 'CORP\\gatesb',
          memoryKiB: 11740,
          cpuSeconds: expect.any(Number),
          cpuUsedSeconds: expect.any(Number),
          kind: 'job',
        },
      ]),
    });
    expect(calculating).toMatchObject({
      id: 2,
      verdict: 'working',
      because: expect.stringMatching(/^python\.exe used \d s of processor time in 5 s$/),
    });
    expect(calculating.processes[0]).toMatchObject({ image: 'python.exe', kind: 'other' });
    expect(calculating.processes[0].cpuUsedSeconds).toBeGreaterThanOrEqual(3);
    expect(called('tasklist')).toHaveLength(2);
  });

  it('processes with one reading knows of jobs only', async () => {
    await standIns([COPYING, CALCULATING]);
    const { code, stdout } = await run('processes', 'XYZ', '--seconds', '0');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^gatesb \(session 1\), working: robocopy\.exe is running$/m);
    expect(stdout).toMatch(/^ {2}PROGRAM +PID +KIND +CPU +MEMORY +USER$/m);
    expect(stdout).toMatch(/^ {2}robocopy\.exe +\d+ +job +.* 11,740 KiB +CORP\\gatesb$/m);
    expect(stdout).toMatch(/^jobss \(session 2\), not known: it has not been monitored long enough$/m);
    expect(stdout.match(/^ {2}and \d+ Windows processes$/gm)).toHaveLength(2);
    expect(called('tasklist')).toHaveLength(1);
  });

  it.each([
    ['refused', { trouble: { tasklist: 'findsNoWay', qprocess: 'fails' } }, 'unreachable'],
    ['off', { reachability: 'unreachable' }, 'unreachable'],
  ] as const)(
    'processes of a server that is %s ends with 3 and JSON that says why',
    async (how, more, why) => {
      await standIns([COPYING], more);
      const { code, stdout } = await run('processes', 'XYZ', '--json');
      expect(code).toBe(3);
      const json = JSON.parse(stdout);
      expect(json).toMatchObject({ server: 'XYZ', windowSeconds: 0, error: { code: why } });
      const unknown = {
        id: 1,
        user: 'gatesb',
        verdict: 'unknown',
        because: expect.any(String),
        processes: [],
      };
      expect(json.sessions).toEqual(how === 'refused' ? [unknown] : []);
    },
  );

  it('processes prints the names where only these can be read, and why', async () => {
    await standIns([COPYING, CALCULATING], { trouble: { tasklist: 'findsNoWay' } });
    const { code, stdout } = await run('processes', 'XYZ', '--json');
    expect(code).toBe(0);
    const { error, sessions } = JSON.parse(stdout);
    expect(error).toMatchObject({ code: 'unreachable', hint: expect.stringContaining('WMI') });
    expect(sessions[0]).toMatchObject({ verdict: 'working', because: 'robocopy.exe is running' });
    expect(sessions[1]).toMatchObject({ verdict: 'unknown' });
    expect(sessions[1].processes.find(({ kind }: { kind: string }) => kind === 'other')).toMatchObject({
      memoryKiB: null,
      cpuSeconds: null,
      cpuUsedSeconds: null,
    });
  });

  it('gives tasklist up after --timeout', async () => {
    await standIns([COPYING], { trouble: { tasklist: 'hangs', qprocess: 'fails' } });
    const { code, stdout } = await run('processes', 'XYZ', '--json', '--timeout', '2');
    expect(code).toBe(3);
    const { error, tookMs } = JSON.parse(stdout);
    expect(error).toMatchObject({ code: 'timeout' });
    expect(tookMs).toBeLessThan(10_000);
  });

  it('status --work also says what runs, and offers nobody who works', async () => {
    await standIns([COPYING, AWAY]);
    const json = await run('status', 'XYZ', '--json', '--work');
    const [server] = JSON.parse(json.stdout).servers;
    expect(json.code).toBe(2);
    expect(server.idlest).toMatchObject({ id: 4, user: 'hopperg' });
    const works = server.sessions.map(({ id, work }: { id: number; work: unknown }) => [id, work]);
    expect(Object.fromEntries(works)).toMatchObject({
      0: null,
      1: { verdict: 'working', because: 'robocopy.exe is running' },
      4: { verdict: 'unknown', because: 'it has not been monitored long enough' },
    });

    const table = await run('status', 'XYZ', '--work');
    expect(table.stdout).toMatch(/IDLEST +WORK\n.* gatesb working: robocopy\.exe; hopperg not known\n/);
  });

  it('status without --work starts no tasklist', async () => {
    await standIns([COPYING]);
    const { stdout } = await run('status', 'XYZ', '--json');
    const { idlest, sessions } = JSON.parse(stdout).servers[0];
    expect(idlest).toMatchObject({ user: 'gatesb' });
    expect(sessions.every(({ work }: { work: unknown }) => work === null)).toBe(true);
    expect(called('tasklist')).toEqual([]);
  });

  it('status --work says why what runs could not be read, and exits as without it', async () => {
    await standIns([AWAY], { trouble: { tasklist: 'findsNoWay', qprocess: 'fails' } });
    const { code, stdout } = await run('status', 'XYZ', '--work');
    expect(code).toBe(1);
    expect(stdout).toMatch(/hopperg not known$/m);
    expect(stdout).toMatch(/^XYZ: .*but not its running programs/m);
  });

  describe('that resets', () => {
    const reset = (...more: readonly string[]) => run('reset-idlest', 'XYZ', '--yes', '--undo', '0', ...more);

    it('chooses nobody who works, although they are the idlest', async () => {
      await standIns([COPYING, AWAY]);
      const { code, stdout } = await reset();
      expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('hopperg') });
      expect(called('rwinsta').map(({ args }) => args[0])).toEqual(['4']);
    });

    it('names the program when everybody works, also with --dry-run', async () => {
      await standIns([COPYING]);
      const done = await reset();
      expect(done).toMatchObject({ code: 1, stdout: '' });
      const dry = await reset('--dry-run');
      expect(dry).toMatchObject({ code: 0, stdout: '' });
      for (const { stderr } of [done, dry]) {
        expect(stderr).toMatch(/^ {2}gatesb \(session 1\): robocopy\.exe is running$/m);
        expect(stderr).toContain('--ignore-work');
      }
      expect(called('rwinsta')).toEqual([]);
    });

    it('resets the idlest although they work, with --ignore-work, and says what runs', async () => {
      await standIns([COPYING, AWAY]);
      const dry = await reset('--ignore-work', '--dry-run');
      expect(dry.stdout).toMatch(
        /^Would reset gatesb \(session 1\) on XYZ: .*; working: robocopy\.exe; runs robocopy\.exe\b.*$/m,
      );
      const { code, stderr } = await reset('--ignore-work');
      expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('working: robocopy.exe') });
      expect(called('rwinsta').map(({ args }) => args[0])).toEqual(['1']);
      const audit = await readFile(path.join(home, 'Slotwatch', 'audit.jsonl'), 'utf8');
      expect(audit.split('\n')[0]).toContain('"overrides":"working"');
    });

    it('says why what runs is not known, and resets', async () => {
      await standIns([COPYING], { trouble: { tasklist: 'findsNoWay', qprocess: 'fails' } });
      const { code, stderr } = await reset();
      expect(code).toBe(0);
      expect(stderr).toMatch(/but not its running programs/);
      expect(stderr).toMatch(/^Resetting gatesb .*; programs not known\.$/m);
    });

    it('reads nothing when nobody is idle enough', async () => {
      await standIns([CALCULATING]);
      const { code, stderr } = await reset();
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: 'XYZ: no session has been idle long enough to be reset.\n',
      });
      expect(called('tasklist')).toEqual([]);
    });
  });
});
