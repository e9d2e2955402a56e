/** Whatever could begin a new line, colour a terminal or turn the direction of reading. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const SHORT: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/**
 * What is to be logged as one line, with escapes for what is not seen: servers, user names and the page put words into
 * the log, and none of them may write an entry of its own. An error is its stack.
 */
export function logLine(entry: unknown): string {
  const text = entry instanceof Error ? (entry.stack ?? entry.message) : String(entry);
  return text.replace(
    UNSEEN,
    (character) => SHORT.get(character) ?? `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}
