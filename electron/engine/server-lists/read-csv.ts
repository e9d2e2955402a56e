import Papa from 'papaparse';
import { splitGroup } from '../../../shared/group-path.ts';
import { text } from '../../../shared/text/text.ts';
import { parseAddress } from './address.ts';
import { unguardCell } from './csv-cells.ts';
import { type Column, type Columns, readHeader } from './csv-header.ts';
import type { ListBuilder } from './list-builder.ts';

const DELIMITERS = [',', ';', '\t'] as const;
/** Without a header only the names are read: nobody knows what stands in the other columns. */
const NAMES_FIRST: Columns = new Map([['name', 0]]);
const YES = new Set(['1', 'true', 'yes', 'y', 'x', 'on', 'ja', 'oui', 'si', 'sí']);

/** Ten times what a list holds; a table of millions would keep everybody waiting for nothing. */
const MOST_ROWS = 50_000;
/** Longer than anything we keep; what is longer still only costs time. */
const LONGEST_CELL = 5000;

/** Whether a text begins with the header of a table: several columns, one of them with servers. */
export function looksLikeCsv(text: string): boolean {
  const { content, delimiter } = withoutSeparatorLine(text);
  const first = firstRow(content, delimiter ?? delimiterOf(content));
  return first.length > 1 && readHeader(first)?.has('name') === true;
}

/**
 * Reads a table with commas, semicolons or tabs. A first line of known headings says which column is what; without one
 * the first column holds the names. Other columns are never looked at.
 */
export function readCsv(table: string, list: ListBuilder): void {
  const { content, skipped, delimiter } = withoutSeparatorLine(table);
  const {
    data: rows,
    errors,
    meta,
  } = Papa.parse<string[]>(content, {
    delimiter: delimiter ?? delimiterOf(content),
    preview: MOST_ROWS,
  });
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes')?.row;
  const header = readHeader(rows.find(isFilled) ?? []);
  const columns = header ?? NAMES_FIRST;
  if (!columns.has('name')) {
    list.problem('unreadable', 1 + skipped, '', text.listProblem.noColumn);
    return;
  }
  let headerSeen = header === null;
  let line = 1 + skipped;
  for (const [index, row] of rows.entries()) {
    if (index === unclosed) {
      list.problem('unreadable', line, '', text.listProblem.openQuote);
      return;
    }
    if (isFilled(row)) {
      if (headerSeen) addRow(row, columns, line, list);
      headerSeen = true;
    }
    line += linesOf(row);
  }
  if (meta.truncated) list.problem('tooMany', line, '', text.listProblem.tooManyLines);
}

function addRow(row: readonly string[], columns: Columns, line: number, list: ListBuilder): void {
  const cell = (column: Column): string =>
    unguardCell((row[columns.get(column) ?? -1] ?? '').slice(0, LONGEST_CELL).trim());
  const protocol = cell('protocol');
  if (protocol !== '' && protocol.toUpperCase() !== 'RDP') {
    list.problem('notRemoteDesktop', line, cell('label') || cell('name'), text.listProblem.notRemoteDesktop);
    return;
  }
  list.add({
    line,
    address: cell('name'),
    label: cell('label'),
    group: splitGroup(cell('group')),
    port: cell('port'),
    console: YES.has(cell('console').toLowerCase()),
  });
}

/**
 * The one that stands most often in the first line and cuts it so that it makes sense: a remark may well have more
 * commas in it than the table has semicolons.
 */
function delimiterOf(text: string): string {
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

function firstRow(text: string, delimiter: string): readonly string[] {
  return Papa.parse<string[]>(firstLine(text), { delimiter, preview: 1 }).data[0] ?? [];
}

/** The first that has anything in it. By hand: an expression that skips blank lines does so again at every one of them. */
function firstLine(text: string): string {
  const at = text.search(/\S/);
  const start = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('\r', at)) + 1;
  return /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
}

/** `sep=;` in the first line is for Excel. */
function withoutSeparatorLine(text: string): { content: string; skipped: number; delimiter?: string } {
  const [whole, delimiter] = /^sep=([,;\t])[ \t]*(?:\r\n|\n|\r)/i.exec(text) ?? [];
  if (whole === undefined || delimiter === undefined) return { content: text, skipped: 0 };
  return { content: text.slice(whole.length), skipped: 1, delimiter };
}

function isFilled(row: readonly string[]): boolean {
  return row.some((cell) => cell.trim() !== '');
}

/** Quoted cells may hold line breaks. */
function linesOf(row: readonly string[]): number {
  return row.reduce((lines, cell) => lines + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 1);
}
