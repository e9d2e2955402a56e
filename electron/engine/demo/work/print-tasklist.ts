import type { Language } from '../demo-words.ts';
import type { PrintedProcess } from './printed-process.ts';
import { TASKLIST_WORDS, type TasklistWords } from './tasklist-words.ts';

export interface TasklistOptions {
  readonly language: Language;
  /**
   * `local`: with `/v` on the computer itself. `remote`: with `/v` of another one, without status and title. `names`:
   * without `/v`.
   */
  readonly layout: 'local' | 'remote' | 'names';
}

/** The cells of each layout, counted from 0 in that of this computer. */
const CELLS: Readonly<Record<TasklistOptions['layout'], readonly number[]>> = {
  local: [0, 1, 2, 3, 4, 5, 6, 7, 8],
  remote: [0, 1, 2, 3, 4, 6, 7],
  names: [0, 1, 2, 3, 4],
};

/**
 * What `tasklist /fo csv` prints: every cell in quotes, CRLF after every line. A quote within a title is doubled, as CSV wants
 * it. Without a process only the sentence that none matches.
 */
export function printTasklist(
  processes: readonly PrintedProcess[],
  { language, layout }: TasklistOptions,
): string {
  const words = TASKLIST_WORDS[language];
  if (processes.length === 0) return asLines(words.nothing);
  const rows = [words.header, ...processes.map((process) => cellsOf(process, words))];
  return asLines(rows.map((cells) => CELLS[layout].map((cell) => quoted(cells[cell] ?? '')).join(',')));
}

function cellsOf(process: PrintedProcess, words: TasklistWords): readonly string[] {
  const { image, pid, sessionName, sessionId, memoryKiB, account, cpuSeconds, title } = process;
  return [
    image,
    String(pid),
    printedName(sessionName),
    String(sessionId),
    printMemory(memoryKiB, words),
    title === null ? 'Unknown' : 'Running',
    account ?? words.notAvailable,
    cpuSeconds === null ? words.notAvailable : printCpuTime(cpuSeconds, words),
    title ?? words.notAvailable,
  ];
}

/** `tasklist` writes `RDP-Tcp#5`, `Console` and `Services`. */
function printedName(sessionName: string | null): string {
  return (sessionName ?? '')
    .replace(/^rdp-tcp/, 'RDP-Tcp')
    .replace(/^[cs]/, (letter) => letter.toUpperCase());
}

/** `12,345 K`. */
function printMemory(kiB: number, { thousands, unit }: TasklistWords): string {
  return `${String(kiB).replace(/\B(?=(?:\d{3})+$)/g, thousands)} ${unit}`;
}

/** `257:06:03`: hours without limit, no days. */
function printCpuTime(seconds: number, { inTimes }: TasklistWords): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return [Math.floor(seconds / 3600), two(Math.floor(seconds / 60) % 60), two(seconds % 60)].join(inTimes);
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

function asLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\r\n`).join('');
}
