import {
  LOG_EVENT,
  type LogEvent,
  type LogEventId,
  type WindowsEvent,
} from '../../../../shared/domain/history/log/session-log.ts';
import type { Logon, LogonSpan } from '../../../../shared/domain/history/logon.ts';

/** When Windows stopped and started again, in milliseconds since 1970; without `stoppedAt` it lost its power. */
export interface SimulatedRestart {
  readonly stoppedAt?: number;
  readonly startedAt: number;
}

/** Who was on a simulated server, and when it was restarted. Plain data, like the server it is part of. */
export interface SimulatedHistory {
  readonly logons: readonly Logon[];
  readonly restarts: readonly SimulatedRestart[];
  /** Events of sessions before this moment were overwritten (milliseconds since 1970); left out: none. */
  readonly reachesBackTo?: number;
}

/** The first record number; the records before it were overwritten. */
const FIRST_RECORD = 4711;
const FIRST_SYSTEM_RECORD = 90_210;

type Unnumbered = Omit<LogEvent, 'recordId'>;

/** The events that Windows writes for these logons, in the order of their record numbers. */
export function loggedEvents({ logons, reachesBackTo = 0 }: SimulatedHistory): readonly LogEvent[] {
  return logons
    .flatMap(eventsOfLogon)
    .filter(({ at }) => at >= reachesBackTo)
    .sort((a, b) => a.at - b.at)
    .map((event, index) => ({ ...event, recordId: FIRST_RECORD + index }));
}

/** The starts and stops of Windows, in the order of their record numbers. */
export function windowsEvents({ restarts }: SimulatedHistory): readonly WindowsEvent[] {
  const events = restarts.flatMap(({ stoppedAt, startedAt }): readonly Omit<WindowsEvent, 'recordId'>[] => [
    stoppedAt === undefined ? { kind: 'lost', at: startedAt } : { kind: 'stopped', at: stoppedAt },
    { kind: 'started', at: startedAt },
  ]);
  return events
    .sort((a, b) => a.at - b.at)
    .map((event, index) => ({ ...event, recordId: FIRST_SYSTEM_RECORD + index }));
}

function eventsOfLogon(logon: Logon): readonly Unnumbered[] {
  const { sessionId, user, spans, fromKnown, end, until, endReason } = logon;
  const changes = spans.flatMap((span, index) => {
    const id = index === 0 && fromKnown ? LOG_EVENT.loggedOn : BEGIN_OF[span.state];
    return id === null ? [] : eventsOfSpan(id, span, logon);
  });
  if (end !== 'logoff' || until === null) return changes;
  const logoff = { ...eventAt(until, LOG_EVENT.loggedOff, sessionId), user };
  const isActive = spans.at(-1)?.state === 'active';
  // Who logs off is disconnected at the same time.
  const beside = { ...eventAt(until, LOG_EVENT.disconnected, sessionId), user, address: addressOf(logon) };
  return [...changes, ...reasonAt(until, sessionId, endReason), logoff, ...(isActive ? [beside] : [])];
}

const BEGIN_OF: Readonly<Record<LogonSpan['state'], LogEventId | null>> = {
  active: LOG_EVENT.reconnected,
  disconnected: LOG_EVENT.disconnected,
  unknown: null,
};

function eventsOfSpan(id: LogEventId, span: LogonSpan, { sessionId, user }: Logon): readonly Unnumbered[] {
  const { from, reason, by, address } = span;
  const author = {
    ...eventAt(from, LOG_EVENT.disconnectedBy, sessionId),
    otherSessionId: by?.sessionId ?? null,
  };
  return [
    ...(by === null ? [] : [author]),
    ...reasonAt(from, sessionId, reason),
    { ...eventAt(from, id, sessionId), user, address },
  ];
}

function reasonAt(at: number, sessionId: number, reason: number | null): readonly Unnumbered[] {
  return reason === null ? [] : [{ ...eventAt(at, LOG_EVENT.reasonGiven, sessionId), reason }];
}

function eventAt(at: number, id: LogEventId, sessionId: number): Unnumbered {
  return { id, at, sessionId, user: null, address: null, reason: null, otherSessionId: null };
}

function addressOf({ spans }: Logon): string | null {
  return spans.at(-1)?.address ?? null;
}
