import { UNSEEN_CHARACTER } from '../../../shared/basics/one-line.ts';

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
    UNSEEN_CHARACTER,
    (character) => SHORT.get(character) ?? `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}
