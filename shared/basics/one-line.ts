/**
 * Invisible characters that change what is around them: control characters (a terminal obeys them), marks that change
 * the reading direction, ends of lines and paragraphs, halves of characters. The two joiners stay: Persian, Hindi and
 * many emoji are wrong without them.
 */
const UNSEEN = /(?:(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}])+/gu;

/** One such character, joiners too: for places where it is printed as an escape and the look does not matter. */
export const UNSEEN_CHARACTER = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The text with `instead` wherever one or more such characters stood. */
export function replaceUnseen(text: string, instead: string): string {
  return text.replace(UNSEEN, instead);
}

/** Text from outside (a user name, a server's answer, a label from a file) as one line without invisible characters. */
export function oneLine(text: string): string {
  return replaceUnseen(text, ' ').trim();
}
