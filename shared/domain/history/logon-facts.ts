import { HOUR_MS, MINUTE_MS } from '../../basics/time-units.ts';
import { isSameAccount, mayBeSameAccount } from '../../names/account.ts';
import { CLOCK_TOLERANCE_MINUTES } from '../idlest.ts';
import type { Session } from '../model.ts';
import { END_REASON, type LogHistory, type Logon, type LogonSpan } from './logon.ts';

/** The logon of a session that a live answer has; null where the log has none that is on. */
export function logonOf({ logons }: LogHistory, { id, user }: Session): Logon | null {
  const logon = logons.findLast(({ sessionId }) => sessionId === id);
  if (logon === undefined || user === null || logon.isOver !== false) return null;
  return mayBeSameAccount(user, logon.user) ? logon : null;
}

/**
 * Since when a session is disconnected, in milliseconds since 1970; null where the log does not tell, or something
 * speaks against it. `askedAt`: of the report with that session. The log may be some minutes older: an input since
 * then means that the person was connected once more.
 */
export function disconnectedSince(history: LogHistory, session: Session, askedAt: number): number | null {
  const span = logonOf(history, session)?.spans.at(-1);
  if (session.state !== 'disconnected' || span?.state !== 'disconnected') return null;
  const lastInputAt = session.idleMinutes === null ? null : askedAt - session.idleMinutes * MINUTE_MS;
  const hadInput = lastInputAt !== null && lastInputAt > span.from + CLOCK_TOLERANCE_MINUTES * MINUTE_MS;
  return hadInput ? null : span.from;
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
 * - it was logged off while disconnected, or by an administrator, an idle limit or a time limit: not by the person.
 * It was not when the person logged off, or was active when Windows was restarted. All others tell nothing and do not
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
  if (logon.spans.some((span) => isLong(span, logon, now))) return true;
  const wasActive = logon.spans.at(-1)?.state === 'active';
  if (logon.end === 'restart') return wasActive ? false : null;
  if (logon.end !== 'logoff') return null;
  if (logon.endReason !== null && NOT_BY_THE_PERSON.has(logon.endReason)) return true;
  // Only the logoff is known: what was before may have been anything.
  return logon.spans.length === 0 ? null : !wasActive;
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
