import type { OfferRule } from '../../../shared/domain/idlest.ts';
import type { FleetView } from '../../../shared/domain/model.ts';
import { type ActionObjection, objectionToAction } from '../../../shared/domain/permission.ts';
import {
  type ListedSession,
  listSessions,
  type SessionList,
  userMatcher,
} from '../sessions/listed-sessions.ts';

/** Who gets a message, and who does not. */
export interface MessagePlan extends SessionList {
  /** Those who were meant and get none, by the reason. */
  readonly leftOut: ReadonlyMap<ActionObjection, readonly ListedSession[]>;
}

/** The sessions that were meant: all with a user, or those of that id or of that user. Pure. */
export function planMessage(
  view: FleetView,
  { sessionId, user }: { readonly sessionId: number | null; readonly user: string | null },
  rule: OfferRule,
): MessagePlan {
  const { sessions, unknown } = listSessions(view);
  const isWanted = user === null ? () => true : userMatcher(user);
  const meant = sessions.filter(
    ({ session }) => (sessionId === null || session.id === sessionId) && isWanted(session.user),
  );
  const leftOut = new Map<ActionObjection, readonly ListedSession[]>();
  const to = meant.filter((one) => {
    const objection = objectionToAction('message', one.session, rule);
    if (objection !== null) leftOut.set(objection, [...(leftOut.get(objection) ?? []), one]);
    return objection === null;
  });
  return { sessions: to, leftOut, unknown };
}
