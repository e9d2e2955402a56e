import Papa from 'papaparse';
import { oneLine } from '../../../../shared/basics/one-line.ts';
import { guardCell } from './csv-cells.ts';

/** A cell; null is empty. */
export type CsvCell = string | number | boolean | null;

/**
 * A table as CSV with a header, for a terminal or a pipe: one line end a row, and none after the last. Names come from outside:
 * a cell that a spreadsheet would take for a formula starts with an apostrophe, and control characters become blanks.
 */
export function csvTable(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return Papa.unparse(guarded(columns, rows), { newline: '\n' });
}

/** The same for a file (RFC 4180); with a tab as the delimiter, to paste it. */
export function csvFile(
  columns: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  delimiter: ',' | '\t' = ',',
): string {
  return `${Papa.unparse(guarded(columns, rows), { newline: '\r\n', delimiter })}\r\n`;
}

function guarded(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): CsvCell[][] {
  return [
    [...columns],
    ...rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guardCell(oneLine(cell)) : cell))),
  ];
}
