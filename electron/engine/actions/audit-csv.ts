import Papa from 'papaparse';
import type { AuditLine } from '../../../shared/audit.ts';
import { oneLine } from '../../../shared/one-line.ts';
import { guardCell } from '../server-lists/csv-cells.ts';

const COLUMNS = [
  'at',
  'who',
  'event',
  'origin',
  'server',
  'sessionId',
  'user',
  'logon',
  'idleMinutes',
  'reason',
  'by',
  'command',
  'outcome',
  'message',
] as const satisfies readonly (keyof AuditLine)[];

/**
 * Lines of the audit log as CSV with a header (RFC 4180). A cell a spreadsheet would take for a formula gets an
 * apostrophe in front, and control characters become blanks: user names and server texts are other people's.
 */
export function auditCsv(lines: readonly AuditLine[]): string {
  const rows = lines.map((line) => COLUMNS.map((column) => clean(line[column])));
  return `${Papa.unparse([[...COLUMNS], ...rows], { newline: '\r\n' })}\r\n`;
}

function clean(value: string | number | null | undefined): string | number {
  return typeof value === 'string' ? guardCell(oneLine(value)) : (value ?? '');
}
