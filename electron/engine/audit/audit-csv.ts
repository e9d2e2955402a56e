import type { AuditLine } from '../../../shared/domain/audit.ts';
import { csvFile } from '../server-lists/cells/csv-table.ts';

/** Every key of a line: one that is missing here does not compile. */
const COLUMNS = columns([
  'at',
  'who',
  'event',
  'origin',
  'server',
  'sessionId',
  'user',
  'logon',
  'state',
  'idleMinutes',
  'reason',
  'action',
  'by',
  'command',
  'outcome',
  'why',
  'message',
  'image',
  'processId',
  'mode',
  // New ones come last: programs may read the others by their place.
  'disconnectedSince',
  'address',
  'leftBehind',
  'leftBehindOf',
  'account',
  'computer',
  'text',
  'overrides',
  'work',
  'workKind',
  'program',
  'cpuSeconds',
  'windowSeconds',
  'quietSeconds',
  'started',
  'jobId',
  'pid',
  'overridesInput',
  'statedReason',
  'stored',
  'done',
]);

/**
 * Lines of the audit log as CSV with a header (RFC 4180). User names and server texts come from outside: a cell that a
 * spreadsheet would take for a formula starts with an apostrophe, and control characters become blanks.
 */
export function auditCsv(lines: readonly AuditLine[]): string {
  const rows = lines.map((line) => COLUMNS.map((column) => line[column] ?? null));
  return csvFile(COLUMNS, rows);
}

function columns<const Names extends readonly (keyof AuditLine)[]>(
  names: [Exclude<keyof AuditLine, Names[number]>] extends [never] ? Names : never,
): Names {
  return names;
}
