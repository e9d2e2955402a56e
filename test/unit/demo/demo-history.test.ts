import { describe, expect, it } from 'vitest';
import { createDemoTools, demoServers } from '../../../electron/engine/demo/demo-fleet.ts';
import { startingServers } from '../../../electron/engine/demo/demo-servers.ts';
import { loggedEvents } from '../../../electron/engine/demo/history/logged-events.ts';
import { askSessionLog } from '../../../electron/engine/history/ask-session-log.ts';
import { readReport } from '../../../electron/engine/tools/read/read-report.ts';
import type { RunTool } from '../../../electron/engine/tools/run/tool.ts';
import { eventsBy } from '../../../electron/engine/transports/windows-transport.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/basics/time-units.ts';
import {
  cameFrom,
  disconnectedSince,
  leavesBehind,
  logonOf,
} from '../../../shared/domain/history/evidence/logon-facts.ts';
import { pairLogons } from '../../../shared/domain/history/log/pair-logons.ts';
import type { LogHistory } from '../../../shared/domain/history/logon.ts';
import type { Answer } from '../../../shared/domain/model.ts';

const START = new Date(2026, 10, 22, 10, 0).getTime();
const CODE_PAGE = 65001;
const OPTIONS = { timeoutMs: 60_000 };

function nameOf(name: string) {
  const found = demoServers().find((server) => server.name === name)?.name;
  if (found === undefined) throw new Error(`No demo server ${name}`);
  return found;
}

function logOf(run: RunTool, name: string) {
  return askSessionLog(nameOf(name), eventsBy(run, nameOf(name)), { codePage: CODE_PAGE, known: null });
}

async function answerOf(run: RunTool, name: string): Promise<Answer> {
  const args = [`/server:${name}`];
  const [qwinsta, quser] = await Promise.all([run('qwinsta', args, OPTIONS), run('quser', args, OPTIONS)]);
  // After the log on every clock.
  const askedAt = Date.now() + DAY_MS;
  const report = readReport({ server: nameOf(name), askedAt, tookMs: 1 }, qwinsta, quser, CODE_PAGE);
  if (report.kind === 'noAnswer') throw new Error(report.error.code);
  return report;
}

async function historyOf(run: RunTool, name: string): Promise<LogHistory & { readonly answer: Answer }> {
  const reading = await logOf(run, name);
  if (reading.kind === 'notRead') throw new Error(reading.error.code);
  const answer = await answerOf(run, name);
  return { ...pairLogons(reading.log, answer), answer };
}

describe('the logs of the demo fleet', () => {
  it.each(['demo-web01', 'demo-sql01', 'demo-app01', 'demo-tokyo01'])(
    '%s: have a logon for each session, as long as the log reaches back, and nobody else is on',
    async (name) => {
      const { answer, reachesBackTo, ...history } = await historyOf(
        createDemoTools({ clock: () => START }),
        name,
      );
      const users = answer.sessions.filter(({ user }) => user !== null);
      const told = users.filter((session) => logonOf({ ...history, reachesBackTo }, session) !== null);
      const missing = users.filter((session) => !told.includes(session)).map(({ user }) => user);
      expect(missing).toEqual(name === 'demo-tokyo01' ? ['watanabe'] : []);
      const on = history.logons.filter(({ isOver }) => isOver === false);
      expect(on).toHaveLength(told.length);
      const lost = history.logons.filter(({ end }) => end === 'unknown');
      expect({ lost, complete: history.complete, dropped: history.dropped }).toEqual({
        ...{ lost: [], complete: true, dropped: 0 },
      });
      expect(history.logons.length).toBeGreaterThan(6);
    },
  );

  it('show who leaves sessions behind, since when and from where', async () => {
    const { answer, ...history } = await historyOf(createDemoTools({ clock: () => START }), 'demo-sql01');
    const gatesb = answer.sessions.find(({ user }) => user === 'gatesb');
    if (gatesb === undefined) throw new Error('gatesb is not on');
    expect(leavesBehind(history, 'gatesb', START)).toEqual({ left: 7, of: 9 });
    expect(leavesBehind(history, 'jobss', START)).toEqual({ left: 0, of: 10 });
    expect(disconnectedSince(history, gatesb, START)).toBe(START - 3 * DAY_MS - 2 * HOUR_MS);
    const others = history.logons.flatMap(({ sessionId, spans }) =>
      spans.flatMap(({ by }) => (by === null || by.sessionId === sessionId ? [] : [by])),
    );
    expect(others).toEqual([{ sessionId: 37, user: 'CORP\\jobss' }]);
    expect(cameFrom(history, gatesb)).toMatch(/^192\.0\.2\.\d+$/);
  });

  it('reach back four weeks, or two days where they are full', async () => {
    const run = createDemoTools({ clock: () => START });
    const [database, host] = [await historyOf(run, 'demo-sql01'), await historyOf(run, 'demo-tokyo01')];
    expect((START - (database.reachesBackTo ?? 0)) / DAY_MS).toBeGreaterThan(25);
    expect((START - (host.reachesBackTo ?? 0)) / DAY_MS).toBeLessThan(2);
  });

  it('are refused, or not there, on some servers', async () => {
    const run = createDemoTools({ clock: () => START });
    const why = async (name: string) => {
      const reading = await logOf(run, name);
      return reading.kind === 'notRead' ? [reading.error.code, reading.error.windowsError] : null;
    };
    expect(await why('demo-berlin01')).toEqual(['accessDenied', 5]);
    expect(await why('demo-dc01')).toEqual(['accessDenied', 5]);
    expect(await why('demo-old03')).toEqual(['noSuchLog', 15007]);
    expect(await why('demo-lab01')).toEqual(['unreachable', 1722]);
  });

  it('are the same at the same time, and lie in the past, at any hour of a day', () => {
    for (let hour = 0; hour < 24; hour++) {
      const now = START + hour * HOUR_MS;
      const events = startingServers(now).flatMap(({ server }) =>
        server.history === undefined ? [] : loggedEvents(server.history),
      );
      expect(events.every(({ at }) => at <= now)).toBe(true);
      expect(startingServers(now)).toEqual(startingServers(now));
    }
  });

  it('have a logoff for a session that was reset, and those who came since', async () => {
    let now = START;
    const run = createDemoTools({ clock: () => now });
    now += MINUTE_MS;
    await run('rwinsta', ['1', '/server:demo-sql01'], OPTIONS);
    const { logons } = await historyOf(run, 'demo-sql01');
    expect(logons.findLast(({ user }) => user === 'CORP\\gatesb')).toMatchObject({
      end: 'logoff',
      until: now,
    });
    now += 12 * HOUR_MS;
    const later = await historyOf(run, 'demo-web01');
    const today = later.logons.filter(({ from }) => from > START);
    expect(today.length).toBeGreaterThan(3);
    expect(today.every(({ end }) => end === 'logoff' || end === null)).toBe(true);
  });
});
