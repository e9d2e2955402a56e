import { inCells, inCharacters, isBlankBetween, type Line, numberEndingAt, textBetween } from './line.ts';

/** Where the columns of a table stand, counted from 0. Column 0 is the mark, column 1 the first text. */
export interface Layout {
  readonly second: number;
  /** The last digit of the id; it reaches left of its header, so only its end is certain. */
  readonly idEnd: number;
  readonly state: number;
}

/** What a row says before anybody asks what its words mean. */
export interface Row {
  /** The `>` of the session that ran the tool. */
  readonly marked: boolean;
  readonly first: string | null;
  readonly second: string | null;
  readonly id: number;
  /** Everything from the state column on. */
  readonly rest: string;
}

export interface Table {
  readonly rows: readonly Row[];
  /** Lines below the header that are neither rows nor counters: something may be missing from the rows. */
  readonly unread: readonly string[];
  /** The text does not end with a line: its end is missing. */
  readonly cut: boolean;
}

/** The largest id Windows can give (it is a 32-bit number). */
const LARGEST_ID = 0xffffffff;

/**
 * Reads a table: a header in any language, then rows, told by the whole number at the layout's id column. Null when
 * there is no header, because an error line (`words, number, words`) can look like a row. The layout is the one that
 * fits most lines: it belongs to the machine that runs the tool and cannot be chosen by anything else.
 */
export function readTable(text: string, layouts: readonly Layout[], ambiguousAsWide: boolean): Table | null {
  const [header, ...lines] = text.split(/\r*\n/).filter((line) => line.trim() !== '');
  if (header === undefined || !isHeader(header)) return null;
  const readings = layouts.map((layout) => readRows(lines, layout, ambiguousAsWide));
  const best = readings.reduce((a, b) => (b.rows.length > a.rows.length ? b : a));
  return { ...best, cut: !text.endsWith('\n') };
}

function readRows(lines: readonly string[], layout: Layout, ambiguousAsWide: boolean): Omit<Table, 'cut'> {
  const rows: Row[] = [];
  const unread: string[] = [];
  for (const line of lines) {
    const row = readRow(inCells(line, ambiguousAsWide), layout) ?? readRow(inCharacters(line), layout);
    if (row !== null) rows.push(row);
    else if (!isCounter(line)) unread.push(line);
  }
  return { rows, unread };
}

function readRow(line: Line, layout: Layout): Row | null {
  const mark = line[0];
  if (mark !== ' ' && mark !== '>') return null;
  const id = numberEndingAt(line, layout.idEnd);
  if (id === null || id.value > LARGEST_ID || line[id.start - 1] !== ' ') return null;
  if (!isBlankBetween(line, layout.idEnd + 1, layout.state)) return null;
  return {
    marked: mark === '>',
    first: textBetween(line, 1, layout.second),
    second: textBetween(line, layout.second, id.start),
    id: id.value,
    rest: textBetween(line, layout.state) ?? '',
  };
}

/** At least three words, none with a digit or a bracket, as every language's header has and no error text does. */
function isHeader(line: string): boolean {
  return !/[\d[\]*]/.test(line) && line.trim().split(/\s+/).length >= 3;
}

/** `Total sessions created: 5`, in any language: begins in the first column, ends with a count. */
function isCounter(line: string): boolean {
  return /^[^\s>].*\D\d+\s*$/u.test(line);
}
