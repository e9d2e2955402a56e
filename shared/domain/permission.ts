import { isAttended, type Objection, type OfferRule, objectionTo } from './idlest.ts';
import type { JobAction, Session, SessionAction } from './model.ts';

/** What the user can do to a session from its row. */
export type RowAction = SessionAction | 'look' | 'control';

/** What ends a session. */
export type EndAction = 'reset' | 'logOff';

/** Whether this action ends the session. */
export function isEnd(action: RowAction | JobAction): action is EndAction {
  return action === 'reset' || action === 'logOff';
}

/** Why an action may not be done to a session. */
export type ActionObjection = Objection | 'alreadyDisconnected' | 'seesNoMessage';

/**
 * Why this action may not be done to this session, or null when it may. Only sessions that are offered may be ended. One
 * process may be ended in those of people at work too: whether that process may be is another question. To
 * disconnect, the session of another user must only be connected; a message does no harm, so protected users get one too.
 */
export function objectionToAction(
  action: JobAction,
  session: Session,
  rule: OfferRule,
): ActionObjection | null {
  switch (action) {
    case 'reset':
    case 'logOff':
      return objectionTo(session, rule);
    case 'endProcess': {
      // Somebody chose that program by name, and the person goes on with the others.
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
