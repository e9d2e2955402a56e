import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { toError } from '../../../shared/basics/assert.ts';
import { oneLine } from '../../../shared/basics/one-line.ts';
import type { Unusable } from '../../../shared/domain/failure.ts';
import { issuesOf } from '../../../shared/domain/schema-issues.ts';
import { keyTwice, sayPath, unknownKey } from './json-keys.ts';

/** The content of a file that may forbid something: missing, good, or why it cannot be used. */
export type ReadJson<Value> =
  | { readonly kind: 'missing' }
  | { readonly kind: 'value'; readonly value: Value; readonly raw: Readonly<Record<string, unknown>> }
  | { readonly kind: 'unusable'; readonly reason: Unusable };

export interface ReadJsonOptions {
  /** Keys of earlier versions and their new names. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Keys that are not in the schema and are allowed. */
  readonly beside?: readonly string[];
  /** Whether a key that is not in the schema makes the file unusable or is left out. */
  readonly unknownKeys?: 'refused' | 'leftOut';
}

/** Many times the size of the largest settings. */
const MOST_BYTES = 64 * 1024 * 1024;
const LONGEST_REASON = 300;

/**
 * Reads a file of settings or rules and accepts no errors: everything but one object of known keys, in UTF-8, each of
 * them once, is unusable, because it is unknown what the file forbids. Never throws and never waits: a pipe is not
 * accepted. `schema` must not be a strict one: unknown keys are reported here, with the most similar known one.
 */
export function readJson<Value extends object>(
  file: string,
  schema: z.ZodType<Value>,
  {
    renamed = {},
    beside = [],
    unknownKeys = 'refused',
    parse = parseObject,
  }: ReadJsonOptions & { readonly parse?: (text: string) => Record<string, unknown> } = {},
): ReadJson<Value> {
  try {
    const bytes = readBytes(file);
    if (bytes === null) return { kind: 'missing' };
    const raw = rename(parse(decode(bytes)), renamed);
    const own = Object.fromEntries(Object.entries(raw).filter(([key]) => !beside.includes(key)));
    const parsed = schema.safeParse(own);
    if (!parsed.success) throw new UnusableError({ kind: 'invalid', issues: issuesOf(parsed.error.issues) });
    const unknown = unknownKeys === 'refused' ? unknownKey(own, parsed.data) : null;
    if (unknown !== null)
      throw new UnusableError({
        kind: 'unknownKey',
        key: short(sayPath(unknown.path)),
        nearest: unknown.nearest,
      });
    return { kind: 'value', value: parsed.data, raw };
  } catch (thrown) {
    const reason: Unusable =
      thrown instanceof UnusableError
        ? thrown.why
        : { kind: 'notRead', reason: short(toError(thrown).message) };
    return { kind: 'unusable', reason };
  }
}

/** That a file cannot be used, and why. */
export class UnusableError extends Error {
  readonly why: Unusable;
  constructor(why: Unusable) {
    super(why.kind);
    this.why = why;
  }
}

/** A text from outside, on one line of limited length. */
function short(said: string): string {
  return oneLine(said).slice(0, LONGEST_REASON);
}

/** The bytes of a regular file, or null when there is nothing of that name. */
function readBytes(file: string): Buffer | null {
  let opened: number;
  try {
    // Without waiting for a writer at the other end of a pipe. Windows has neither such pipes nor the flag.
    opened = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
    if (code === 'ENXIO') throw new UnusableError({ kind: 'notAFile' });
    // On Windows a folder cannot even be opened.
    if (code === 'EISDIR' || (code === 'EPERM' && factsOf(file)?.isDirectory()))
      throw new UnusableError({ kind: 'folder' });
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw thrown;
    refuseLinkToNothing(file);
    return null;
  }
  try {
    const facts = fstatSync(opened);
    if (facts.isDirectory()) throw new UnusableError({ kind: 'folder' });
    if (facts.isFIFO()) throw new UnusableError({ kind: 'pipe' });
    if (!facts.isFile()) throw new UnusableError({ kind: 'notAFile' });
    return readWhole(opened);
  } finally {
    closeSync(opened);
  }
}

function readWhole(opened: number): Buffer {
  const parts: Buffer[] = [];
  let size = 0;
  for (;;) {
    const part = Buffer.allocUnsafe(64 * 1024);
    const count = readSync(opened, part);
    if (count === 0) return Buffer.concat(parts);
    size += count;
    if (size > MOST_BYTES) throw new UnusableError({ kind: 'tooLarge' });
    parts.push(part.subarray(0, count));
  }
}

/**
 * A missing file forbids nothing; but when the name, or a folder above it, is a link with a missing target (a drive
 * that is not mounted yet), the file may be at that target.
 */
function refuseLinkToNothing(file: string): void {
  for (let at = path.resolve(file); ; at = path.dirname(at)) {
    const facts = factsOf(at);
    if (facts?.isSymbolicLink()) throw new UnusableError({ kind: 'linkToNothing' });
    if (facts !== null || at === path.dirname(at)) return;
  }
}

function factsOf(file: string): Stats | null {
  try {
    return lstatSync(file);
  } catch {
    return null;
  }
}

/** UTF-8; the byte-order mark of Windows' own editor is not part of the text. */
function decode(bytes: Buffer): string {
  const utf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes.includes(0);
  if (utf16) throw new UnusableError({ kind: 'utf16' });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnusableError({ kind: 'notUtf8' });
  }
}

/** Exactly one object, each key once. Throws what is wrong with it, as a sentence. */
export function parseObject(json: string): Record<string, unknown> {
  if (json.trim() === '') throw new UnusableError({ kind: 'empty' });
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (thrown) {
    // Only the position: the message may quote the file, which may contain anything.
    const [, position] = /at position (\d+)/.exec(toError(thrown).message) ?? [];
    if (position === undefined) throw new UnusableError({ kind: 'notJson' });
    const before = json.slice(0, Number(position)).split('\n');
    throw new UnusableError({
      kind: 'notJsonAt',
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
    });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UnusableError({ kind: 'notAnObject' });
  // `JSON.parse` would use the last of the two, and it is unknown which was meant.
  const twice = keyTwice(json);
  if (twice !== null)
    throw new UnusableError({ kind: 'twice', key: short(sayPath([twice.key])), line: twice.line });
  return { ...value };
}

/** Renames old keys; when both names are there, the old one stays and is an unknown key. */
function rename(
  raw: Readonly<Record<string, unknown>>,
  renamed: Readonly<Record<string, string>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(raw).map(([key, value]) => {
      const now = Object.hasOwn(renamed, key) ? renamed[key] : undefined;
      return [now === undefined || Object.hasOwn(raw, now) ? key : now, value];
    }),
  );
}
