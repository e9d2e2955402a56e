import { replaceUnseen, UNSEEN_CHARACTER } from '../../shared/basics/one-line.ts';

/** Text for a terminal: nothing in it moves the cursor, sets colours or changes the direction. Line ends stay. */
export function printable(text: string): string {
  return text
    .split('\n')
    .map((line) => replaceUnseen(line, '?'))
    .join('\n');
}

/** The same for a cell of a table: on one line. */
export function printableCell(text: string): string {
  return replaceUnseen(text, '?');
}

/**
 * JSON that parses to `value`, with every character visible in a terminal. JSON itself escapes control characters only;
 * a terminal obeys others too.
 */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .split('\n')
    .map((line) => line.replace(UNSEEN_CHARACTER, escapes))
    .join('\n');
}

function escapes(character: string): string {
  // Characters beyond the first 65,536 are two escapes in JSON.
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
