import Papa from 'papaparse';
import { joinGroup } from '../../../shared/group-path.ts';
import type { ListedServer } from '../../../shared/server-list.ts';
import { guardCell } from './csv-cells.ts';
import { cleanText } from './list-builder.ts';

const COLUMNS = ['name', 'label', 'group', 'port', 'console'];

/**
 * Servers as CSV with a header (RFC 4180), which `readServerList` reads back as they were. Nothing in it is calculated
 * by a spreadsheet, and control characters become blanks. The byte-order mark Excel wants is the caller's to write.
 */
export function writeServerListCsv(servers: readonly ListedServer[]): string {
  const rows = servers.map(({ name, label, group, port, console }) => [
    name,
    guardCell(cleanText(label)),
    guardCell(joinGroup(group.map(cleanText))),
    port === null ? '' : String(port),
    console ? 'yes' : 'no',
  ]);
  return `${Papa.unparse([COLUMNS, ...rows], { newline: '\r\n' })}\r\n`;
}
