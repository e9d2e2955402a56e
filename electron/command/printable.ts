import { replaceUnseen, UNSEEN_CHARACTER } from '../../shared/basics/one-line.ts';

/** Text for a terminal: nothing in it moves the cursor, colours the screen or turns the direction. Line ends stay. */
export function printable(text: string): string {
  return text
    .split('\n')
    .map((line) => replaceUnseen(line, '?'))
    .join('\n');
}

/** A cell of a table: the same, and on one line. */
export function printableCell(text: string): string {
  return replaceUnseen(text, '?');
}

/**
 * JSON that reads back as `value`, and of which a terminal shows every character. By itself JSON escapes control
 * characters only; terminals obey others, too, or turn the direction of reading.
 */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .split('\n')
    .map((line) => line.replace(UNSEEN_CHARACTER, escapes))
    .join('\n');
}

function escapes(character: string): string {
  // Characters beyond the first 65,536 are two of these in JSON.
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
