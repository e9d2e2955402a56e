import Papa from 'papaparse';
import type { ListedServer } from '../../../shared/contract/server-list.ts';
import { joinGroup } from '../../../shared/names/group-path.ts';
import { sayCapacity } from './cells/capacity-text.ts';
import { guardCell } from './cells/csv-cells.ts';
import { cleanText } from './list-builder.ts';

/** How each setting of a server is written. One that has no cell does not compile; its heading is its own name. */
const CELLS: { readonly [Key in keyof ListedServer]: (value: ListedServer[Key]) => string } = {
  name: (name) => name,
  label: (label) => guardCell(cleanText(label)),
  group: (group) => guardCell(joinGroup(group.map(cleanText))),
  capacity: sayCapacity,
  port: (port) => (port === null ? '' : String(port)),
  console: (console) => (console ? 'yes' : 'no'),
};
const COLUMNS = Object.keys(CELLS) as (keyof ListedServer)[];

/**
 * Servers as CSV with a header (RFC 4180), which `readServerList` reads back as they were. Nothing in it is calculated
 * by a spreadsheet, and control characters become blanks. The byte-order mark Excel wants is the caller's to write.
 */
export function writeServerListCsv(servers: readonly ListedServer[]): string {
  const rows = servers.map((server) => COLUMNS.map((column) => cellOf(server, column)));
  return `${Papa.unparse([COLUMNS, ...rows], { newline: '\r\n' })}\r\n`;
}

function cellOf<Key extends keyof ListedServer>(server: ListedServer, column: Key): string {
  return CELLS[column](server[column]);
}
