import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDemoTools, demoServers } from '../../../electron/engine/demo/demo-fleet.ts';
import { startingServers } from '../../../electron/engine/demo/demo-servers.ts';
import { demoLooks } from '../../../electron/engine/demo/history/demo-observations.ts';
import { createHistoryRecorder } from '../../../electron/engine/history/observed/record-history.ts';
import { readReport } from '../../../electron/engine/tools/read/read-report.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/basics/time-units.ts';
import type { Observation } from '../../../shared/domain/history/observed/observation.ts';
import { openWatcher, type Watcher } from '../history/observed/history-file.ts';

const START = new Date(2026, 10, 20, 10, 0).getTime();

let folder: string;
let watcher: Watcher;
/** One history for all tests: they only read it. */
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-demo-'));
  watcher = await openWatcher(path.join(folder, 'history.demo.sqlite'));
  watcher.write((await startDemo()).rows);
});
afterAll(() => {
  watcher.database.close();
  rmSync(folder, { recursive: true });
});

function serverNamed(name: string) {
  const found = demoServers().find((server) => server.name === name);
  if (found === undefined) throw new Error(`No demo server ${name}`);
  return found.name;
}

/** What was seen in the past of the demo and in its first round; `first` is what that round adds. */
async function startDemo(
  now = START,
): Promise<{ readonly rows: readonly Observation[]; readonly first: readonly Observation[] }> {
  const rows: Observation[] = [];
  const recorder = createHistoryRecorder((more) => rows.push(...more));
  const settings = demoServers();
  for (const { report, options } of demoLooks(now, settings)) recorder.see(report, options);
  const length = rows.length;
  const run = createDemoTools({ startedAt: now, clock: () => now });
  const asked = settings.map(async ({ name, capacity }) => {
    const ask = (tool: 'qwinsta' | 'quser') => run(tool, [`/server:${name}`], { timeoutMs: 60_000 });
    const [qwinsta, quser] = await Promise.all([ask('qwinsta'), ask('quser')]);
    return { capacity, report: readReport({ server: name, askedAt: now, tookMs: 1 }, qwinsta, quser, 65001) };
  });
  for (const { capacity, report } of await Promise.all(asked))
    recorder.see(report, { capacity, intervalMs: MINUTE_MS });
  const first = rows.slice(length);
  recorder.tellLooks();
  return { rows, first };
}

const logonsOn = (name: string, now = START) =>
  watcher.reader.logons({
    server: serverNamed(name),
    from: now - 14 * DAY_MS,
    until: now,
    now,
    freshSince: now - 5 * MINUTE_MS,
  });

describe('the past of the demo', () => {
  it('goes on in its first answers: nobody comes or goes then, and no logon is another one', async () => {
    for (let hour = 0; hour < 24; hour++) {
      const { first } = await startDemo(START + hour * HOUR_MS);
      expect(first.filter(({ kind }) => kind !== 'looked')).toEqual([]);
    }
  });

  it('has everybody who is on now, since their logon where it was seen', () => {
    for (const { server } of startingServers(START)) {
      const on = logonsOn(server.name).logons.filter(({ isOver }) => isOver === false);
      const users =
        server.reachability === 'answers' ? server.sessions.flatMap(({ user }) => user ?? []) : [];
      expect(on.map(({ user }) => user).toSorted()).toEqual(users.toSorted());
    }
    const gatesb = logonsOn('demo-sql01').logons.find(
      ({ isOver, user }) => user === 'gatesb' && isOver === false,
    );
    expect(gatesb).toMatchObject({ fromKnown: true, from: START - 4 * DAY_MS });
  });

  it.each(['demo-web01', 'demo-sql01', 'demo-app01', 'demo-tokyo01'])(
    '%s: has no logon that the log does not have, as far as that reaches back',
    async (name) => {
      const server = startingServers(START).find((one) => one.server.name === name)?.server;
      const logged = server?.history?.logons ?? [];
      const reach = server?.history?.reachesBackTo ?? Math.min(...logged.map(({ from }) => from));
      const seen = logonsOn(name).logons.filter(({ from }) => from > reach);
      expect(seen.length).toBeGreaterThan(3);
      for (const { user, sessionId, from, seenUntil } of seen) {
        const same = logged.findLast(
          (one) => one.sessionId === sessionId && one.user.endsWith(`\\${user}`) && one.from <= from,
        );
        expect(same, `${user} at ${new Date(from).toISOString()}`).toBeDefined();
        expect(same?.until ?? START).toBeGreaterThanOrEqual(seenUntil);
      }
    },
  );

  it('has servers that were full at work, and others that were not', () => {
    const full = watcher.database.prepare(`
      SELECT coalesce(sum(coalesce(status.until_at, stretch.until_at) - status.from_at), 0) AS ms
      FROM status JOIN stretch ON stretch.id = stretch JOIN server ON server.id = server
      WHERE name = ? AND status = 'full' AND status.from_at > ?`);
    const hours = (name: string) =>
      Number((full.get(name, START - 7 * DAY_MS) as { ms: number }).ms) / HOUR_MS;
    expect(hours('demo-app01')).toBeGreaterThan(30);
    expect(hours('demo-sql01')).toBeGreaterThan(10);
    expect(hours('demo-sql01')).toBeLessThan(hours('demo-app01'));
    expect([hours('demo-web01'), hours('demo-tokyo01'), hours('demo-lab01')]).toEqual([0, 0, 0]);
  });

  it('has a night that nobody saw, and servers that were silent', () => {
    const { gaps } = logonsOn('demo-app01');
    const night = gaps.filter(({ from, until }) => until - from > HOUR_MS);
    expect(night).toHaveLength(1);
    expect(night[0]).toMatchObject({ why: 'notWatched' });
    expect((night[0]?.until ?? 0) - (night[0]?.from ?? 0)).toBeGreaterThan(9 * HOUR_MS);
    expect(logonsOn('demo-lab01')).toMatchObject({ logons: [] });
    expect(logonsOn('demo-lab01').gaps.filter(({ why }) => why === 'silent').length).toBeGreaterThan(0);
  });

  it('is the same at the same time, and lies before the start', () => {
    const looks = [...demoLooks(START, demoServers())];
    expect(looks).toEqual([...demoLooks(START, demoServers())]);
    expect(looks.every(({ report }) => report.askedAt < START)).toBe(true);
    expect(looks.length).toBeLessThan(3000);
  });
});
