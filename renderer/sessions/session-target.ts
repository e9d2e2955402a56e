import type { ServerName, Session } from '../../shared/domain/model.ts';
import { type SeenSession, seenSession } from '../../shared/domain/seen-session.ts';

/** A session as it is shown: what the engine holds an action against. */
export interface SessionTarget {
  readonly server: ServerName;
  readonly session: Session;
  /** When the server was asked for what is shown, in milliseconds since 1970. */
  readonly askedAt: number;
}

/** What a request says of a session; null when nobody is logged on to it. */
export function asSeen({ server, session, askedAt }: SessionTarget): SeenSession | null {
  return seenSession(server, session, askedAt);
}
