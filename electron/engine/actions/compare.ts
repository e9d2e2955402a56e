import { isSameAccount } from '../../../shared/account.ts';
import type { OfferRule } from '../../../shared/idlest.ts';
import type { JobAction, OutcomeCode, Report, Session } from '../../../shared/model.ts';
import { type ActionObjection, objectionToAction } from '../../../shared/permission.ts';

/** What the second look found: the session as it is now, still the one meant, or why nothing may be done. */
export type SecondLook =
  | { readonly go: true; readonly session: Session }
  | { readonly go: false; readonly code: OutcomeCode; readonly why: Why };

/** Why a job stops, finer than its outcome. */
export type Why =
  | ActionObjection
  | 'noAnswer'
  | 'unsure'
  | 'gone'
  | 'someoneElse'
  | 'loggedOnAgain'
  | 'newInput'
  | 'reconnected'
  | 'unconfirmed'
  | 'toolMissing';

/**
 * Holds the session that was meant against a fresh answer. It may be acted on only when the answer is sure of it: the
 * same id, user and logon, and the action still allowed; to end it, no input since as well. `seenAt`: when the session
 * was as it is meant, in milliseconds since 1970. Pure.
 */
export function compare(
  action: JobAction,
  meant: Session,
  report: Report,
  rule: OfferRule,
  seenAt: number,
): SecondLook {
  if (report.kind === 'noAnswer') return stop('noAnswer', 'noAnswer');
  const [now, another] = report.sessions.filter(({ id }) => id === meant.id);
  // Two rows with one id: an answer that makes no sense is not acted on.
  if (another !== undefined) return stop('noAnswer', 'unsure');
  if (now === undefined || now.user === null) {
    const hidden = report.doubts.some((doubt) => doubt.hidesTaken);
    return hidden ? stop('noAnswer', 'unsure') : stop('alreadyGone', 'gone');
  }
  if (!isSameAccount(meant.user ?? '', now.user)) return stop('someoneElse', 'someoneElse');
  if (meant.logon !== null && now.logon === null) return stop('noAnswer', 'unsure');
  if (meant.logon !== null && meant.logon !== now.logon) return stop('backAtWork', 'loggedOnAgain');
  const input =
    action === 'reset' || action === 'logOff' ? inputSince(meant, now, report.askedAt - seenAt) : null;
  if (input !== null) return input;
  const objection = objectionToAction(action, now, rule);
  if (objection === 'recentInput' || objection === 'idleUnknown') return stop('backAtWork', objection);
  if (objection !== null) return stop('notOffered', objection);
  return { go: true, session: now };
}

/**
 * Idle times are whole minutes, and the two clocks need not run alike. Less than this is no sign of anybody.
 */
const UNSHARP_MINUTES = 2;

/**
 * Whether somebody has used the session since, as far as idle times and states tell. Idle time grows with the time that
 * passes: after a long while (the computer slept, or it is the last of a long selection) one that is no shorter than
 * before, but has not grown as it should have, means that somebody was there and left again.
 */
function inputSince(meant: Session, now: Session, elapsedMs: number): SecondLook | null {
  if (meant.state === 'disconnected' && now.state !== 'disconnected')
    return stop('backAtWork', 'reconnected');
  if (meant.idleMinutes === null) return null;
  if (now.idleMinutes === null) return stop('noAnswer', 'unsure');
  const grown = Math.max(0, Math.floor(elapsedMs / 60_000) - UNSHARP_MINUTES);
  return now.idleMinutes < meant.idleMinutes + grown ? stop('backAtWork', 'newInput') : null;
}

/** Whether the session that was to be ended is gone from a fresh answer; null when the answer cannot tell. */
export function isGone(ended: Session, report: Report): boolean | null {
  if (report.kind === 'noAnswer') return null;
  const now = report.sessions.find(({ id }) => id === ended.id);
  if (now === undefined || now.user === null) {
    return report.doubts.some((doubt) => doubt.hidesTaken) ? null : true;
  }
  if (!isSameAccount(ended.user ?? '', now.user)) return true;
  return ended.logon !== null && now.logon !== null && ended.logon !== now.logon;
}

function stop(code: OutcomeCode, why: Why): SecondLook {
  return { go: false, code, why };
}
