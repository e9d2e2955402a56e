import { MINUTE_MS } from '../../../shared/basics/time-units.ts';
import { connectedMs } from '../../../shared/domain/history/connected-time.ts';
import type { ServerHistory } from '../../../shared/domain/history/joined/server-history.ts';
import type { Logon } from '../../../shared/domain/history/logon.ts';
import { csvFile } from '../server-lists/cells/csv-table.ts';

const COLUMNS = [
  'server',
  'user',
  'sessionId',
  'from',
  'fromKnown',
  'until',
  'end',
  'durationMinutes',
  'connectedMinutes',
  'addresses',
  'source',
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string | number>>;

/**
 * Who was on as CSV with a header (RFC 4180). Times in ISO 8601, UTC; what is not known is empty. `end`: `logoff`, `restart`,
 * `unknown`, or `stillOn`, whose times last until `now` (milliseconds since 1970). `source`: `eventLog` or `observed`. A cell that a
 * spreadsheet would take for a formula starts with an apostrophe.
 */
export function historyCsv(
  { server, logons }: Pick<ServerHistory, 'server' | 'logons'>,
  now: number,
): string {
  const rows = logons.map((logon) => {
    const row = rowOf(server, logon, now);
    return COLUMNS.map((column) => row[column]);
  });
  return csvFile(COLUMNS, rows);
}

function rowOf(server: string, logon: Logon, now: number): Row {
  const { user, sessionId, from, fromKnown, until, end, addresses, isObserved } = logon;
  const lastsUntil = until ?? (end === null ? now : null);
  return {
    ...{ server, user, sessionId, from: new Date(from).toISOString(), fromKnown: String(fromKnown) },
    until: until === null ? '' : new Date(until).toISOString(),
    end: end ?? 'stillOn',
    durationMinutes: minutes(fromKnown && lastsUntil !== null ? lastsUntil - from : null),
    connectedMinutes: minutes(connectedMs(logon, now)),
    addresses: addresses.join(' '),
    source: isObserved === true ? 'observed' : 'eventLog',
  };
}

function minutes(ms: number | null): number | '' {
  return ms === null ? '' : Math.floor(Math.max(0, ms) / MINUTE_MS);
}
