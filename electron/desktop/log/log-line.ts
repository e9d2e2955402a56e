import { UNSEEN_CHARACTER } from '../../../shared/basics/one-line.ts';

const SHORT: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/**
 * One entry as one line, with escapes for invisible characters: servers, user names and the page write into the log,
 * and must not be able to forge an entry. An error becomes its stack.
 */
export function logLine(entry: unknown): string {
  const text = entry instanceof Error ? (entry.stack ?? entry.message) : String(entry);
  return text.replace(
    UNSEEN_CHARACTER,
    (character) => SHORT.get(character) ?? `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}
