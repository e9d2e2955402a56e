import Papa from 'papaparse';
import { replaceUnseen } from '../../../../shared/basics/one-line.ts';
import type { RunningProcess } from '../../../../shared/domain/work/work.ts';

/** What `tasklist /fo csv` printed, read. */
export interface TasklistTable {
  /** Without session 0. */
  readonly processes: readonly RunningProcess[];
  /** Whether the layout has processor times. */
  readonly hasTimes: boolean;
  /** Some rows could not be read. */
  readonly incomplete: boolean;
}

/** The cells of a row, by what is in them. */
interface Layout {
  readonly fields: number;
  /** The cells before the title of a window: what follows them may be anything, and is dropped. */
  readonly read: number;
  readonly user: number | null;
  readonly cpu: number | null;
}

/**
 * The layouts by the number of fields: with `/v` on this computer, with `/v` of another one, and without `/v`. Name, pid,
 * session name, session id and memory come first in all.
 */
const LAYOUTS: readonly Layout[] = [
  { fields: 9, read: 8, user: 6, cpu: 7 },
  { fields: 7, read: 7, user: 5, cpu: 6 },
  { fields: 5, read: 5, user: null, cpu: null },
];

/** More than a server has. */
const MOST_ROWS = 100_000;
const LARGEST_NUMBER = 0xffff_ffff;

/** The word for *not available* where it was seen; in other languages it stands as it is. */
const NOT_AVAILABLE: ReadonlySet<string> = new Set(['n/a', 'nicht zutreffend', '暂缺']);

/**
 * Reads a table by its number of fields, because the words of its header are translated. Null where it is no table. One
 * line or two that do not begin with a quote say that nothing matches, in any language: an empty table. Titles of windows
 * are dropped here and go nowhere. Never throws.
 */
export function readTasklist(printed: string): TasklistTable | null {
  const text = printed.replace(/^\ufeff?\s*/, '');
  if (!text.startsWith('"')) return saysNothing(text) ? NOTHING : null;
  const [header = '', ...lines] = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const count = parse(header)[0]?.length;
  const layout = LAYOUTS.find(({ fields }) => fields === count);
  if (layout === undefined) return null;
  const { rows, broken } = soundRows(lines, layout);
  const processes: RunningProcess[] = [];
  let incomplete = broken;
  for (const cells of parse(rows.join('\n'))) {
    const read = readRow(cells, layout);
    if (read === null) incomplete = true;
    else if (read.sessionId > 0) processes.push(read);
  }
  return { processes, hasTimes: layout.cpu !== null, incomplete };
}

function parse(csv: string): readonly (readonly string[])[] {
  return Papa.parse<string[]>(csv, { delimiter: ',', newline: '\n' }).data;
}

/**
 * The cells that are read, of every line that is a row, and whether a line is none. Row by row, because nobody knows
 * whether the quotes of a title are doubled: one that is not must not take the rows behind it for a part of the title.
 */
function soundRows(
  lines: readonly string[],
  { fields, read }: Layout,
): { readonly rows: readonly string[]; readonly broken: boolean } {
  const cells = `"[^"]*"(?:,"[^"]*"){${read - 1}}`;
  const row = new RegExp(`^(${cells})${read < fields ? ',("[^]*)' : '\\s*'}$`);
  const rows: string[] = [];
  let broken = lines.length > MOST_ROWS;
  /** The last title has no quote at its end: it goes on in the next line. */
  let isOpen = false;
  for (const line of lines.slice(0, MOST_ROWS)) {
    const [, own, title = '""'] = row.exec(line) ?? [];
    if (own !== undefined) {
      rows.push(own);
      broken ||= isOpen;
      isOpen = !/^".*"\s*$/s.test(title);
    } else {
      // What could be the beginning of a row may be one that was lost.
      broken ||= !isOpen || line.startsWith('"');
      isOpen &&= !/"\s*$/.test(line);
    }
  }
  return { rows, broken: broken || isOpen };
}

const NOTHING: TasklistTable = { processes: [], hasTimes: true, incomplete: false };
/** Lines of the sentence that nothing matches. */
const MOST_LINES = 2;

function saysNothing(text: string): boolean {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  return lines.length > 0 && lines.length <= MOST_LINES && !text.includes('"');
}

function readRow(cells: readonly string[], layout: Layout): RunningProcess | null {
  if (cells.length !== layout.read) return null;
  const [image = '', pid = '', , session = '', memory = ''] = cells;
  const [id, sessionId] = [wholeNumber(pid), wholeNumber(session)];
  if (image.trim() === '' || id === null || sessionId === null) return null;
  return {
    pid: id,
    image: seen(image),
    sessionId,
    user: layout.user === null ? null : readUser(cells[layout.user] ?? ''),
    memoryKiB: readMemory(memory),
    cpuSeconds: layout.cpu === null ? null : readCpuTime(cells[layout.cpu] ?? ''),
  };
}

function wholeNumber(cell: string): number | null {
  const digits = /^\s*(\d{1,10})\s*$/.exec(cell)?.[1];
  const number = digits === undefined ? null : Number(digits);
  return number === null || number > LARGEST_NUMBER ? null : number;
}

/** A server may call its programs what it likes: characters that are not seen and change what stands around them end here. */
function seen(cell: string): string {
  return replaceUnseen(cell.trim(), '\ufffd');
}

function readUser(cell: string): string | null {
  const user = seen(cell);
  return user === '' || NOT_AVAILABLE.has(user.toLowerCase()) ? null : user;
}

/** `12,345 K`, `72 008 Ko`, `77 760 КБ`: the digits alone, in KiB; null where there are none. */
export function readMemory(cell: string): number | null {
  const digits = cell.replace(/\D/g, '');
  return digits === '' || digits.length > MOST_DIGITS ? null : Number(digits);
}

const MOST_DIGITS = 12;

/** `257:06:03` in seconds: hours without limit, whole seconds, `.` for `:` in some places. Null for anything else. */
export function readCpuTime(cell: string): number | null {
  const [, hours, minutes, seconds] = /^\s*(\d{1,7})[:.]([0-5]\d)[:.]([0-5]\d)\s*$/.exec(cell) ?? [];
  if (hours === undefined || minutes === undefined || seconds === undefined) return null;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
