import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { NEWLINE } from '../audit-lines.ts';

/**
 * How far the second copy has come in a file of the log. By what stands in the file and not by its name, because the names
 * change when a new file is started.
 */
export interface Place {
  /** The hash of the file's first line, which has the time and the job of that line. */
  readonly head: string;
  /** Bytes from the start of the file. */
  readonly offset: number;
  /** So many bytes before it are compared. */
  readonly length: number;
  readonly hash: string;
  /** The system's number of the file. It decides only between files that look the same. */
  readonly fileNumber: number;
}

/** Some lines. */
export const COMPARED_BYTES = 4096;

export function hashOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The place at that offset of an open file. */
export function placeAt(opened: number, offset: number): Place {
  const length = Math.min(COMPARED_BYTES, offset);
  const hash = hashOfBytes(readBytes(opened, offset - length, length));
  return { head: headOf(opened), offset, length, hash, fileNumber: fstatSync(opened).ino };
}

/** Which of the files, the oldest first, has the place; -1 when none has. */
export function findPlace(files: readonly string[], place: Place): number {
  const found = files.map((file) => withOpened(file, (opened) => likeness(opened, place)));
  const same = found.lastIndexOf('same');
  return same >= 0 ? same : found.lastIndexOf('alike');
}

function likeness(
  opened: number,
  { head, offset, length, hash, fileNumber }: Place,
): 'same' | 'alike' | 'other' {
  const { size, ino } = fstatSync(opened);
  if (size < offset || headOf(opened) !== head) return 'other';
  if (hashOfBytes(readBytes(opened, offset - length, length)) !== hash) return 'other';
  return ino === fileNumber ? 'same' : 'alike';
}

/** The first line, or the first bytes of a long one: they never change. */
function headOf(opened: number): string {
  const bytes = readBytes(opened, 0, COMPARED_BYTES);
  return hashOfBytes(bytes.subarray(0, bytes.indexOf(NEWLINE) + 1 || bytes.length));
}

/** Does the work with a file opened for reading. Throws the system's error. */
export function withOpened<Result>(file: string, work: (opened: number) => Result): Result {
  const opened = openSync(file, 'r');
  try {
    return work(opened);
  } finally {
    closeSync(opened);
  }
}

/** Those bytes, or as many as the file has. */
export function readBytes(opened: number, from: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let count = 0;
  while (count < length) {
    const read = readSync(opened, bytes, count, length - count, from + count);
    if (read === 0) break;
    count += read;
  }
  return bytes.subarray(0, count);
}
