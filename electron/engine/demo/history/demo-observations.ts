import { DAY_MS, MINUTE_MS } from '../../../../shared/basics/time-units.ts';
import type { ServerSettings } from '../../../../shared/contract/settings.ts';
import type { Logon } from '../../../../shared/domain/history/logon.ts';
import type { ObserveOptions } from '../../../../shared/domain/history/observed/observe.ts';
import type { Report, ServerName, Session } from '../../../../shared/domain/model.ts';
import { type DemoServer, startingServers } from '../demo-servers.ts';
import { printLogon } from '../print-times.ts';
import { printedSession, type SimulatedServer } from '../simulated-server.ts';
import { activeSession } from '../simulated-sessions.ts';
import { demoHistory } from './demo-histories.ts';
import { visitsBeforeLog } from './demo-visits.ts';
import { liveLogons } from './live-logons.ts';
import { type DayTime, momentOf, pastLogon } from './visits.ts';

/** So long the demo has been watched when it starts. */
const WATCHED_DAYS = 14;
/** A server is asked every minute; the next question is the demo's first one. */
const LOOK_EVERY_MS = MINUTE_MS;
/** One night at a weekend Slotwatch was not running. */
const NOT_WATCHED: readonly [DayTime, DayTime] = [
  [4, 21, 40],
  [3, 7, 25],
];

/** One look at a demo server, and how it is to be seen. */
export interface DemoLook {
  readonly report: Report;
  readonly options: ObserveOptions;
}

/**
 * What would have been seen of these servers in the two weeks before the demo starts at `now` (milliseconds since 1970): looks
 * between which nothing changes are left out. It agrees with their logs, and goes on in the demo's first answers.
 */
export function* demoLooks(
  now: number,
  servers: readonly Pick<ServerSettings, 'name' | 'capacity'>[],
): Generator<DemoLook> {
  for (const one of startingServers(now)) {
    const settings = servers.find(({ name }) => name === one.server.name);
    if (settings !== undefined) yield* looksAt(one, settings, now);
  }
}

function* looksAt(
  { server }: DemoServer,
  { name, capacity }: Pick<ServerSettings, 'name' | 'capacity'>,
  now: number,
): Generator<DemoLook> {
  const logons = server.reachability === 'answers' ? logonsOf(server, now) : [];
  const shown = logons.map((logon) => ({
    logon,
    session: sessionOf(logon, server),
    leftAs: leftAs(logon, server),
  }));
  const [stoppedAt = now, goneOnAt = now] = NOT_WATCHED.map((moment) =>
    lookBefore(momentOf(now, moment), now),
  );
  let last: number | null = null;
  for (const at of lookTimes(logons, now)) {
    if (at > stoppedAt && at < goneOnAt) continue;
    const intervalMs = last === null || at === goneOnAt ? LOOK_EVERY_MS : at - last;
    yield { report: reportOf(name, server, shown, at), options: { capacity, intervalMs } };
    last = at;
  }
}

function logonsOf(server: SimulatedServer, now: number): readonly Logon[] {
  const logged = demoHistory(server, now)?.logons ?? liveLogons(server.sessions);
  return [...visitsBeforeLog(server.name).map((visit) => pastLogon(now, visit)), ...logged];
}

/** The looks before and after each change, the first and the last one, and those around the night. */
function lookTimes(logons: readonly Logon[], now: number): readonly number[] {
  const changes = logons.flatMap(({ from, until, spans }) => [
    from,
    until ?? from,
    ...spans.map((span) => span.from),
  ]);
  const first = lookBefore(now - WATCHED_DAYS * DAY_MS, now);
  const looks = [
    ...changes.flatMap((at) => [lookBefore(at, now), lookBefore(at, now) + LOOK_EVERY_MS]),
    ...NOT_WATCHED.map((moment) => lookBefore(momentOf(now, moment), now)),
    first,
    now - LOOK_EVERY_MS,
  ];
  return [...new Set(looks)].filter((at) => at >= first && at < now).sort((a, b) => a - b);
}

/** The last look before a moment: `now` is one. */
function lookBefore(at: number, now: number): number {
  return now - Math.ceil((now - at + 1) / LOOK_EVERY_MS) * LOOK_EVERY_MS;
}

interface ShownLogon {
  readonly logon: Logon;
  readonly session: Session;
  /** Its state when nobody is connected to it. */
  readonly leftAs: 'disconnected' | 'down';
}

/** A session that is stuck now has been since its window was closed. */
function leftAs({ sessionId, isOver }: Logon, { sessions }: SimulatedServer): ShownLogon['leftAs'] {
  const stuck = sessions.some(({ id, state }) => id === sessionId && state === 'down');
  return isOver === false && stuck ? 'down' : 'disconnected';
}

function reportOf(
  name: ServerName,
  server: SimulatedServer,
  logons: readonly ShownLogon[],
  askedAt: number,
): Report {
  const asked = { server: name, askedAt, tookMs: server.delayMs };
  if (server.reachability !== 'answers') {
    const code = server.reachability === 'denies' ? 'accessDenied' : 'unreachable';
    return { kind: 'noAnswer', ...asked, error: { code, tool: 'qwinsta', server: name } };
  }
  return { kind: 'answer', ...asked, sessions: logons.flatMap((one) => sessionAt(one, askedAt)), doubts: [] };
}

/** The session of a logon as it was at a moment; none before and after it. */
function sessionAt({ logon, session, leftAs }: ShownLogon, at: number): readonly Session[] {
  const { from, until, spans } = logon;
  if (from > at || (until !== null && until <= at)) return [];
  const isLeft = spans.findLast((span) => span.from <= at)?.state === 'disconnected';
  return [isLeft ? { ...session, state: leftAs } : session];
}

/** As the tools print it while its user is connected. */
function sessionOf({ user, sessionId, from }: Logon, { logonFormat }: SimulatedServer): Session {
  const name = user.slice(user.indexOf('\\') + 1);
  const session = activeSession(sessionId, name, { now: from, idleMinutes: null, loggedOnMinutes: 0 });
  const { logonAt } = printedSession(session, from, false);
  return {
    ...{ id: sessionId, user: name, sessionName: null, state: 'active', kind: 'remote', current: false },
    ...{ idleMinutes: null, logon: logonAt === null ? null : printLogon(logonAt, logonFormat), logonAt },
    doubt: null,
  };
}
