import type { Row } from '../cells/read-rows.ts';
import { linesIn } from '../cells/text-lines.ts';

/** A line of dashes under one or several headings. Only ASCII and the lines that PowerShell and Markdown draw. */
const RULE = /^[\s|+:=─━-]+$/u;
const DASHES = /[-=─━]{3}/u;
/** A server as `net view` prints it. */
const SHARE_NAME = /^\s*\\\\([^\\\s]+)(?:\s|$)/;
/** Longer lines are not from a console. */
const LONGEST_LINE = 5000;
/** Headings are directly above the dashes; `net view` leaves one line empty. */
const HEADINGS_WITHIN = 2;

/**
 * The lines of tables pasted from a console: `net view`, `Format-Table`, Markdown. Null when the text has none.
 * Headings, dashes and the text around the tables are no data.
 */
export function consoleTable(text: string): readonly Row[] | null {
  const lines = linesIn(text);
  const shares = lines.flatMap((line, at): Row[] => {
    const name = SHARE_NAME.exec(line.slice(0, LONGEST_LINE))?.[1];
    return name === undefined ? [] : [{ cells: [name], line: at + 1 }];
  });
  const rules = lines.flatMap((line, at) => (isRule(line) ? [at] : []));
  if (rules.length === 0) return null;
  // The remarks beside the names are left out: they are not names, and their column differs.
  if (shares.length > 0) return [{ cells: ['Server'], line: null }, ...shares];
  const tables = rules.flatMap((rule) => rowsUnder(lines, rule));
  return tables.length > 0 ? tables : null;
}

/** The headings above the dashes, and the lines below, down to the first that is empty or dashes again. */
function rowsUnder(lines: readonly string[], rule: number): readonly Row[] {
  const ruler = lines[rule] ?? '';
  const heading = [...Array(HEADINGS_WITHIN).keys()]
    .map((above) => rule - 1 - above)
    .find((at) => (lines[at] ?? '').trim() !== '');
  if (heading === undefined) return [];
  const cut = cutterFor(lines[heading] ?? '', ruler);
  const rows: Row[] = [{ cells: cut(lines[heading] ?? ''), line: heading + 1 }];
  for (let at = rule + 1; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').slice(0, LONGEST_LINE);
    if (isRule(line)) break;
    if (line.trim() !== '') rows.push({ cells: cut(line), line: at + 1 });
    else if (rows.length > 1) break;
  }
  return rows.length > 1 ? rows : [];
}

/**
 * How to split the lines of this table into cells: at bars, or where the columns of the dashes (or the headings) start.
 */
function cutterFor(heading: string, ruler: string): (line: string) => readonly string[] {
  if (heading.includes('|')) {
    return (line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => cell.trim());
  }
  const ruled = startsOf(ruler, /[-=─━]+/gu);
  const starts = ruled.length > 1 ? ruled : startsOf(heading, /\S+(?: \S+)*/g);
  return (line) =>
    starts.map((start, column) => {
      const end = starts[column + 1];
      return line.slice(toBlank(line, start), end === undefined ? undefined : toBlank(line, end)).trim();
    });
}

function isRule(line: string): boolean {
  return line.length < LONGEST_LINE && RULE.test(line) && DASHES.test(line);
}

function startsOf(line: string, piece: RegExp): readonly number[] {
  return [...line.matchAll(piece)].map(({ index }, column) => (column === 0 ? 0 : index));
}

/** Numbers are at the right of their column and may start before its heading: never split a word. */
function toBlank(line: string, start: number): number {
  let at = start;
  while (at > 0 && at < line.length && /\S/.test(line.charAt(at - 1))) at -= 1;
  return at;
}
