import { MINUTE_MS } from '../../shared/basics/time-units.ts';
import type { ServerView, Session } from '../../shared/domain/model.ts';

/** Somebody who is disconnected and still holds a slot. */
export interface LeftBehind {
  readonly server: ServerView;
  readonly session: Session;
  /** In milliseconds since 1970; null where neither is known. */
  readonly since: number | null;
  /** What `since` is: when it was disconnected, or else the last input before that. */
  readonly from: 'disconnected' | 'lastInput';
}

/**
 * The sessions that are disconnected now, the longest first and those of which it is not known last. A server that does
 * not answer is left out: nobody knows who is on it now.
 */
export function leftBehind(servers: readonly ServerView[]): readonly LeftBehind[] {
  const all: LeftBehind[] = [];
  for (const server of servers) {
    if (server.report?.kind !== 'answer') continue;
    for (const session of server.report.sessions) {
      if (session.user === null || session.state !== 'disconnected') continue;
      all.push(leftOf(server, session, server.report.askedAt));
    }
  }
  return all.sort(
    (a, b) => (a.since ?? Number.POSITIVE_INFINITY) - (b.since ?? Number.POSITIVE_INFINITY) || 0,
  );
}

function leftOf(server: ServerView, session: Session, askedAt: number): LeftBehind {
  const disconnectedSince = server.evidences[session.id]?.disconnectedSince ?? null;
  if (disconnectedSince !== null) return { server, session, since: disconnectedSince, from: 'disconnected' };
  const { idleMinutes } = session;
  const since = idleMinutes === null ? null : askedAt - idleMinutes * MINUTE_MS;
  return { server, session, since, from: 'lastInput' };
}
