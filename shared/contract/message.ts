import { oneLine } from '../basics/one-line.ts';

/** `msg` shows no more than this. */
export const LONGEST_MESSAGE = 255;

/** Messages that are kept, and the length of their names. */
export const MOST_SAVED_MESSAGES = 50;
export const LONGEST_MESSAGE_NAME = 60;

/** How long a message that ends nothing stays on the screen. */
export const MESSAGE_MINUTES = 10;

/** The values of the placeholders of a message. */
export interface MessageValues {
  readonly user: string;
  readonly server: string;
  /** Whole minutes until the session is ended; in a message that ends nothing, how long it stays on the screen. */
  readonly minutes: number;
  /** The account that asks. */
  readonly asker: string;
}

/**
 * The text for one person: `{user} {server} {minutes} {asker}` filled in, any other braces left as they are, line breaks
 * and control characters turned into blanks, and cut to what `msg` can show.
 */
export function fillMessage(template: string, values: MessageValues): string {
  const filled = template.replace(/\{(user|server|minutes|asker)\}/g, (_, name: keyof MessageValues) =>
    String(values[name]),
  );
  const text = oneLine(filled);
  const characters = Array.from(text);
  if (text.length <= LONGEST_MESSAGE) return text;
  let length = 0;
  const kept = characters.filter((character) => {
    length += character.length;
    return length < LONGEST_MESSAGE;
  });
  return `${kept.join('')}…`;
}
