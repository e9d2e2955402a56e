import { isAttended, type Objection, type OfferRule, objectionTo } from './idlest.ts';
import type { Anyway, JobAction, Session, SessionAction } from './model.ts';

/** What the user can do to a session from its row. */
export type RowAction = SessionAction | 'logOffAnyway' | 'look' | 'control';

/**
 * What has to be permitted. `logOffAnyway`: a log off by somebody who knows that the user may be at work, and has said
 * why it must be.
 */
export type AskedAction = JobAction | 'logOffAnyway';

/** What is asked for by such a job. `anyway` counts for a log off only. */
export function askedAction(action: JobAction, anyway: Anyway | null): AskedAction {
  return action === 'logOff' && anyway !== null ? 'logOffAnyway' : action;
}

/** What ends a session. */
export type EndAction = 'reset' | 'logOff';

/** Whether this action ends the session. */
export function isEnd(action: RowAction | AskedAction): action is EndAction | 'logOffAnyway' {
  return action === 'reset' || action === 'logOff' || action === 'logOffAnyway';
}

/** Why an action may not be done to a session. */
export type ActionObjection = Objection | 'alreadyDisconnected' | 'seesNoMessage';

/**
 * Why this action may not be done to this session, or null when it may. Only sessions that are offered may be ended, but for
 * a log off anyway. One process may be ended in those of people at work too: whether that process may be is another question. To
 * disconnect, the session of another user must only be connected; a message does no harm, so protected users get one too.
 */
export function objectionToAction(
  action: AskedAction,
  session: Session,
  rule: OfferRule,
): ActionObjection | null {
  switch (action) {
    case 'reset':
    case 'logOff':
      return objectionTo(session, rule);
    case 'endProcess':
    case 'logOffAnyway': {
      // Somebody chose that program by name, and the person goes on with the others; or the person is known to be at work,
      // and so may be one whose input is not known.
      const objection = objectionTo(session, rule);
      return objection === 'recentInput' || objection === 'idleUnknown' ? null : objection;
    }
    case 'disconnect':
      if (session.state === 'disconnected') return 'alreadyDisconnected';
      return unlessIdle(objectionTo(session, rule));
    case 'message': {
      // A session that is disconnected or stuck accepts a message, but no one sees it.
      if (session.user !== null && !isAttended(session)) return 'seesNoMessage';
      const objection = unlessIdle(objectionTo(session, rule));
      return objection !== null && ONLY_WHO.has(objection) ? null : objection;
    }
  }
}

/** Objections about the user of the session. */
const ONLY_WHO: ReadonlySet<Objection> = new Set(['protectedUser', 'ownAccount', 'callerUnknown']);

/** Objections about work that would be lost, or whose work it is; they do not count where none is lost. */
function unlessIdle(objection: Objection | null): Objection | null {
  return objection === 'recentInput' || objection === 'idleUnknown' || objection === 'logonUnknown'
    ? null
    : objection;
}
