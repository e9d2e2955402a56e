import { splitGroup } from '../../../../shared/names/group-path.ts';
import type { ListBuilder } from '../list-builder.ts';
import { parseAddress } from './address.ts';
import { unguardCell } from './csv-cells.ts';
import { type Column, type Columns, hasServers, NAMES_FIRST, readHeader } from './csv-header.ts';
import { bestName, strongName } from './names-in-text.ts';
import { isRemoteDesktop, kindOf } from './server-kind.ts';

/** One line of a table from any program. */
export interface Row {
  readonly cells: readonly string[];
  /** The line where it starts, counted from 1; null where there are no lines. */
  readonly line: number | null;
}

const YES = new Set(['1', 'true', 'yes', 'y', 'x', 'on', 'ja', 'oui', 'si', 'sí', 'wahr']);
/** How far down the headings may be: there may be a title, a date and notes above them, but not whole pages. */
const HEADER_WITHIN = 20;
/** Longer than anything that is kept; the rest only costs time. */
const LONGEST_CELL = 5000;
/** A text with this many lines or words that are not names, and more than there are names, is not a list. */
export const WORDS_OF_NO_LIST = 3;
/** Ten times what a list holds; a table of millions must not block the program. */
export const MOST_ROWS = 50_000;
/** Enough rows to recognise what a column contains. */
const KINDS_WITHIN = 2000;
/** A column contains kinds, whatever its heading, when this share of its cells does. */
const MOSTLY = 0.8;

/** The position of the headings in the first lines, or null when there are none that name a column of servers. */
export function findHeader(rows: readonly Row[]): { readonly at: number; readonly columns: Columns } | null {
  const first = rows.slice(0, HEADER_WITHIN);
  for (const [at, row] of first.entries()) {
    const columns = readHeader(row.cells);
    if (columns === null || !hasServers(columns)) continue;
    if (isHeaderBelow(first.slice(0, at), row, columns)) return { at, columns };
  }
  return null;
}

/**
 * Reads the lines that are not empty. Headings in the first lines give the meaning of the columns, and lines above them
 * are no data; without headings the first column has the names. Other columns are never read.
 */
export function readRows(rows: readonly Row[], list: ListBuilder): void {
  const header = findHeader(rows);
  if (header === null) {
    readWithoutHeader(rows, list);
    return;
  }
  const { at, columns } = header;
  if (columns.passwords) {
    list.problem('unknownFormat', rows[at]?.line ?? null, '', { kind: 'passwords' });
    return;
  }
  const data = rows.slice(at + 1);
  const kinds = findKinds(data.slice(0, KINDS_WITHIN), columns);
  for (const row of data) addRow(row, columns, kinds, list);
}

/** Whether a line below others is the header: it must have more known headings than they have. */
function isHeaderBelow(above: readonly Row[], row: Row, { known }: Columns): boolean {
  return (
    known >= 2 ||
    above.every(({ cells }) => filled(cells) < filled(row.cells) || parseAddress(cellAt(cells, 0)) === null)
  );
}

function readWithoutHeader(rows: readonly Row[], list: ListBuilder): void {
  const named = rows.slice(0, HEADER_WITHIN).find(({ cells }) => {
    const columns = readHeader(cells);
    return columns !== null && (columns.secret || columns.known >= 2);
  });
  const [first] = rows;
  const alone = first !== undefined && readHeader(first.cells) !== null ? first : undefined;
  const wrong = named ?? alone;
  if (wrong !== undefined) {
    list.problem('unreadable', wrong.line, '', { kind: 'noColumn' });
    return;
  }
  const names = rows.filter(({ cells }) => bestName(cellAt(cells, 0)) !== null).length;
  const others = rows.length - names;
  if (others >= WORDS_OF_NO_LIST && others > names) {
    const why = { kind: 'notAList' } as const;
    list.problem('notAList', null, '', why);
    for (const { cells, line } of rows) {
      const name = strongName(cellAt(cells, 0));
      if (name !== null) list.offer({ line, address: name }, { code: 'notAList', why });
    }
    return;
  }
  for (const row of rows) addRow(row, NAMES_FIRST, [], list);
}

/** A column of kinds, and whether it is about the connection or the machine. */
interface KindColumn {
  readonly at: number;
  readonly of: 'protocol' | 'system';
}

/** The columns with the kind of each line, recognised by their heading or by their cells. */
function findKinds(rows: readonly Row[], columns: Columns): readonly KindColumn[] {
  const { names, labels, others, machine, kinds } = columns;
  const taken = new Set([...names, ...labels, ...others.values(), machine]);
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const found: KindColumn[] = [];
  for (let at = 0; at < Math.min(width, 200); at += 1) {
    if (taken.has(at)) continue;
    const by = kinds.find((kind) => kind.at === at)?.of;
    const cells = rows.flatMap(({ cells }) => (cellAt(cells, at) === '' ? [] : [kindOf(cellAt(cells, at))]));
    const known = cells.filter((kind) => kind !== 'unknown').length;
    const windows = cells.includes('windows');
    if (by === 'protocol') found.push({ at, of: 'protocol' });
    else if (by === 'system' && known > 0) found.push({ at, of: 'system' });
    else if (known > 0 && known >= cells.length * (windows && by === 'type' ? 0 : MOSTLY)) {
      const isProtocol = rows.some(({ cells: each }) => isRemoteDesktop(cellAt(each, at)));
      found.push({ at, of: isProtocol || !windows ? 'protocol' : 'system' });
    }
  }
  return found;
}

function addRow(row: Row, columns: Columns, kinds: readonly KindColumn[], list: ListBuilder): void {
  const { cells, line } = row;
  const written = columns.names.find((at) => cellAt(cells, at) !== '');
  // When a column for hosts has something else, the name of the line is a label and not a host.
  const isSure = written !== undefined && columns.names.indexOf(written) < columns.sure;
  const places = isSure ? columns.names.slice(0, columns.sure) : columns.names;
  const place = places.find((at) => bestName(cellAt(cells, at)) !== null);
  const nameAt = place ?? written;
  const address = nameAt === undefined ? '' : (bestName(cellAt(cells, nameAt)) ?? cellAt(cells, nameAt));
  const labelAt = columns.labels.find((at) => at !== nameAt && cellAt(cells, at) !== '');
  const label = labelAt === undefined ? '' : cellAt(cells, labelAt);
  const other = kinds.find(({ at }) => cellAt(cells, at) !== '' && kindOf(cellAt(cells, at)) !== 'windows');
  if (other !== undefined) {
    const isSystem = other.of === 'system';
    list.problem(isSystem ? 'notWindows' : 'notRemoteDesktop', line, label || address, {
      kind: isSystem ? 'notWindows' : 'notRemoteDesktop',
    });
    return;
  }
  const cell = (column: Column): string => cellAt(cells, columns.others.get(column) ?? -1);
  const { machine, template } = columns;
  if (template !== null && YES.has(cellAt(cells, template).toLowerCase())) {
    list.problem('notRemoteDesktop', line, label || address, { kind: 'template' });
    return;
  }
  const server = {
    line,
    label,
    group: splitGroup(cell('group')),
    capacity: cell('capacity'),
    port: cell('port'),
    console: YES.has(cell('console').toLowerCase()),
    transport: cell('transport'),
  };
  if (place === undefined && machine !== null) {
    const doubt = { code: 'onlyMachineName', why: { kind: 'onlyMachineName' } } as const;
    const name = cellAt(cells, machine);
    list.offer({ ...server, address: name, label: label || name }, doubt);
  } else {
    list.add({ ...server, address });
  }
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

function cellAt(cells: readonly string[], at: number): string {
  return unguardCell((cells[at] ?? '').slice(0, LONGEST_CELL).trim());
}
