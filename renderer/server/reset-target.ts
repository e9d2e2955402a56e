import { isWorking } from '../../shared/domain/idlest.ts';
import type { ServerView, Session } from '../../shared/domain/model.ts';
import { sayIdleShort } from '../../shared/text/history/say-idle-short.ts';
import { text } from '../../shared/text/text.ts';
import { sayWorker } from '../../shared/text/work/say-workers.ts';
import { shownSessions } from '../fleet/situation.ts';
import type { ActionContext } from '../sessions/row-actions.ts';
import { type SessionTarget, sessionNow } from '../sessions/session-target.ts';
import { refusalToFree } from './connect-choices.ts';

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

/** Why the session that a button names cannot be reset any more; null when it can. A button may be held while its server changes. */
export function refusalOfNamed(named: Session, server: ServerView, context: ActionContext): string | null {
  const session = sessionNow(server, named);
  if (session === null) return text.overview.gone(named.user ?? '');
  const work = server.works[session.id];
  if (work !== undefined && isWorking(session, server.works)) return `${sayWorker({ session, work })}.`;
  return refusalToFree({ ...server, idlest: session }, context);
}
