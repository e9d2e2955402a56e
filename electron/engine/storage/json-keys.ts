import { oneLine } from '../../../shared/basics/one-line.ts';

/** A key that is twice in the same object, and the line of the second. */
export interface KeyTwice {
  readonly key: string;
  readonly line: number;
}

/**
 * The first key that an object of this text has twice, at any depth; null when there is none. `JSON.parse` accepts that
 * and keeps the last. The text must be valid JSON. A key that is spelt with escapes is the same key.
 */
export function keyTwice(json: string): KeyTwice | null {
  /** The keys of the objects around this position; null for an array. */
  const around: (Set<string> | null)[] = [];
  // In valid JSON these are all strings and brackets, and a string before a colon is a key.
  for (const { 0: found, 1: colon, index } of json.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g)) {
    if (found === '{') around.push(new Set());
    else if (found === '[') around.push(null);
    else if (found === '}' || found === ']') around.pop();
    else if (colon !== undefined) {
      const keys = around.at(-1);
      const key: string = JSON.parse(found.slice(0, -colon.length));
      if (keys?.has(key)) return { key, line: json.slice(0, index).split('\n').length };
      keys?.add(key);
    }
  }
  return null;
}

/** An unknown key: its path from the outermost object, and the most similar known one. */
export interface UnknownKey {
  readonly path: readonly string[];
  readonly nearest: string | null;
}

/**
 * The first key of `raw` that is not in `known`, the output of the schema (with every default, without unknown keys);
 * null when all are known.
 */
export function unknownKey(raw: unknown, known: unknown, path: readonly string[] = []): UnknownKey | null {
  if (typeof raw !== 'object' || raw === null || typeof known !== 'object' || known === null) return null;
  for (const [key, value] of Object.entries(raw)) {
    const here = [...path, key];
    if (!Object.hasOwn(known, key)) {
      const others = Object.keys(known).filter((one) => !Object.hasOwn(raw, one));
      return { path: here, nearest: nearestTo(key, others) };
    }
    const inside = unknownKey(value, Reflect.get(known, key), here);
    if (inside !== null) return inside;
  }
  return null;
}

/** `servers.3.label`, in one line and cut where it is long. */
export function sayPath(path: readonly string[]): string {
  const said = oneLine(path.join('.'));
  return said.length > LONGEST_SAID ? `${said.slice(0, LONGEST_SAID)}…` : said;
}
const LONGEST_SAID = 100;
const LONGEST_MISSPELT = 64;

/** The known key that was most likely meant; null when none is similar. */
function nearestTo(key: string, known: readonly string[]): string | null {
  if (key.length > LONGEST_MISSPELT) return null;
  const far = Math.max(2, Math.floor(key.length / 3));
  const [best] = known
    .map((one) => ({ one, distance: editDistance(key.toLowerCase(), one.toLowerCase()) }))
    .filter(({ distance }) => distance <= far)
    .sort((a, b) => a.distance - b.distance);
  return best?.one ?? null;
}

/** How many letters must be added, left out or changed (Levenshtein). */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [at, other] of [...to].entries()) {
      const change = (row[at] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
