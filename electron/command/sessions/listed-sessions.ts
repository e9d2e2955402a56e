import type { FleetView, ServerName, ServerView, Session } from '../../../shared/domain/model.ts';
import { mayBeSame, printedReadings, typedReadings } from '../../../shared/names/account.ts';

/** A session with a user, and where it is. */
export interface ListedSession {
  readonly server: ServerName;
  readonly session: Session & { readonly user: string };
  /** When the server was asked, in milliseconds since 1970. */
  readonly askedAt: number;
}

/** What the servers told. */
export interface SessionList {
  readonly sessions: readonly ListedSession[];
  /** The servers on which there may be more: without an answer, or with one that could not be read completely. */
  readonly unknown: readonly ServerView[];
}

/** All sessions with a user, in the order of the servers. */
export function listSessions({ servers }: FleetView): SessionList {
  return {
    sessions: servers.flatMap(({ name, report }) =>
      report?.kind === 'answer'
        ? report.sessions.flatMap((session) => {
            const { user } = session;
            return user === null
              ? []
              : [{ server: name, session: { ...session, user }, askedAt: report.askedAt }];
          })
        : [],
    ),
    unknown: servers.filter(
      ({ report }) =>
        report?.kind !== 'answer' || report.doubts.some(({ mayHideSessions }) => mayHideSessions),
    ),
  };
}

/** Whether a user, as a tool prints it, may be the one that was typed; `*` and `?` stand for other characters. */
export function userMatcher(typed: string): (user: string) => boolean {
  const wanted = typedReadings(typed.trim());
  return (user) => mayBeSame(wanted, printedReadings(user));
}

/** Those without input for so long. `unsure`: how many were left out only because their idle time is not known. */
export function idleOver(
  sessions: readonly ListedSession[],
  minutes: number | null,
): { readonly sessions: readonly ListedSession[]; readonly unsure: number } {
  if (minutes === null) return { sessions, unsure: 0 };
  return {
    sessions: sessions.filter(
      ({ session: { idleMinutes } }) => idleMinutes !== null && idleMinutes >= minutes,
    ),
    unsure: sessions.filter(({ session }) => session.idleMinutes === null).length,
  };
}
