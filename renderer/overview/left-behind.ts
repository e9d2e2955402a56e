import { leftAtOf } from '../../shared/domain/history/evidence/left-at.ts';
import type { ServerView, Session } from '../../shared/domain/model.ts';
import { sayState } from '../../shared/text/history/say-evidence.ts';
import { text } from '../../shared/text/text.ts';

/** Somebody who is disconnected and still holds a slot. */
export interface LeftBehind {
  readonly server: ServerView;
  readonly session: Session;
  /** When it was disconnected, or else the last input before that; milliseconds since 1970, null where neither is known. */
  readonly since: number | null;
  /** When the answer with this session was asked for, in milliseconds since 1970. */
  readonly askedAt: number;
}

export interface LeftBehindSessions {
  /** The longest first; those of which it is not known since when are last. */
  readonly longest: readonly LeftBehind[];
  /** How many there are, also those that are not among them. */
  readonly all: number;
}

/**
 * The sessions that are disconnected now: at most so many of them, the longest first. A server that does not answer is left
 * out: nobody knows who is on it now.
 */
export function leftBehind(servers: readonly ServerView[], most: number): LeftBehindSessions {
  // Not all of them are sorted: a thousand servers have thousands, and the servers change several times a second.
  const longest: LeftBehind[] = [];
  let all = 0;
  for (const server of servers) {
    if (server.report?.kind !== 'answer') continue;
    const { sessions, askedAt } = server.report;
    for (const session of sessions) {
      if (session.user === null || session.state !== 'disconnected') continue;
      all += 1;
      const since = leftAtOf(session, server.evidences[session.id] ?? null, askedAt);
      insert(longest, { server, session, since, askedAt }, most);
    }
  }
  return { longest, all };
}

/** Puts it at its place in the sorted list, which stays as short. */
function insert(longest: LeftBehind[], left: LeftBehind, most: number): void {
  const place = longest.findIndex((each) => orderOf(left) < orderOf(each));
  if (place === -1 && longest.length >= most) return;
  longest.splice(place === -1 ? longest.length : place, 0, left);
  if (longest.length > most) longest.pop();
}

function orderOf({ since }: LeftBehind): number {
  return since ?? Number.POSITIVE_INFINITY;
}

/**
 * For how long, in a list of sessions that are all disconnected: `disconnected 3 d`, and only `no input for 3 d` where it is not
 * known since when: it may have been disconnected a minute ago.
 */
export const sayLeftFor: typeof sayState = (session, evidence, now) => {
  if ((evidence?.disconnectedSince ?? null) !== null) return sayState(session, evidence, now);
  const { idleMinutes } = session;
  return idleMinutes === null ? text.idle.unknown : text.idle.noInput(idleMinutes);
};
