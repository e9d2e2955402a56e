import { rememberFor } from '../../shared/basics/remember.ts';
import { MINUTE_MS } from '../../shared/basics/time-units.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { HistoryEvidence } from '../../shared/domain/history/evidence/evidence.ts';
import { leftAtOf } from '../../shared/domain/history/evidence/left-at.ts';
import type { Job, ServerView, Session } from '../../shared/domain/model.ts';
import type { Work } from '../../shared/domain/work/work.ts';
import { type Stale, shownSessions } from '../fleet/situation.ts';
import { actionContext } from '../server/reset-idlest.ts';
import { type SessionContext, type SessionRow, sessionKeys, sessionRows } from '../sessions/session-rows.ts';
import type { SessionTarget } from '../sessions/session-target.ts';
import { NO_JOBS } from '../state/empty.ts';

/** Between the names of a group and those it is in. */
export const GROUP_BREAK = ' / ';

/** Somebody on a server, as the table of everybody shows them. */
export interface PersonRow {
  /** Unique among all servers; another user with the same id gets another key. */
  readonly key: string;
  readonly server: ServerView;
  readonly session: Session;
  /** When the answer with this session was asked for, in milliseconds since 1970. */
  readonly askedAt: number;
  /** Why it may be out of date; null when it is fresh. */
  readonly stale: Stale | null;
  /** It is not there any more, and only keeps its place while somebody points at the table: nothing can be done to it. */
  readonly isGone?: true;
  /** The names of its server's group and those it is in; empty in none. */
  readonly group: string;
  /** Null where it was not judged. */
  readonly work: Work | null;
  readonly evidence: HistoryEvidence | null;
  /** For how many whole minutes there was no input, at least; null when that is not known. */
  readonly awayMinutes: number | null;
  /** Since when a disconnected session is so: since then or later, in milliseconds since 1970. */
  readonly leftAt: number | null;
  /** What a search looks in, in small letters. */
  readonly found: string;
}

/** Everybody on these servers, also by the last answer of one that does not answer now. */
export function personRows(servers: readonly ServerView[]): readonly PersonRow[] {
  return servers.flatMap(rowsOf);
}

/** A server changes as a whole, so that an unchanged one keeps its rows. */
const rowsOf = rememberFor((server: ServerView): readonly PersonRow[] => {
  const { sessions, stale, askedAt } = shownSessions(server);
  const keys = sessionKeys(sessions);
  const group = server.group.join(GROUP_BREAK);
  return sessions.flatMap((session, place) => {
    const { user, id } = session;
    if (user === null) return [];
    const evidence = server.evidences[id] ?? null;
    const leftAt = leftAtOf(session, evidence, askedAt);
    return {
      key: `${server.name} ${keys[place] ?? ''}`,
      ...{ server, session, askedAt, stale, group, evidence, leftAt },
      work: server.works[id] ?? null,
      awayMinutes:
        session.idleMinutes ?? (leftAt === null ? null : Math.floor((askedAt - leftAt) / MINUTE_MS)),
      found: [user, server.name, server.label, group, id, evidence?.address ?? ''].join('\n').toLowerCase(),
    };
  });
});

/** These rows with what is known now, each in its place; `all`: everybody who is there. */
export function heldPeople(held: readonly PersonRow[], all: readonly PersonRow[]): readonly PersonRow[] {
  const now = new Map(all.map((row) => [row.key, row]));
  return held.map((row) => now.get(row.key) ?? { ...row, isGone: true });
}

/** What may be done to sessions depends on these. */
export interface PeopleContext {
  /** Those in force. */
  readonly settings: Settings;
  readonly caller: string;
  readonly jobs: readonly Job[];
}

/** What was made of the rows of a server, as long as what it was made from is the same. */
interface MadeRows {
  readonly settings: Settings;
  readonly caller: string;
  readonly jobs: readonly Job[];
  readonly context: SessionContext;
  readonly rows: WeakMap<Session, SessionRow>;
}

const made = new WeakMap<ServerView, MadeRows>();
/** Of each list of jobs, those of each server that have not ended. */
const jobsByServer = rememberFor((all: readonly Job[]): ReadonlyMap<string, readonly Job[]> => {
  const byServer = new Map<string, readonly Job[]>();
  for (const job of all)
    if (job.step !== 'ended') byServer.set(job.server, [...(byServer.get(job.server) ?? []), job]);
  return byServer;
});

/**
 * The same row as the page of its server shows it, with what can be done. Kept while nothing it depends on changes: ten
 * thousand can be selected, and one server of a thousand changes.
 */
export function asSessionRow({ server, session }: PersonRow, context: PeopleContext): SessionRow {
  const { context: inServer, rows } = madeRows(server, context);
  const kept = rows.get(session);
  if (kept !== undefined) return kept;
  const [row] = sessionRows([session], inServer);
  if (row === undefined) throw new Error('A session has a row.');
  rows.set(session, row);
  return row;
}

function madeRows(server: ServerView, { settings, caller, jobs: all }: PeopleContext): MadeRows {
  const jobs = jobsOf(all, server);
  const before = made.get(server);
  if (before?.settings === settings && before.caller === caller && isSameList(before.jobs, jobs))
    return before;
  const context = {
    ...actionContext(server, settings, caller, jobs),
    ...{ idlest: server.idlest, evidences: server.evidences },
  };
  const next = { settings, caller, jobs, context, rows: new WeakMap<Session, SessionRow>() };
  made.set(server, next);
  return next;
}

function jobsOf(all: readonly Job[], { name }: ServerView): readonly Job[] {
  return jobsByServer(all).get(name) ?? NO_JOBS;
}

function isSameList(a: readonly Job[], b: readonly Job[]): boolean {
  return a === b || (a.length === b.length && a.every((job, place) => job === b[place]));
}

export function personTarget({ server, session, askedAt }: PersonRow): SessionTarget {
  return { server: server.name, session, askedAt };
}
