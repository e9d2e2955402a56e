import type { ServerName, ServerView, Session } from '../../shared/domain/model.ts';
import { type SeenSession, seenSession } from '../../shared/domain/seen-session.ts';
import { shownSessions } from '../fleet/situation.ts';

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

/** The same logon in what is shown of its server now; null where it is not there any more. */
export function sessionNow(server: ServerView, logon: Logon): Session | null {
  return shownSessions(server).sessions.find((session) => isSameLogon(session, logon)) ?? null;
}

/** Whether it is still the session that was asked about; ids are used again. */
export function isSameLogon(a: Logon, b: Logon): boolean {
  return a.id === b.id && a.user === b.user && a.logon === b.logon;
}
