import Papa from 'papaparse';
import { oneLine } from '../../../../shared/basics/one-line.ts';
import { guardCell } from './csv-cells.ts';

/** A cell; null is empty. */
export type CsvCell = string | number | boolean | null;

/**
 * A table as CSV with a header, for a terminal or a pipe: one line end a row, and none after the last. Names come from outside: a cell that a spreadsheet would take for a formula
 * starts with an apostrophe, and control characters become blanks.
 */
export function csvTable(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? guardCell(oneLine(cell)) : cell)),
  );
  return Papa.unparse([[...columns], ...cells], { newline: '\n' });
}
