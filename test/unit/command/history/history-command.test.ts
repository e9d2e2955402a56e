import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { liveLogons } from '../../../../electron/engine/demo/history/live-logons.ts';
import { type SimulatedServer, simulatedServer } from '../../../../electron/engine/demo/simulated-server.ts';
import {
  activeSession,
  disconnectedSession,
  systemSessions,
} from '../../../../electron/engine/demo/simulated-sessions.ts';
import { HOUR_MS, MINUTE_MS } from '../../../../shared/basics/time-units.ts';
import { answer, serverName, session } from '../../../builders.ts';
import { makeStandInFleet, type StandInFleet } from '../../../stand-ins/stand-in-fleet.ts';
import { logon, span } from '../../history/log/log-events.ts';
import { openWatcher } from '../../history/observed/history-file.ts';
import { type BuiltCommand, buildCommand, type CommandEnd } from '../built-command.ts';

const now = Date.now();
const AWAY = disconnectedSession(4, 'gatesb', { now, idleMinutes: 300, loggedOnMinutes: 600 });
const AT_WORK = activeSession(2, 'jobss', { now, idleMinutes: 0, loggedOnMinutes: 50 });
const LEFT_AT = now - 298 * MINUTE_MS;

/** Logged off 40 hours ago, after an hour. */
const LONG_AGO = logon({
  ...{ user: 'CORP\\hopperg', sessionId: 3, from: now - 41 * HOUR_MS },
  ...{ until: now - 40 * HOUR_MS, end: 'logoff', isOver: true },
  spans: [span('active', now - 41 * HOUR_MS, now - 40 * HOUR_MS)],
});
/** Is on by the log; the sessions do not have it. */
const GONE = logon({
  ...{ user: 'CORP\\allenp', sessionId: 7, from: now - 2 * HOUR_MS },
  spans: [span('active', now - 2 * HOUR_MS, null)],
});

describe.runIf(process.platform === 'linux')('the command about who was on', () => {
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

  const standIns = async (more: Partial<SimulatedServer> = {}) => {
    const sessions = [AWAY, AT_WORK];
    const history = { logons: [LONG_AGO, ...liveLogons(sessions), GONE], restarts: [] };
    const server = { sessions: [...systemSessions(9), ...sessions], history, ...more };
    fleet = await makeStandInFleet([simulatedServer({ name: 'XYZ', ...server })]);
  };
  const run = (...words: readonly string[]): Promise<CommandEnd> =>
    command.start(['history', 'xyz', ...words, '--tools-dir', fleet.toolsDir], home).ended;
  const users = (stdout: string): readonly string[] =>
    JSON.parse(stdout).logons.map(({ user }: { user: string }) => user);

  it('prints the JSON scripts rely on', async () => {
    await standIns();
    const { code, stdout, stderr } = await run('--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { logons, ...facts } = JSON.parse(stdout);
    expect(facts).toEqual({
      ...{ server: 'xyz', source: 'eventLog', observedBefore: null, complete: true, error: null },
      reachesBackTo: new Date(now - 41 * HOUR_MS).toISOString(),
    });
    const [first, second, third] = logons;
    const from = new Date(now - 600 * MINUTE_MS).toISOString();
    const left = new Date(LEFT_AT).toISOString();
    expect(first).toEqual({
      ...{ user: 'CORP\\gatesb', sessionId: 4, from, fromKnown: true, until: null, end: null },
      spans: [
        { state: 'active', from, until: left },
        { state: 'disconnected', from: left, until: null, by: null, reason: 0 },
      ],
      addresses: [expect.stringMatching(/^192\.0\.2\.\d+$/)],
    });
    expect(second).toMatchObject({ user: 'CORP\\allenp', until: null, end: 'unknown' });
    expect(third).toMatchObject({ user: 'CORP\\jobss', end: null });
    expect(logons).toHaveLength(3);
  });

  it('has who was on in a period, also in one that is long over', async () => {
    await standIns();
    const long = await run('--hours', '48', '--json');
    expect(users(long.stdout)).toContain('CORP\\hopperg');
    const [from, until] = [45, 40].map((hours) => new Date(now - hours * HOUR_MS).toISOString());
    const before = await run('--from', from ?? '', '--until', until ?? '', '--json');
    expect({ code: before.code, users: users(before.stdout) }).toEqual({ code: 0, users: ['CORP\\hopperg'] });
  });

  it('prints a table, and who left a session behind since when', async () => {
    await standIns();
    const { code, stdout } = await run();
    expect(code).toBe(0);
    expect(stdout).toMatch(/^USER +SESSION +FROM +UNTIL +DURATION +CONNECTED +ADDRESS$/m);
    expect(stdout).toMatch(
      /^CORP\\gatesb +4 +[\d-]+ [\d:]+ +still on, disconnected +10 h +5 h 2 min +192\.0\.2\.\d+$/m,
    );
    expect(stdout).toMatch(/^CORP\\allenp +7 +[\d-]+ [\d:]+ +ended, time not known +\? +\? /m);
    expect(stdout).toMatch(
      /^gatesb \(session 4\): disconnected since [\d-]+ [\d:]+, from [\d.]+, did not log off 1 of the last 1 times$/m,
    );
    expect(stdout).toMatch(/^The log reaches back to [\d-]+ [\d:]+\.$/m);
  });

  it.each([
    ['refused', { trouble: { wevtutil: 'deniesAction' } }, { code: 'accessDenied', windowsError: 5 }],
    ['not there', { trouble: { wevtutil: 'hasNoLog' } }, { code: 'noSuchLog' }],
    ['out of reach', { trouble: { wevtutil: 'findsNoWay' } }, { code: 'unreachable' }],
    ['of a server that is off', { reachability: 'unreachable' }, { code: 'unreachable' }],
  ] as const)('says why a log is not read that is %s, and ends with 3', async (_, more, error) => {
    await standIns(more);
    const json = await run('--json');
    expect(json.code).toBe(3);
    expect(JSON.parse(json.stdout)).toEqual({
      ...{ server: 'xyz', source: 'observed', reachesBackTo: null, observedBefore: null },
      ...{ complete: false, logons: [] },
      error: expect.objectContaining({ ...error, message: expect.any(String), hint: expect.any(String) }),
    });
    const table = await run();
    expect(table).toEqual({ code: 3, stdout: '', stderr: expect.stringContaining('xyz') });
  });

  it('ends with 3 where nothing is known: of an empty log, and of a time before it', async () => {
    await standIns({ history: { logons: [], restarts: [] } });
    const empty = await run('--json');
    expect(empty.code).toBe(3);
    expect(JSON.parse(empty.stdout)).toMatchObject({ source: 'observed', reachesBackTo: null, logons: [] });
    await fleet.dispose();
    await standIns();
    const before = await run('--from', '2020-01-01', '--until', '2020-01-02', '--json');
    expect({ code: before.code, users: users(before.stdout) }).toEqual({ code: 3, users: [] });
  });

  it('gives wevtutil up after --timeout', async () => {
    await standIns({ trouble: { wevtutil: 'hangs' } });
    const { code, stdout } = await run('--json', '--timeout', '1');
    expect(code).toBe(3);
    expect(JSON.parse(stdout).error).toMatchObject({ code: 'timeout' });
  });

  describe('with what the app has seen', () => {
    const ago = (minutes: number) => now - minutes * MINUTE_MS;
    const iso = (minutes: number) => new Date(ago(minutes)).toISOString();
    const seen = {
      gates: session({ id: 4, user: 'gatesb', logon: null }),
      hopper: session({ id: 6, user: 'hopperg', logon: null }),
    };

    /** The app ran from 500 to 400 minutes before now. */
    async function keepSeen(): Promise<void> {
      const watcher = await openWatcher(path.join(home, 'Slotwatch', 'history.sqlite'));
      for (let at = 500; at >= 400; at -= 1) {
        const sessions = at > 450 ? [seen.gates, seen.hopper] : [seen.gates];
        watcher.see(answer(sessions, { server: serverName('XYZ'), askedAt: ago(at) }));
      }
      watcher.see(answer([seen.gates], { server: serverName('old'), askedAt: ago(420) }));
      watcher.stop();
    }

    it('tells that where the log is not read, says why, and ends with 0', async () => {
      await standIns({ trouble: { wevtutil: 'deniesAction' } });
      await keepSeen();
      const { code, stdout } = await run('--json');
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({
        ...{ server: 'xyz', source: 'observed', observedBefore: null, complete: false },
        reachesBackTo: iso(500),
        error: { code: 'accessDenied' },
        logons: [
          { user: 'gatesb', from: iso(500), fromKnown: false, until: null, end: 'unknown' },
          { user: 'hopperg', sessionId: 6, until: iso(451), end: 'unknown', addresses: [] },
        ],
      });
      const table = await run();
      expect(table.code).toBe(0);
      expect(table.stderr).toContain('xyz');
      expect(table.stdout).toMatch(/^hopperg +6 +before .*\?$/m);
      expect(table.stdout).toMatch(
        /^All of this was recorded by Slotwatch, since .*\.\nNot monitored .*–.*\.$/m,
      );
    });

    it('joins it with the log', async () => {
      await standIns({ history: { logons: [GONE], restarts: [] } });
      await keepSeen();
      const { code, stdout } = await run('--json');
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({
        ...{ source: 'eventLog', reachesBackTo: iso(500), error: null },
        observedBefore: new Date(now - 2 * HOUR_MS).toISOString(),
        logons: [{ user: 'gatesb' }, { user: 'hopperg' }, { user: 'CORP\\allenp' }],
      });
    });

    it('finds where a user was, and asks no server', async () => {
      await standIns();
      await keepSeen();
      const where = (...words: readonly string[]) =>
        command.start(
          ['history', '--user', 'GATESB', ...words, '--json', '--tools-dir', fleet.toolsDir],
          home,
        ).ended;
      const one = await where('xyz');
      expect({ code: one.code, stderr: one.stderr }).toEqual({ code: 0, stderr: '' });
      expect(JSON.parse(one.stdout)).toMatchObject({
        ...{ user: 'GATESB', seenSince: iso(500), error: null },
        logons: [{ server: 'xyz', user: 'gatesb', from: iso(500), end: 'unknown' }],
      });
      expect(fleet.calls()).toEqual([]);
      const [from, until] = [iso(9000), iso(8000)];
      const before = await where('xyz', '--from', from, '--until', until);
      expect({ code: before.code, ...JSON.parse(before.stdout) }).toMatchObject({ code: 3, logons: [] });
    });
  });
});
