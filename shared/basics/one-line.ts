/**
 * Characters nobody sees and that change what stands around them: control characters (a terminal obeys them), those that
 * turn the direction of reading, ends of lines and paragraphs, halves of characters. The two joiners stay: Persian,
 * Hindi and many emoji are wrong without them.
 */
const UNSEEN = /(?:(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}])+/gu;

/** One such character, joiners among them: where it is written out as an escape and nothing has to look right. */
export const UNSEEN_CHARACTER = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The text with `instead` wherever one or more such characters stood. */
export function replaceUnseen(text: string, instead: string): string {
  return text.replace(UNSEEN, instead);
}

/**
 * Other people's text (a user name, a server's answer, a label from a file) as one line that shows as it is, wherever it
 * is shown.
 */
export function oneLine(text: string): string {
  return replaceUnseen(text, ' ').trim();
}
