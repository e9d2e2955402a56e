import { isSameAccount } from '../../../shared/account.ts';
import { type Objection, type OfferRule, objectionTo } from '../../../shared/idlest.ts';
import type { OutcomeCode, Report, Session } from '../../../shared/model.ts';

/** What the second look found: the session as it is now, still the one offered, or why nothing may be done. */
export type SecondLook =
  | { readonly go: true; readonly session: Session }
  | { readonly go: false; readonly code: OutcomeCode; readonly why: Why };

/** Why a reset stops, finer than its outcome; each has a sentence of its own. */
export type Why =
  | Objection
  | 'noAnswer'
  | 'unsure'
  | 'gone'
  | 'someoneElse'
  | 'loggedOnAgain'
  | 'newInput'
  | 'reconnected'
  | 'unconfirmed';

/**
 * Holds the session that was offered against a fresh answer. It may be acted on only when the answer is sure of it: the
 * same id, user and logon, no input since, and still offered by the rule. Pure.
 */
export function compare(offered: Session, report: Report, rule: OfferRule): SecondLook {
  if (report.kind === 'noAnswer') return stop('noAnswer', 'noAnswer');
  const now = report.sessions.find(({ id }) => id === offered.id);
  if (now === undefined || now.user === null) {
    const hidden = report.doubts.some((doubt) => doubt.hidesTaken);
    return hidden ? stop('noAnswer', 'unsure') : stop('alreadyGone', 'gone');
  }
  if (!isSameAccount(offered.user ?? '', now.user)) return stop('someoneElse', 'someoneElse');
  if (offered.logon !== null && now.logon === null) return stop('noAnswer', 'unsure');
  if (offered.logon !== null && offered.logon !== now.logon) return stop('backAtWork', 'loggedOnAgain');
  if (offered.state === 'disconnected' && now.state !== 'disconnected')
    return stop('backAtWork', 'reconnected');
  if (offered.idleMinutes !== null) {
    if (now.idleMinutes === null) return stop('noAnswer', 'unsure');
    // Idle time only grows while nobody touches anything.
    if (now.idleMinutes < offered.idleMinutes) return stop('backAtWork', 'newInput');
  }
  const objection = objectionTo(now, rule);
  if (objection === 'recentInput' || objection === 'idleUnknown') return stop('backAtWork', objection);
  if (objection !== null) return stop('notOffered', objection);
  return { go: true, session: now };
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
