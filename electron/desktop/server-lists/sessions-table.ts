import type { ShownSession } from '../../../shared/contract/bridge.ts';
import type { PeopleColumn } from '../../../shared/contract/view.ts';
import { leftAtOf } from '../../../shared/domain/history/evidence/left-at.ts';
import type { ServerView, Session } from '../../../shared/domain/model.ts';
import { sayAddress } from '../../../shared/text/history/say-evidence.ts';
import { sayDayAndTime } from '../../../shared/text/moment.ts';
import { sayIdleBriefly } from '../../../shared/text/say-idle.ts';
import { text } from '../../../shared/text/text.ts';
import { sayWorkBriefly } from '../../../shared/text/work/say-running.ts';
import { type CsvCell, csvFile } from '../../engine/server-lists/cells/csv-table.ts';

/** A session, and the answer it was in. */
interface FoundSession {
  readonly server: ServerView;
  readonly session: Session;
  /** Milliseconds since 1970. */
  readonly askedAt: number;
}

/** A column of the table. */
interface TableColumn {
  readonly head: () => string;
  /** Null where it is not known. */
  readonly cell: (found: FoundSession) => CsvCell;
}

/**
 * What each column of the page is in the table: what is shown, in the same words, and beside it what a program can
 * calculate with, where the words are no good for that.
 */
const COLUMNS: Readonly<Record<PeopleColumn, readonly TableColumn[]>> = {
  user: [
    shown('user', ({ session }) => session.user),
    { head: () => text.people.raw.sessionId, cell: ({ session }) => session.id },
  ],
  server: [
    shown('server', ({ server }) => server.label),
    { head: () => text.people.raw.serverName, cell: ({ server }) => server.name },
  ],
  group: [shown('group', ({ server }) => server.group.join(' / '))],
  state: [shown('state', ({ session }) => text.state[session.state])],
  idle: [
    shown('idle', ({ session }) => sayIdleBriefly(session)),
    { head: () => text.people.raw.idleMinutes, cell: ({ session }) => session.idleMinutes },
  ],
  work: [shown('work', sayWorkOf)],
  logon: [shown('logon', ({ session }) => session.logon)],
  disconnectedSince: [
    shown('disconnectedSince', saySince),
    { head: () => text.people.raw.disconnectedSince, cell: disconnectedAt },
  ],
  from: [shown('from', ({ server, session }) => sayAddress(server.evidences[session.id] ?? null))],
};

/** Always the last one: a server may not have answered for long. */
const AS_OF: TableColumn = {
  head: () => text.people.raw.askedAt,
  cell: ({ askedAt }) => new Date(askedAt).toISOString(),
};

/**
 * These sessions as a table with these columns and a header, all in the order given, by what is known now; who is no
 * longer there is left out. Times for programs are in ISO 8601, UTC; what is not known is empty. A cell that a
 * spreadsheet would take for a formula starts with an apostrophe. `delimiter`: a comma for CSV (RFC 4180), a tab to
 * paste.
 */
export function sessionsTable(
  servers: readonly ServerView[],
  sessions: readonly ShownSession[],
  columns: readonly PeopleColumn[],
  delimiter: ',' | '\t',
): string {
  const byName = new Map(servers.map((server) => [server.name, server]));
  const all = [...columns.flatMap((column) => COLUMNS[column]), AS_OF];
  const rows = sessions.flatMap((each) => {
    const found = findSession(byName.get(each.server), each);
    return found === null ? [] : [all.map(({ cell }) => cell(found))];
  });
  return csvFile(
    all.map(({ head }) => head()),
    rows,
    delimiter,
  );
}

function findSession(server: ServerView | undefined, { sessionId, user }: ShownSession): FoundSession | null {
  const answer = server?.report?.kind === 'answer' ? server.report : (server?.lastAnswer ?? null);
  const session = answer?.sessions.find((each) => each.id === sessionId && each.user === user);
  if (server === undefined || answer === null || session === undefined) return null;
  return { server, session, askedAt: answer.askedAt };
}

/** What the page shows in this column, under the same heading. */
function shown(column: PeopleColumn, cell: TableColumn['cell']): TableColumn {
  return { head: () => text.people.column[column], cell };
}

function sayWorkOf({ server, session }: FoundSession): string | null {
  const work = server.works[session.id];
  return work === undefined ? null : sayWorkBriefly(work);
}

function saySince(found: FoundSession): string | null {
  const { server, session, askedAt } = found;
  const leftAt = leftAtOf(session, server.evidences[session.id] ?? null, askedAt);
  if (leftAt === null) return null;
  const said = sayDayAndTime(leftAt);
  return disconnectedAt(found) === null ? text.people.after(said) : said;
}

/** Only where it is known: the time of the last input is another one. */
function disconnectedAt({ server, session }: FoundSession): string | null {
  const since = session.state === 'disconnected' ? server.evidences[session.id]?.disconnectedSince : null;
  return since == null ? null : new Date(since).toISOString();
}
