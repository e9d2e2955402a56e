import type { ShownSession } from '../../../shared/contract/bridge.ts';
import type { ServerView } from '../../../shared/domain/model.ts';
import { csvFile } from '../server-lists/cells/csv-table.ts';

const COLUMNS = [
  'user',
  'server',
  'label',
  'group',
  'sessionId',
  'state',
  'idleMinutes',
  'work',
  'logon',
  'disconnectedSince',
  'from',
  'askedAt',
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string | number>>;

/**
 * These sessions as a table with a header, in their order, by what is known of them now; who is no longer there is left out.
 * Codes, and times in ISO 8601, UTC, but for `logon`, which is as Windows prints it; what is not known is empty. A cell that
 * a spreadsheet would take for a formula starts with an apostrophe. `delimiter`: a comma for CSV (RFC 4180), a tab to paste.
 */
export function sessionsTable(
  servers: readonly ServerView[],
  shown: readonly ShownSession[],
  delimiter: ',' | '\t',
): string {
  const byName = new Map(servers.map((server) => [server.name, server]));
  const rows = shown.flatMap((each) => {
    const row = rowOf(byName.get(each.server), each);
    return row === null ? [] : [COLUMNS.map((column) => row[column])];
  });
  return csvFile(COLUMNS, rows, delimiter);
}

function rowOf(server: ServerView | undefined, { sessionId, user }: ShownSession): Row | null {
  const answer = server?.report?.kind === 'answer' ? server.report : (server?.lastAnswer ?? null);
  const session = answer?.sessions.find((each) => each.id === sessionId && each.user === user);
  if (server === undefined || answer === null || session === undefined) return null;
  const { name, label, group, works, evidences } = server;
  const { disconnectedSince = null, address = null } = evidences[sessionId] ?? {};
  return {
    ...{ user, server: name, label, group: group.join(' / '), sessionId, state: session.state },
    idleMinutes: session.idleMinutes ?? '',
    work: works[sessionId]?.verdict ?? '',
    logon: session.logon ?? '',
    disconnectedSince: disconnectedSince === null ? '' : new Date(disconnectedSince).toISOString(),
    from: address ?? '',
    askedAt: new Date(answer.askedAt).toISOString(),
  };
}
