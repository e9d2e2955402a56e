import { readFileSync } from 'node:fs';
import { auditFiles } from '../audit-files.ts';
import { NEWLINE } from '../audit-lines.ts';
import type { CopyMemory } from './copy-memory.ts';
import { COMPARED_BYTES, hashOfBytes, type Place, placeAt, withOpened } from './copy-place.ts';
import type { CopyTarget } from './copy-target.ts';
import { nextPiece, PIECE_BYTES } from './next-piece.ts';

/** A copy may end with lines that are not of the log. */
const MOST_LINES_TRIED = 50;

/** From where the copying goes on. */
export interface Resumed {
  /** Null for the beginning of the log. */
  readonly place: Place | null;
  /** The copy ends within a line that is not one of the log's: that line must be ended first. */
  readonly mustEndLine: boolean;
}

/**
 * How far a copy of that size has come: by what is remembered, when log and copy show it, and by what a program that was
 * killed has written after that; else by the copy's own last lines. A copy that has nothing of the log gets all of it.
 */
export async function resumeCopy(
  file: string,
  memory: CopyMemory,
  target: CopyTarget,
  size: number,
): Promise<Resumed> {
  const remembered = await byMemory(file, memory, target, size);
  if (remembered !== null) return remembered;
  return size === 0 ? { place: null, mustEndLine: false } : byContent(file, target, size);
}

/** The last bytes of a copy of that size, by which it is known again. */
export async function readTail(target: CopyTarget, size: number): Promise<Buffer> {
  const length = Math.min(COMPARED_BYTES, size);
  return target.read(size - length, length);
}

async function byMemory(
  file: string,
  { place, size: before, tail }: CopyMemory,
  target: CopyTarget,
  size: number,
): Promise<Resumed | null> {
  // Nothing is remembered, or something was taken from the copy.
  if (tail === '' || size < before) return null;
  if (nextPiece(file, place, Number.POSITIVE_INFINITY) === 'lost') return null;
  if (hashOfBytes(await readTail(target, before)) !== tail) return null;
  return afterExtra(file, place, target, { from: before, until: size });
}

/** Those bytes of the copy must be what follows the place in the log; null when they are not. */
async function afterExtra(
  file: string,
  place: Place | null,
  target: CopyTarget,
  { from, until }: { readonly from: number; readonly until: number },
): Promise<Resumed | null> {
  let [at, reached] = [place, from];
  while (reached < until) {
    const most = Math.min(until - reached, PIECE_BYTES);
    const piece = nextPiece(file, at, Number.POSITIVE_INFINITY, most);
    if (piece === null || piece === 'lost') return null;
    if (!piece.bytes.equals(await target.read(reached, piece.bytes.length))) return null;
    reached += piece.bytes.length;
    at = piece.place;
  }
  return { place: at, mustEndLine: false };
}

async function byContent(file: string, target: CopyTarget, size: number): Promise<Resumed> {
  const length = Math.min(size, PIECE_BYTES);
  const end = await target.read(size - length, length);
  const lines = end.subarray(0, end.lastIndexOf(NEWLINE) + 1);
  const place = findLines(file, lines);
  const from = size - (end.length - lines.length);
  if (from === size) return { place, mustEndLine: false };
  return (await afterExtra(file, place, target, { from, until: size })) ?? { place, mustEndLine: true };
}

/** Where in the log the last of these lines that it has ends; null when it has none of the last ones. */
function findLines(file: string, lines: Buffer): Place | null {
  const files = auditFiles(file);
  let known = lines;
  for (let tries = 0; tries < MOST_LINES_TRIED && known.length > 0; tries++) {
    const start = known.lastIndexOf(NEWLINE, known.length - 2) + 1;
    const found = findLast(files, known, known.subarray(start));
    if (found !== null) return found;
    known = known.subarray(0, start);
  }
  return null;
}

/** Where `last` ends, the last one of `lines`; where it stands twice, behind most of the others. */
function findLast(files: readonly string[], lines: Buffer, last: Buffer): Place | null {
  let best: { readonly same: number; readonly place: Place } | null = null;
  for (const file of files) {
    const content = readFileSync(file);
    for (let at = content.indexOf(last); at >= 0; at = content.indexOf(last, at + 1)) {
      const end = at + last.length;
      const same = sameBefore(content.subarray(0, end), lines);
      const isLine = at === 0 || content[at - 1] === NEWLINE;
      if (isLine && same > (best?.same ?? 0))
        best = { same, place: withOpened(file, (opened) => placeAt(opened, end)) };
    }
  }
  return best?.place ?? null;
}

/** So many bytes at the end of both are the same. */
function sameBefore(a: Buffer, b: Buffer): number {
  let count = 0;
  while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count++;
  return count;
}
