import Papa from 'papaparse';
import { parseAddress } from '../cells/address.ts';
import { readHeader } from '../cells/csv-header.ts';
import { findHeader, MOST_ROWS, type Row, readRows } from '../cells/read-rows.ts';
import type { ListBuilder } from '../list-builder.ts';

const DELIMITERS = [',', ';', '\t'] as const;

/** How much of a text is searched for headings, in characters and in lines. */
const BEGINNING = 65_536;
const FIRST_LINES = 20;

/** Whether a text starts with the header of a table: several columns, one of them with servers. */
export function looksLikeCsv(text: string): boolean {
  const { content, delimiter } = withoutSeparatorLine(text);
  const rows = firstRows(content, delimiter ?? delimiterOf(content));
  const header = findHeader(rows);
  return header !== null && (rows[header.at]?.cells.length ?? 0) > 1;
}

/** Reads a table with commas, semicolons or tabs, as `readRows` does. */
export function readCsv(table: string, list: ListBuilder): void {
  const { content, skipped, delimiter } = withoutSeparatorLine(table);
  const { data, errors, meta } = Papa.parse<string[]>(content, {
    delimiter: delimiter ?? delimiterOf(content),
    preview: MOST_ROWS,
  });
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes')?.row;
  const { rows, end } = placed(unclosed === undefined ? data : data.slice(0, unclosed), 1 + skipped);
  readRows(rows, list);
  if (unclosed !== undefined) list.problem('unreadable', end, '', { kind: 'openQuote' });
  if (meta.truncated) list.problem('tooMany', end, '', { kind: 'tooManyLines' });
}

/** The rows that are not empty, each with its line number, and the line after the last. */
function placed(
  data: readonly string[][],
  first: number,
): { readonly rows: readonly Row[]; readonly end: number } {
  const rows: Row[] = [];
  let line = first;
  for (const cells of data) {
    if (isFilled(cells)) rows.push({ cells, line });
    line += linesOf(cells);
  }
  return { rows, end: line };
}

/**
 * The delimiter with which the headings are found; without headings the most frequent one in the first line that also
 * splits it sensibly: a remark may have more commas than the table has semicolons.
 */
function delimiterOf(text: string): string {
  const found = DELIMITERS.map((delimiter) => ({
    delimiter,
    known: findHeader(firstRows(text, delimiter))?.columns.known ?? 0,
  })).sort((a, b) => b.known - a.known)[0];
  if (found !== undefined && found.known > 0) return found.delimiter;
  const line = firstLine(text);
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: line.split(delimiter).length })).sort(
    (a, b) => b.count - a.count,
  );
  const sensible = counted.find(({ delimiter }) => {
    const cells = firstRow(line, delimiter);
    return readHeader(cells) !== null || parseAddress(cells[0] ?? '') !== null;
  });
  return (sensible ?? counted[0])?.delimiter ?? ',';
}

function firstRows(text: string, delimiter: string): readonly Row[] {
  const start = Math.max(0, text.search(/\S/));
  const beginning = text.slice(start, start + BEGINNING);
  const { data } = Papa.parse<string[]>(beginning, { delimiter, preview: FIRST_LINES });
  return placed(data, 1).rows;
}

function firstRow(line: string, delimiter: string): readonly string[] {
  return Papa.parse<string[]>(line, { delimiter, preview: 1 }).data[0] ?? [];
}

/** The first line that is not empty. Not by a regular expression: it would start again at every blank line. */
function firstLine(text: string): string {
  const at = text.search(/\S/);
  const start = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('\r', at)) + 1;
  return /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
}

/** Without the first line `sep=;`, which is for Excel. */
function withoutSeparatorLine(text: string): { content: string; skipped: number; delimiter?: string } {
  const [whole, delimiter] = /^sep=([,;\t])[ \t]*(?:\r\n|\n|\r)/i.exec(text) ?? [];
  if (whole === undefined || delimiter === undefined) return { content: text, skipped: 0 };
  return { content: text.slice(whole.length), skipped: 1, delimiter };
}

function isFilled(row: readonly string[]): boolean {
  return row.some((cell) => cell.trim() !== '');
}

/** The lines a row takes: quoted cells may contain line breaks. */
function linesOf(row: readonly string[]): number {
  return row.reduce((lines, cell) => lines + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 1);
}
