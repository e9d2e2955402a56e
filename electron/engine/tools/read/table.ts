import { inCells, inCharacters, isBlankBetween, type Line, numberEndingAt, textBetween } from './line.ts';

/** The columns of a table, counted from 0. Column 0 is the mark, column 1 the first text. */
export interface Layout {
  readonly second: number;
  /** The last digit of the id; an id may start left of its header, so only its end is certain. */
  readonly idEnd: number;
  readonly state: number;
  /** Where the last column starts, for a tool whose last column is further right in some languages. */
  readonly last?: number;
}

/** A row as its position shows it, before its words are interpreted. */
export interface Row {
  /** The `>` of the session that ran the tool. */
  readonly marked: boolean;
  readonly first: string | null;
  readonly second: string | null;
  readonly id: number;
  readonly line: Line;
  /** The column of the state in this row: a long name may have pushed it. */
  readonly state: number;
  /** Cells by which the header has its last column further right than `Layout.last`; 0 when it has not. */
  readonly lastShift: number;
}

export interface Table {
  readonly rows: readonly Row[];
  /** Lines below the header that are neither rows nor counters: rows may be missing. */
  readonly unread: readonly string[];
  /** The text does not end with a line end: its end is missing. */
  readonly cut: boolean;
}

/** The largest id Windows can give (it is a 32-bit number). */
const LARGEST_ID = 0xffffffff;

/** Characters of the longest line that can be a row or a header; the widest known have 84 cells and a logon of words. */
const LONGEST_LINE = 512;

/** Cells by which the last column may be further right in a language. */
const LARGEST_SHIFT = 3;

/**
 * Reads a table: a header in any language, then rows, recognised by the whole number in the layout's id column. Null
 * without a header, because an error line (`words, number, words`) can look like a row. The layout is the one that fits
 * most lines: it depends on the computer that runs the tool, and nothing else shows it. `isNoRow` knows the other lines
 * a tool may print below its table.
 */
export function readTable(
  text: string,
  layouts: readonly Layout[],
  ambiguousAsWide: boolean,
  isNoRow: (line: string) => boolean = () => false,
): Table | null {
  const [header, ...lines] = text.split('\n').filter((line) => line.trim() !== '');
  if (header === undefined || !isHeader(header, layouts, ambiguousAsWide)) return null;
  const best = readBest(lines, layouts, inCells(header.trimEnd(), ambiguousAsWide), ambiguousAsWide, isNoRow);
  return { ...best, cut: !text.endsWith('\n') };
}

function readBest(
  lines: readonly string[],
  layouts: readonly Layout[],
  header: Line,
  ambiguousAsWide: boolean,
  isNoRow: (line: string) => boolean,
): Omit<Table, 'cut'> {
  let best: Omit<Table, 'cut'> = { rows: [], unread: lines };
  for (const layout of layouts) {
    const lastShift = shiftOfLast(header, layout);
    const reading = readRows(lines, layout, lastShift, ambiguousAsWide, isNoRow);
    if (reading.rows.length > best.rows.length) best = reading;
    if (best.unread.length === 0) break;
  }
  return best;
}

function readRows(
  lines: readonly string[],
  layout: Layout,
  lastShift: number,
  ambiguousAsWide: boolean,
  isNoRow: (line: string) => boolean,
): Omit<Table, 'cut'> {
  const rows: Row[] = [];
  const unread: string[] = [];
  for (const line of lines) {
    const row = line.length > LONGEST_LINE ? null : readLine(line, layout, lastShift, ambiguousAsWide);
    if (row !== null) rows.push(row);
    else if (line.length > LONGEST_LINE || !isNoRow(line)) unread.push(line);
  }
  return { rows, unread };
}

function readLine(line: string, layout: Layout, lastShift: number, ambiguousAsWide: boolean): Row | null {
  const cells = inCells(line, ambiguousAsWide);
  const row = readRow(cells, layout, lastShift);
  return row ?? (cells === line ? null : readRow(inCharacters(line), layout, lastShift));
}

/** A name that fills its column pushes a long id, and everything after it, one column to the right. */
function readRow(line: Line, layout: Layout, lastShift: number): Row | null {
  return readRowAt(line, layout, lastShift, 0) ?? readRowAt(line, layout, lastShift, 1);
}

function readRowAt(line: Line, layout: Layout, lastShift: number, pushed: 0 | 1): Row | null {
  const mark = line[0];
  if (mark !== ' ' && mark !== '>') return null;
  const id = numberEndingAt(line, layout.idEnd + pushed);
  if (id === null || id.value > LARGEST_ID || line[id.start - 1] !== ' ') return null;
  if (pushed > 0 && isBlankBetween(line, id.start - 2, id.start)) return null;
  if (!isBlankBetween(line, layout.idEnd + pushed + 1, layout.state + pushed)) return null;
  return {
    marked: mark === '>',
    first: textBetween(line, 1, layout.second),
    second: textBetween(line, layout.second, id.start),
    id: id.value,
    line,
    state: layout.state + pushed,
    lastShift,
  };
}

/**
 * Whether the line has the shape of a header, which is the same in every language and never that of an error or usage
 * text: it starts in the column of the first name, and of the other words at least two start in columns of a layout (a
 * long word may have pushed one). No header has a digit, a bracket or a star.
 */
function isHeader(line: string, layouts: readonly Layout[], ambiguousAsWide: boolean): boolean {
  if (line.length > LONGEST_LINE || /[\d[\]*]/.test(line)) return false;
  const cells = inCells(line, ambiguousAsWide);
  const measured = cells === line ? [cells] : [cells, inCharacters(line)];
  return layouts.some((layout) => measured.some((header) => hasColumns(header, layout)));
}

function hasColumns(header: Line, { second, idEnd, state }: Layout): boolean {
  if (header[0] !== ' ' || !isWordStart(header, 1)) return false;
  return [second, idEnd - 1, state].filter((column) => isWordStart(header, column)).length >= 2;
}

/**
 * Russian `quser` has its last columns up to three cells further right. The header shows it: its last heading does not
 * start in its own place, and has more before it than the one blank after a long word.
 */
function shiftOfLast(header: Line, { last }: Layout): number {
  if (last === undefined || isWordStart(header, last)) return 0;
  for (let shift = 1; shift <= LARGEST_SHIFT; shift++) {
    const start = last + shift;
    if (isWordStart(header, start) && header[start - 2] === ' ') return shift;
  }
  return 0;
}

function isWordStart(line: Line, column: number): boolean {
  const character = line[column];
  return character !== undefined && character.trim() !== '' && line[column - 1] === ' ';
}
