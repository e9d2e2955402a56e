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
 * fits most lines: it belongs to the machine that runs the tool and cannot be chosen by anything else. `isNoRow` knows
 * the other lines a tool may print below its table.
 */
export function readTable(
  text: string,
  layouts: readonly Layout[],
  ambiguousAsWide: boolean,
  isNoRow: (line: string) => boolean = () => false,
): Table | null {
  const lines = text.split('\n').filter((line) => /\S/.test(line));
  const header = lines.shift();
  if (header === undefined || !isHeader(header)) return null;
  return { ...readBest(lines, layouts, ambiguousAsWide, isNoRow), cut: !text.endsWith('\n') };
}

function readBest(
  lines: readonly string[],
  layouts: readonly Layout[],
  ambiguousAsWide: boolean,
  isNoRow: (line: string) => boolean,
): Omit<Table, 'cut'> {
  let best: Omit<Table, 'cut'> = { rows: [], unread: lines };
  for (const layout of layouts) {
    const reading = readRows(lines, layout, ambiguousAsWide, isNoRow);
    if (reading.rows.length > best.rows.length) best = reading;
    if (best.unread.length === 0) break;
  }
  return best;
}

function readRows(
  lines: readonly string[],
  layout: Layout,
  ambiguousAsWide: boolean,
  isNoRow: (line: string) => boolean,
): Omit<Table, 'cut'> {
  const rows: Row[] = [];
  const unread: string[] = [];
  for (const line of lines) {
    const cells = inCells(line, ambiguousAsWide);
    const row = readRow(cells, layout) ?? (cells === line ? null : readRow(inCharacters(line), layout));
    if (row !== null) rows.push(row);
    else if (!isNoRow(line)) unread.push(line);
  }
  return { rows, unread };
}

/** A name that fills its column pushes a long id, and all that follows, one column to the right. */
function readRow(line: Line, layout: Layout): Row | null {
  return readRowAt(line, layout, 0) ?? readRowAt(line, layout, 1);
}

function readRowAt(line: Line, layout: Layout, pushed: 0 | 1): Row | null {
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
    rest: textBetween(line, layout.state + pushed) ?? '',
  };
}

/** At least three words, none with a digit or a bracket, as every language's header has and no error text does. */
function isHeader(line: string): boolean {
  return !/[\d[\]*]/.test(line) && line.trim().split(/\s+/).length >= 3;
}
