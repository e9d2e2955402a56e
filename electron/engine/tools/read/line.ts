import { eastAsianWidth } from 'get-east-asian-width';
import { replaceUnseen } from '../../../../shared/basics/one-line.ts';

/**
 * One printed line, addressed by column: what `line[n]` holds stands in column `n`. Plain ASCII, nearly every line, is
 * its own text; elsewhere it is a list of columns.
 */
export type Line = string | readonly string[];

/** The second cell of a wide character. */
const COVERED = '';
const ASCII_ONLY = /^[\0-\x7f]*$/;
const PLAIN_ASCII = /^[ -~]*$/;
/** Stands for what nobody could see, so that it is seen. */
const REPLACEMENT = '\ufffd';

/**
 * The line in screen cells: the tools lay their tables out for a screen, where a Chinese or Japanese character fills
 * two. `ambiguousAsWide`: in a double-byte code page Greek and Cyrillic fill two as well.
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

/** The line in characters, for a tool that filled its columns by counting those. */
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
 * The text from column `start` up to, not including, `end`, without the blanks around it; null when nothing is left. A
 * server may call its users whatever it likes: characters that are not seen and change what stands around them end here.
 */
export function textBetween(line: Line, start: number, end?: number): string | null {
  const part = line.slice(start, end);
  const text = (typeof part === 'string' ? part : part.join('')).trim();
  if (text === '') return null;
  return PLAIN_ASCII.test(text) ? text : replaceUnseen(text, REPLACEMENT);
}

/** Marks that tell a date apart from the text around it in Arabic and Hebrew; unlike the others unseen they turn nothing. */
const DIRECTION_MARKS = /([\u061c\u200e\u200f])/;

/**
 * All that is printed from column `start` on, as it stands there: a no-break space or a direction mark belongs to a date
 * as its digits do. Null when nothing does. What turns the text around it ends here too.
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

/** The whole number whose last digit stands at column `end`, and the column of its first; null when there is none. */
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
