import Papa from 'papaparse';
import type { ListedServer } from '../../../shared/contract/server-list.ts';
import { joinGroup } from '../../../shared/names/group-path.ts';
import { sayCapacity } from './cells/capacity-text.ts';
import { guardCell } from './cells/csv-cells.ts';
import { cleanText } from './list-builder.ts';

/** How each setting of a server is written. A setting without a cell does not compile; its heading is its own name. */
const CELLS: { readonly [Key in keyof ListedServer]: (value: ListedServer[Key]) => string } = {
  name: (name) => name,
  label: (label) => guardCell(cleanText(label)),
  group: (group) => guardCell(joinGroup(group.map(cleanText))),
  capacity: sayCapacity,
  port: (port) => (port === null ? '' : String(port)),
  console: (console) => (console ? 'yes' : 'no'),
  transport: (transport) => transport ?? '',
};
const COLUMNS = Object.keys(CELLS) as (keyof ListedServer)[];

/**
 * Servers as CSV with a header (RFC 4180), which `readServerList` reads back unchanged. A spreadsheet calculates
 * nothing in it, and control characters become blanks. The caller writes the byte-order mark that Excel needs.
 */
export function writeServerListCsv(servers: readonly ListedServer[]): string {
  const rows = servers.map((server) => COLUMNS.map((column) => cellOf(server, column)));
  return `${Papa.unparse([COLUMNS, ...rows], { newline: '\r\n' })}\r\n`;
}

function cellOf<Key extends keyof ListedServer>(server: ListedServer, column: Key): string {
  return CELLS[column](server[column]);
}
