import { MINUTE_MS, SECOND_MS } from '../../../../shared/basics/time-units.ts';
import type {
  LogEvent,
  LogEventId,
  SessionLog,
  WindowsEvent,
} from '../../../../shared/domain/history/log/session-log.ts';
import type { Logon, LogonSpan } from '../../../../shared/domain/history/logon.ts';
import { NOW } from '../../../builders.ts';

/** The moment so many minutes and seconds after 8 o'clock, UTC. */
export function minute(minutes: number, seconds = 0): number {
  return NOW - 120 * MINUTE_MS + minutes * MINUTE_MS + seconds * SECOND_MS;
}

export const GATES = 'CORP\\gatesb';
export const JOBS = 'CORP\\jobss';

/** An event of session 4 and gatesb, except for what is given. */
export function event(id: LogEventId, at: number, different: Partial<LogEvent> = {}): LogEvent {
  const hasUser = id !== 39 && id !== 40;
  return {
    ...{ id, recordId: 0, at, sessionId: 4, reason: null, otherSessionId: null },
    user: hasUser ? GATES : null,
    address: hasUser && id !== 23 ? '192.0.2.57' : null,
    ...different,
  };
}

/** A log of events in the order they are given. */
export function sessionLog(
  events: readonly LogEvent[],
  windowsEvents: readonly Omit<WindowsEvent, 'recordId'>[] = [],
  different: Partial<SessionLog> = {},
): SessionLog {
  return {
    readAt: NOW,
    events: events.map((one, index) => ({ ...one, recordId: 100 + index })),
    windowsEvents: windowsEvents.map((one, index) => ({ ...one, recordId: 9000 + index })),
    reachesBackTo: events[0]?.at ?? null,
    complete: true,
    dropped: 0,
    ...different,
  };
}

export function span(
  state: LogonSpan['state'],
  from: number,
  until: number | null,
  different: Partial<LogonSpan> = {},
): LogonSpan {
  return { state, from, until, by: null, reason: null, address: '192.0.2.57', ...different };
}

/** A logon of gatesb in session 4 from 8 o'clock on that is not known to be over, except for what is given. */
export function logon(different: Partial<Logon> = {}): Logon {
  return {
    ...{ user: GATES, sessionId: 4, from: minute(0), fromKnown: true },
    ...{ until: null, end: 'unknown', isOver: null, endReason: null },
    spans: [span('active', minute(0), null)],
    addresses: ['192.0.2.57'],
    ...different,
  };
}
