import { MINUTE_MS } from '../../../shared/basics/time-units.ts';
import {
  CLOCK_TOLERANCE_MINUTES,
  isStuck,
  type OfferRule,
  objectionTo,
  ruleFor,
} from '../../../shared/domain/idlest.ts';
import {
  isUnsureWho,
  type OutcomeCode,
  type OutcomeReason,
  type Report,
  type Session,
} from '../../../shared/domain/model.ts';
import { type AskedAction, isEnd, objectionToAction } from '../../../shared/domain/permission.ts';
import { isSameAccount, mayBeSameAccount } from '../../../shared/names/account.ts';

/**
 * The result of the second look: the session as it is now, if it is still the one meant, or why nothing may be done.
 */
export type SecondLook = { readonly go: true; readonly session: Session } | Stopped;

interface Stopped {
  readonly go: false;
  readonly code: OutcomeCode;
  readonly why: OutcomeReason;
}

/**
 * Compares the session that was meant with a fresh answer. It may be acted on only when the answer is certain: the same
 * id, user and logon, no doubt about it, and the action still allowed; to end it, also no input since, but for a log off
 * anyway. To end one process
 * of it its logon must be known too. `seenAt`: when
 * the session was seen, in milliseconds since 1970. Pure.
 */
export function compare(
  action: AskedAction,
  meant: Session,
  report: Report,
  given: OfferRule,
  seenAt: number,
): SecondLook {
  const rule = ruleFor(given, report);
  if (report.kind === 'noAnswer') return stop('noAnswer', 'noAnswer');
  const [now, another] = report.sessions.filter(({ id }) => id === meant.id);
  // Two rows with one id: a contradictory answer is not acted on.
  if (another !== undefined) return stop('noAnswer', 'unsure');
  if (now === undefined || now.user === null) {
    const hidden = report.doubts.some((doubt) => doubt.mayHideSessions);
    return hidden ? stop('noAnswer', 'unsure') : stop('alreadyGone', 'gone');
  }
  if (now.doubt !== null) return stop('noAnswer', 'inDoubt');
  if (!isSameAccount(meant.user ?? '', now.user)) return stop('someoneElse', 'someoneElse');
  const ends = isEnd(action);
  const elapsed = report.askedAt - seenAt;
  const stopped = ends
    ? (stuckSince(meant, now) ?? otherLogon(meant, now, ends) ?? usedSince(action, meant, now, rule, elapsed))
    : (otherLogon(meant, now, action === 'endProcess') ?? usedSince(action, meant, now, rule, elapsed));
  if (stopped !== null) return stopped;
  const objection = objectionToAction(action, now, rule);
  if (objection === 'recentInput' || objection === 'idleUnknown') return stop('backAtWork', objection);
  if (objection !== null) return stop('notOffered', objection);
  return { go: true, session: now };
}

/** Whether the session has become stuck, or is no longer: a stuck one is ended only when it is stuck in both looks. */
function stuckSince(meant: Session, now: Session): Stopped | null {
  if (isStuck(meant) === isStuck(now)) return null;
  return isStuck(meant) ? stop('backAtWork', 'notStuck') : stop('noAnswer', 'unsure');
}

/** Whether this is another logon of the same user; to end one that is not stuck, its logon must be known in both looks. */
function otherLogon(meant: Session, now: Session, ends: boolean): Stopped | null {
  if (meant.logon !== null && now.logon !== null)
    return meant.logon === now.logon ? null : stop('backAtWork', 'loggedOnAgain');
  if (isStuck(meant) && isStuck(now)) return null;
  // For an action that ends nothing it is enough that the logon has not become unknown.
  return ends || meant.logon !== null ? stop('noAnswer', 'unsure') : null;
}

/**
 * Whether the session was used since, where that is a reason not to act: for the end of a session always, unless it is to
 * be logged off anyway; for the end of one
 * process where the user was seen to be away, because then the person who chose it counted on that.
 */
export function usedSince(
  action: AskedAction,
  meant: Session,
  now: Session,
  rule: OfferRule,
  elapsedMs: number,
): Stopped | null {
  if (action === 'logOffAnyway') return null;
  const wasAway = action === 'endProcess' && objectionTo(meant, rule) === null;
  return isEnd(action) || wasAway ? inputSince(meant, now, elapsedMs) : null;
}

/**
 * Whether the session was used since, as far as idle times and states show. Idle time grows with the time that passes:
 * after a long while (the computer slept, or it is the last of a long selection) one that is no shorter than before,
 * but has grown too little, means that the user came back and left again. One that has grown by more than the time
 * between cannot be true. A stuck session must be stuck in both looks, and needs no idle time.
 */
export function inputSince(meant: Session, now: Session, elapsedMs: number): Stopped | null {
  if (isStuck(meant) || isStuck(now)) return stuckSince(meant, now);
  if (meant.state === 'disconnected' && now.state !== 'disconnected')
    return stop('backAtWork', 'reconnected');
  // When the clock was set back in between, the elapsed time is unknown.
  const elapsed = Math.max(0, Math.floor(elapsedMs / MINUTE_MS));
  const grown = Math.max(0, elapsed - CLOCK_TOLERANCE_MINUTES);
  if (now.idleMinutes === null) return meant.idleMinutes === null ? null : stop('noAnswer', 'unsure');
  if (now.idleMinutes < (meant.idleMinutes ?? 0) + grown) return stop('backAtWork', 'newInput');
  const longest = (meant.idleMinutes ?? Number.POSITIVE_INFINITY) + elapsed + CLOCK_TOLERANCE_MINUTES;
  return now.idleMinutes > longest ? stop('noAnswer', 'unsure') : null;
}

/** Whether the session that was to be ended is gone from a fresh answer; null when the answer does not show it. */
export function isGone(ended: Session, report: Report): boolean | null {
  if (report.kind === 'noAnswer') return null;
  const rows = report.sessions.filter(({ id }) => id === ended.id);
  if (rows.length > 1 || rows.some(isUnsureWho)) return null;
  const [now] = rows;
  if (now === undefined || now.user === null) {
    return report.doubts.some((doubt) => doubt.mayHideSessions) ? null : true;
  }
  // It may be the same user, so it is unknown whether the session has ended.
  if (!mayBeSameAccount(ended.user ?? '', now.user)) return true;
  return ended.logon !== null && now.logon !== null && ended.logon !== now.logon;
}

function stop(code: OutcomeCode, why: OutcomeReason): Stopped {
  return { go: false, code, why };
}
