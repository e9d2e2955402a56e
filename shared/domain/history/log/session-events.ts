import { SECOND_MS } from '../../../basics/time-units.ts';
import { isSameAccount } from '../../../names/account.ts';
import { bySession } from '../by-session.ts';
import { LOG_EVENT, type LogEvent } from './session-log.ts';

/** Events of one session so near to each other are of one happening. */
const TOGETHER_MS = 10 * SECOND_MS;

/** An event that changes a session, with what events beside it say of it. */
export interface SessionEvent extends LogEvent {
  /** From event 40; null where none was given. */
  readonly givenReason: number | null;
  /** From event 39: the session that did it; null where none was named. */
  readonly bySessionId: number | null;
}

/** Whether two events were written at about the same moment. */
export function areTogether(a: Pick<LogEvent, 'at'>, b: Pick<LogEvent, 'at'>): boolean {
  return Math.abs(a.at - b.at) <= TOGETHER_MS;
}

/** Whether both are of one person; an event that names nobody is of anyone. */
export function isSameUser(a: string | null, b: string | null): boolean {
  return a === null || b === null || isSameAccount(a, b);
}

/**
 * The events of one boot that change sessions, in their order: without what is part of a logoff or says it twice, and with
 * the reason and the author that the events beside them give. `events`: in the order of their record numbers.
 */
export function sessionEventsOf(events: readonly LogEvent[]): readonly SessionEvent[] {
  const noted = new Map<number, { givenReason: number | null; bySessionId: number | null }>();
  const kept = new Set<number>();
  for (const ofSession of bySession(events).values()) {
    const changes = ofSession.filter(isChange);
    const logoffOf = logoffs(changes);
    for (const change of changes) if (!logoffOf.has(change)) kept.add(change.recordId);
    for (const note of ofSession) {
      if (isChange(note)) continue;
      const nearest = nearestTo(note, changes);
      if (nearest === null) continue;
      const { recordId } = logoffOf.get(nearest) ?? nearest;
      const { givenReason = null, bySessionId = null } = noted.get(recordId) ?? {};
      noted.set(recordId, {
        givenReason: note.reason ?? givenReason,
        bySessionId: note.otherSessionId ?? bySessionId,
      });
    }
  }
  return events
    .filter(({ recordId }) => kept.has(recordId))
    .map((event) => ({
      ...event,
      ...(noted.get(event.recordId) ?? { givenReason: null, bySessionId: null }),
    }));
}

function isChange({ id }: LogEvent): boolean {
  return id !== LOG_EVENT.disconnectedBy && id !== LOG_EVENT.reasonGiven;
}

/** The logoff that an event is a part of: a disconnection beside it, before or after, and a second logoff. */
function logoffs(changes: readonly LogEvent[]): ReadonlyMap<LogEvent, LogEvent> {
  const found = new Map<LogEvent, LogEvent>();
  changes.forEach((change, index) => {
    const { id } = change;
    if (id !== LOG_EVENT.disconnected && id !== LOG_EVENT.loggedOff) return;
    const before = changes[index - 1];
    const previous = before === undefined ? undefined : (found.get(before) ?? before);
    const next = id === LOG_EVENT.disconnected ? changes[index + 1] : undefined;
    const logoff = [previous, next].find((other) => other !== undefined && isLogoffWith(other, change));
    if (logoff !== undefined) found.set(change, logoff);
  });
  return found;
}

function isLogoffWith(logoff: LogEvent, part: LogEvent): boolean {
  if (logoff.id !== LOG_EVENT.loggedOff || logoff.recordId === part.recordId) return false;
  return areTogether(logoff, part) && isSameUser(logoff.user, part.user);
}

/** So many changes before and behind a note are looked at; of one session there are never more in ten seconds. */
const NEIGHBOURS = 4;

/** The change that a note is about: of those beside it the nearest in time, and of two the nearer in the log. */
function nearestTo(note: LogEvent, changes: readonly LogEvent[]): LogEvent | null {
  const place = firstAfter(note, changes);
  const candidates = changes
    .slice(Math.max(0, place - NEIGHBOURS), place + NEIGHBOURS)
    .filter((change) => canBeAbout(note, change) && areTogether(change, note))
    .sort((a, b) => distance(a, b, note));
  return candidates[0] ?? null;
}

/** A logon has no reason, and a connection is not made by another session. */
function canBeAbout(note: LogEvent, { id }: LogEvent): boolean {
  if (id === LOG_EVENT.reconnected) return note.id === LOG_EVENT.reasonGiven;
  return id !== LOG_EVENT.loggedOn;
}

function distance(a: LogEvent, b: LogEvent, to: LogEvent): number {
  const inTime = Math.abs(a.at - to.at) - Math.abs(b.at - to.at);
  return inTime === 0 ? Math.abs(a.recordId - to.recordId) - Math.abs(b.recordId - to.recordId) : inTime;
}

/** The index of the first event behind another in the log. */
function firstAfter({ recordId }: LogEvent, events: readonly LogEvent[]): number {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.recordId ?? 0) < recordId) low = middle + 1;
    else high = middle;
  }
  return low;
}
