import { eastAsianWidth } from 'get-east-asian-width';
import { replaceUnseen } from '../../../../shared/basics/one-line.ts';

/**
 * One printed line by columns: `line[n]` is what is printed in column `n`. A line of plain ASCII, as nearly every one,
 * is a string; any other is a list of columns.
 */
export type Line = string | readonly string[];

/** The second cell of a wide character. */
const COVERED = '';
const ASCII_ONLY = /^[\0-\x7f]*$/;
const PLAIN_ASCII = /^[ -~]*$/;
/** Replaces invisible characters, so that they are seen. */
const REPLACEMENT = '\ufffd';

/**
 * The line in screen cells: the tools lay their tables out for a screen, where a Chinese or Japanese character takes
 * two. `ambiguousAsWide`: in a double-byte code page Greek and Cyrillic take two as well.
 */
export function inCells(text: string, ambiguousAsWide: boolean): Line {
  if (ASCII_ONLY.test(text)) return text;
  const cells: string[] = [];
  for (const character of text) {
    cells.push(character);
    if (eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide }) === 2) cells.push(COVERED);
  }
  return cells;
}

/** The line in characters, for a tool that counts characters for its columns. */
export function inCharacters(text: string): Line {
  return ASCII_ONLY.test(text) ? text : Array.from(text);
}

/** Whether nothing is printed from column `start` up to, not including, `end`. */
export function isBlankBetween(line: Line, start: number, end: number): boolean {
  for (let column = start; column < end; column++) {
    const character = line[column];
    if (character !== undefined && character !== ' ') return false;
  }
  return true;
}

/**
 * The text from column `start` up to, not including, `end`, without the blanks around it; null when nothing is left.
 * User names may contain anything: invisible characters that change the text around them are replaced here.
 */
export function textBetween(line: Line, start: number, end?: number): string | null {
  const part = line.slice(start, end);
  const text = (typeof part === 'string' ? part : part.join('')).trim();
  if (text === '') return null;
  return PLAIN_ASCII.test(text) ? text : replaceUnseen(text, REPLACEMENT);
}

/**
 * Marks that separate a date from the text around it in Arabic and Hebrew; unlike other invisible ones they are
 * harmless.
 */
const DIRECTION_MARKS = /([\u061c\u200e\u200f])/;

/**
 * All that is printed from column `start` on, unchanged: a no-break space or a direction mark is part of a date like
 * its digits. Null when there is nothing. Characters that change the direction of the text around them are replaced.
 */
export function textFrom(line: Line, start: number): string | null {
  let end = line.length;
  while (end > start && (line[end - 1] === ' ' || line[end - 1] === '\r')) end--;
  if (end <= start) return null;
  const part = line.slice(start, end);
  const text = typeof part === 'string' ? part : part.join('');
  if (PLAIN_ASCII.test(text)) return text;
  const pieces = text.split(DIRECTION_MARKS);
  return pieces.map((piece, index) => (index % 2 === 1 ? piece : replaceUnseen(piece, REPLACEMENT))).join('');
}

/** The whole number whose last digit is in column `end`, and the column of its first; null when there is none. */
export function numberEndingAt(
  line: Line,
  end: number,
): { readonly value: number; readonly start: number } | null {
  if (digitAt(line, end + 1) !== null) return null;
  let value = 0;
  let start = end + 1;
  for (let unit = 1; ; unit *= 10) {
    const digit = digitAt(line, start - 1);
    if (digit === null) break;
    value += digit * unit;
    start--;
  }
  return start > end ? null : { value, start };
}

function digitAt(line: Line, column: number): number | null {
  const character = line[column];
  return character !== undefined && character >= '0' && character <= '9' ? Number(character) : null;
}
