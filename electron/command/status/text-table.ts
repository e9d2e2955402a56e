import { inCells } from '../../engine/tools/read/line.ts';

/** What is not known, in a table. */
export const NOT_KNOWN = '?';

const BETWEEN_COLUMNS = '  ';

/** The lines of a table for a terminal, with columns as wide as their content. Cells are printable already. */
export function alignRows(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const widths = Array.from({ length: columns }, (_, column) =>
    rows.reduce((widest, row) => Math.max(widest, width(row[column] ?? '')), 0),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join(BETWEEN_COLUMNS)
      .trimEnd(),
  );
}

function pad(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - width(text)));
}

function width(text: string): number {
  return inCells(text, false).length;
}
