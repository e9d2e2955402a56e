import { nearestTo } from '../../../shared/basics/nearest-name.ts';
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
