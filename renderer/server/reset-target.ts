import { isWorking } from '../../shared/domain/idlest.ts';
import type { ServerView } from '../../shared/domain/model.ts';
import { sayIdleShort } from '../../shared/text/history/say-idle-short.ts';
import { shownSessions } from '../fleet/situation.ts';
import { type ActionContext, refusalOf } from '../sessions/row-actions.ts';
import { isSameLogon, type SessionTarget } from '../sessions/session-target.ts';

/** The session that a button names and resets. */
export interface ResetTarget extends SessionTarget {
  /** `disconnected 3 d 2 h`. */
  readonly facts: string;
}

/** The session that can go first on this server; null when there is none. */
export function resetTarget(server: ServerView): ResetTarget | null {
  const { name, idlest, evidences } = server;
  if (idlest === null) return null;
  const { askedAt } = shownSessions(server);
  const facts = sayIdleShort(idlest, evidences[idlest.id] ?? null, askedAt);
  return { server: name, session: idlest, askedAt, facts };
}

/** Whether the session that a button names can still be reset: a button may be held while its server changes. */
export function canBeReset(target: ResetTarget | null, server: ServerView, context: ActionContext): boolean {
  if (target === null) return false;
  const now = shownSessions(server).sessions.find((each) => isSameLogon(each, target.session));
  return now !== undefined && !isWorking(now, server.works) && refusalOf('reset', now, context) === null;
}
