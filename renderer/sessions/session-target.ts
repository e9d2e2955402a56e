import type { ServerName, Session } from '../../shared/domain/model.ts';
import { type SeenSession, seenSession } from '../../shared/domain/seen-session.ts';

/** A session as it is shown: what the engine compares an action with. */
export interface SessionTarget {
  readonly server: ServerName;
  readonly session: Session;
  /** When the shown answer was asked for, in milliseconds since 1970. */
  readonly askedAt: number;
}

/** A session as a request names it; null when it has no user. */
export function asSeen({ server, session, askedAt }: SessionTarget): SeenSession | null {
  return seenSession(server, session, askedAt);
}

type Logon = Pick<Session, 'id' | 'user' | 'logon'>;

/** Whether it is still the session that was asked about; ids are used again. */
export function isSameLogon(a: Logon, b: Logon): boolean {
  return a.id === b.id && a.user === b.user && a.logon === b.logon;
}
