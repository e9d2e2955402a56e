import type { Doubt, Session } from '../../../shared/domain/model.ts';
import { sayMinutes } from '../../../shared/text/duration.ts';
import { sayDoubt } from '../../../shared/text/say-doubt.ts';
import { sayWithHint } from '../../../shared/text/say-failure.ts';
import { csvTable } from '../../engine/server-lists/cells/csv-table.ts';
import type { GivenTo } from '../arguments/invocation.ts';
import { type FailureJson, failureJson } from '../failure-json.ts';
import { printableCell } from '../printable.ts';
import { alignRows, NOT_KNOWN } from '../status/text-table.ts';
import type { ListedSession, SessionList } from './listed-sessions.ts';

/** The JSON of `sessions` and `find`. Scripts depend on the shape: add to it, change nothing. */
export interface SessionsJson {
  readonly sessions: readonly ListedJson[];
  /** Servers on which there may be more. */
  readonly unknown: readonly {
    readonly server: string;
    /** Null when the server answered, but not everything could be read. */
    readonly error: FailureJson | null;
    readonly doubts: readonly Doubt['code'][];
  }[];
  /** Why no server could be asked; null when they were, whatever they answered. */
  readonly error: FailureJson | null;
}

interface ListedJson extends Omit<Session, 'logonAt' | 'doubt'> {
  readonly server: string;
  readonly user: string;
  /** ISO 8601, UTC. */
  readonly askedAt: string;
}

export function sessionsJson({ sessions, unknown }: SessionList): SessionsJson {
  return {
    sessions: sessions.map(listedJson),
    unknown: unknown.map(({ name, report }) => ({
      server: name,
      error: report?.kind === 'noAnswer' ? failureJson(report.error) : null,
      doubts: report?.kind === 'answer' ? report.doubts.map(({ code }) => code) : [],
    })),
    error: null,
  };
}

/** What `find` asked for, in its JSON. */
export function wantedJson(given: GivenTo<'sessions' | 'find'>): { readonly user?: string } {
  return given.command === 'find' ? { user: given.user } : {};
}

/** The JSON when nothing could be asked. */
export function failedListJson(given: GivenTo<'sessions' | 'find'>, error: FailureJson): SessionsJson {
  const unknown = given.servers.map((server) => ({ server, error, doubts: [] }));
  return { ...wantedJson(given), sessions: [], unknown, error };
}

const SESSION_COLUMNS = [
  ...['server', 'id', 'user', 'sessionName', 'state', 'kind', 'current', 'idleMinutes'],
  ...['logon', 'askedAt'],
];

export function sessionsCsv({ sessions }: SessionList): string {
  const rows = sessions
    .map(listedJson)
    .map((one) => [
      ...[one.server, one.id, one.user, one.sessionName, one.state, one.kind, one.current, one.idleMinutes],
      ...[one.logon, one.askedAt],
    ]);
  return csvTable(SESSION_COLUMNS, rows);
}

/** A table for a terminal. */
export function sessionsText({ sessions }: SessionList): string {
  const rows = sessions.map(({ server, session: { id, user, state, idleMinutes, logon } }) => {
    const idle = idleMinutes === null ? NOT_KNOWN : sayMinutes(idleMinutes);
    return [server, String(id), user, state, idle, logon ?? NOT_KNOWN].map(printableCell);
  });
  return alignRows([['SERVER', 'ID', 'USER', 'STATE', 'NO INPUT FOR', 'LOGON'], ...rows]).join('\n');
}

/** Why there may be more, a line a server. */
export function sayUnknown({ unknown }: SessionList): readonly string[] {
  return unknown.flatMap(({ name, report }) => {
    if (report === null) return [];
    const why = report.kind === 'noAnswer' ? [sayWithHint(report.error)] : report.doubts.map(sayDoubt);
    return why.map((sentence) => printableCell(`${name}: ${sentence}`));
  });
}

function listedJson({ server, session, askedAt }: ListedSession): ListedJson {
  const { logonAt: _, doubt: __, ...rest } = session;
  return { server, ...rest, askedAt: new Date(askedAt).toISOString() };
}
