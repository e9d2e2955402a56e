import { HOUR_MS, MINUTE_MS } from '../../../basics/time-units.ts';
import { isSameAccount, mayBeSameAccount } from '../../../names/account.ts';
import { CLOCK_TOLERANCE_MINUTES } from '../../idlest.ts';
import type { Session } from '../../model.ts';
import { CLOCKS_APART_MS } from '../joined/clocks-apart.ts';
import { END_REASON, type LogHistory, type Logon, type LogonSpan } from '../logon.ts';

/** The logon of a session that a live answer has; null where the log has none that is on. */
export function logonOf({ logons }: LogHistory, { id, user }: Session): Logon | null {
  const logon = logons.findLast(({ sessionId }) => sessionId === id);
  if (logon === undefined || user === null || logon.isOver !== false) return null;
  return mayBeSameAccount(user, logon.user) ? logon : null;
}

/**
 * Since when a session is disconnected, in milliseconds since 1970; null where that is not known, or something
 * speaks against it. `askedAt`: of the report with that session. The log may be some minutes older: an input since
 * then means that the person was connected once more.
 */
export function disconnectedSince(history: LogHistory, session: Session, askedAt: number): number | null {
  const logon = logonOf(history, session);
  const span = logon?.spans.at(-1);
  if (session.state !== 'disconnected' || logon === null || span?.state !== 'disconnected') return null;
  if (span.fromKnown === false) return null;
  if (session.idleMinutes === null) return span.from;
  const lastInputAt = askedAt - session.idleMinutes * MINUTE_MS;
  const hadInput = lastInputAt > span.from + CLOCK_TOLERANCE_MINUTES * MINUTE_MS;
  return hadInput || isBefore(lastInputAt, logon) ? null : span.from;
}

/** Input before somebody logged on: it is not that logon, or it had been there unseen. */
function isBefore(inputAt: number, { from, fromKnown }: Logon): boolean {
  return fromKnown && inputAt < from - CLOCKS_APART_MS;
}

/** Where the person in a session is connected from, or was last; null where it is not known. */
export function cameFrom(history: LogHistory, session: Session): string | null {
  return logonOf(history, session)?.spans.at(-1)?.address ?? null;
}

/** A session that was disconnected for so long was left behind, whatever came of it. */
export const LEFT_BEHIND_MS = 4 * HOUR_MS;
/** So many of a person's last logons are looked at. */
export const LAST_LOGONS = 10;

/** `7 of the last 9 times`. */
export interface LeavesBehind {
  readonly left: number;
  readonly of: number;
}

/**
 * How often a person has left a session behind, of the last `LAST_LOGONS` logons on this server of which that can be told. One was
 * left behind when
 * - it was disconnected for `LEFT_BEHIND_MS` at one time (if it still is, until `now`), or
 * - it was logged off while disconnected, or by an administrator, an idle limit or a time limit: not by the person; or it was
 *   seen disconnected until it was gone.
 * It was not when the person logged off, was seen active until it was gone, or was active when Windows was restarted. All others tell nothing and do not
 * count: still on, an end that is not known, a restart after a short time without connection.
 */
export function leavesBehind(
  { logons }: Pick<LogHistory, 'logons'>,
  user: string,
  now: number,
): LeavesBehind {
  const told = logons
    .filter((logon) => isSameAccount(logon.user, user))
    .flatMap((logon) => wasLeftBehind(logon, now) ?? [])
    .slice(-LAST_LOGONS);
  return { left: told.filter((left) => left).length, of: told.length };
}

/** Whether a logon was left behind, as `leavesBehind` says; null where that cannot be told. */
export function wasLeftBehind(logon: Logon, now: number): boolean | null {
  const { end, endReason, spans } = logon;
  if (spans.some((span) => isLong(span, logon, now))) return true;
  const last = spans.at(-1);
  if (end === 'restart') return last?.state === 'active' ? false : null;
  if (end === 'unknown') return wasSeenLeft(logon, last);
  if (end !== 'logoff') return null;
  if (endReason !== null && NOT_BY_THE_PERSON.has(endReason)) return true;
  // Where only the logoff is known, what was before may have been anything.
  return wasDisconnected(last);
}

/** Of a logon that Slotwatch saw until it was gone. */
function wasSeenLeft({ isOver, until }: Logon, last: LogonSpan | undefined): boolean | null {
  if (isOver !== true || until === null) return null;
  // Seen so at one look only, it may have been on its way out: a logoff disconnects first.
  const isBrief = last?.state === 'disconnected' && last.until === last.from;
  return isBrief ? null : wasDisconnected(last);
}

function wasDisconnected(last: LogonSpan | undefined): boolean | null {
  return last === undefined || last.state === 'unknown' ? null : last.state === 'disconnected';
}

const NOT_BY_THE_PERSON: ReadonlySet<number> = new Set([
  END_REASON.loggedOffByAdministrator,
  END_REASON.idleLimit,
  END_REASON.timeLimit,
]);

function isLong({ state, from, until }: LogonSpan, { isOver }: Logon, now: number): boolean {
  if (state !== 'disconnected') return false;
  const end = until ?? (isOver === false ? now : from);
  return end - from >= LEFT_BEHIND_MS;
}
