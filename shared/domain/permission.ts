import { isAttended, type Objection, type OfferRule, objectionTo } from './idlest.ts';
import type { JobAction, Session } from './model.ts';

/** What a person can do to a session from its row. */
export type RowAction = JobAction | 'look' | 'control';

/** Why an action may not be done to a session. */
export type ActionObjection = Objection | 'alreadyDisconnected' | 'seesNoMessage';

/**
 * Why this may not be done to this session, or null when it may. To end a session it must be one that is offered; to
 * disconnect it is enough that it is somebody else's and connected; a message harms nobody, whoever it may be.
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
    case 'disconnect':
      if (session.state === 'disconnected') return 'alreadyDisconnected';
      return unlessIdle(objectionTo(session, rule));
    case 'message': {
      // A session that is disconnected or stuck takes a message without a word, and nobody sees it.
      if (session.user !== null && !isAttended(session)) return 'seesNoMessage';
      const objection = unlessIdle(objectionTo(session, rule));
      return objection !== null && ONLY_WHO.has(objection) ? null : objection;
    }
  }
}

/** Objections that speak of who it is, or may be. */
const ONLY_WHO: ReadonlySet<Objection> = new Set(['protectedUser', 'ownAccount', 'callerUnknown']);

/** Objections that speak of work that would be lost, or of whom it would be; where none is lost they do not count. */
function unlessIdle(objection: Objection | null): Objection | null {
  return objection === 'recentInput' || objection === 'idleUnknown' || objection === 'logonUnknown'
    ? null
    : objection;
}
