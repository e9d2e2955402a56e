import { MINUTE_MS } from '../../../../shared/basics/time-units.ts';
import { CONSOLE_ADDRESS } from '../../../../shared/domain/history/log/session-log.ts';
import { END_REASON, type Logon, type LogonSpan } from '../../../../shared/domain/history/logon.ts';
import { inDomain, type SimulatedServer, type SimulatedSession } from '../simulated-server.ts';
import type { SimulatedHistory } from './logged-events.ts';
import { addressOf } from './visits.ts';

/** Who closes a window has typed so long before. */
const LEAVES_AFTER_MS = 2 * MINUTE_MS;

/** The logons of those who are on: they logged on when the tools say it, and left soon after their last input. */
export function liveLogons(sessions: readonly SimulatedSession[]): readonly Logon[] {
  return sessions.flatMap((session) => {
    const begun = begunAt(session.logonAt ?? 0, session);
    if (session.user === null || session.logonAt === null) return [];
    if (!isLeft(session)) return begun;
    const leftAt = Math.max(session.logonAt, (session.lastInputAt ?? session.logonAt) + LEAVES_AFTER_MS);
    return left(begun, leftAt);
  });
}

/** Nobody is connected to a stuck session either. */
function isLeft({ state }: SimulatedSession): boolean {
  return state === 'disconnected' || state === 'down';
}

/** The history of a server whose sessions have changed by `now`: who is gone has logged off. */
export function historyLater(
  before: SimulatedServer,
  after: SimulatedServer,
  now: number,
): SimulatedHistory | undefined {
  const { history, sessions } = after;
  if (history === undefined || before.sessions === sessions) return history;
  const logons = history.logons.map((logon) => {
    if (logon.isOver !== false) return logon;
    const session = sessions.find((one) => isOf(logon, one));
    if (session === undefined) return loggedOff(logon, now);
    const wasLeft = logon.spans.at(-1)?.state === 'disconnected';
    return isLeft(session) && !wasLeft ? left(logon, now) : logon;
  });
  const arrived = sessions.filter(
    (session) =>
      session.user !== null && !logons.some((logon) => logon.isOver === false && isOf(logon, session)),
  );
  return { ...history, logons: [...logons, ...arrived.map((session) => begunAt(now, session))] };
}

function isOf({ sessionId, user }: Logon, session: SimulatedSession): boolean {
  return session.id === sessionId && session.user !== null && inDomain(session.user) === user;
}

function begunAt(from: number, { id, user, sessionName }: SimulatedSession): Logon {
  const address = sessionName === 'console' ? CONSOLE_ADDRESS : addressOf(user ?? '');
  return {
    ...{ user: inDomain(user ?? ''), sessionId: id, from, fromKnown: true },
    ...{ until: null, end: null, isOver: false, endReason: null },
    spans: [{ state: 'active', from, until: null, by: null, reason: null, address }],
    addresses: [address],
  };
}

function left(logon: Logon, at: number): Logon {
  const address = logon.spans.at(-1)?.address ?? null;
  const span: LogonSpan = {
    ...{ state: 'disconnected', from: at, until: null, by: null, reason: END_REASON.noInformation, address },
  };
  return { ...logon, spans: [...ended(logon.spans, at), span] };
}

function loggedOff(logon: Logon, at: number): Logon {
  return { ...logon, until: at, end: 'logoff', isOver: true, spans: ended(logon.spans, at) };
}

function ended(spans: readonly LogonSpan[], until: number): readonly LogonSpan[] {
  return spans.map((span, index) => (index === spans.length - 1 ? { ...span, until } : span));
}
