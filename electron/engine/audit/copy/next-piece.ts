import { fstatSync } from 'node:fs';
import { auditFiles, endLastLine } from '../audit-files.ts';
import { NEWLINE } from '../audit-lines.ts';
import { findPlace, type Place, placeAt, readBytes, withOpened } from './copy-place.ts';

/** Bytes of the log that the copy does not have, and the place after them. */
export interface Piece {
  readonly bytes: Buffer;
  readonly place: Place;
}

/** So much is copied at a time. */
export const PIECE_BYTES = 256 * 1024;
const SCAN_BYTES = 64 * 1024;

/**
 * What follows a place in the log; null for its beginning. Complete lines only where lines are still being written. Null
 * when nothing follows, `lost` when no file has the place. `settledBefore`: a file that was written to later than that
 * (milliseconds since 1970) is not left for the next one: a program may still write to it under its old name.
 */
export function nextPiece(
  file: string,
  place: Place | null,
  settledBefore: number,
  most = PIECE_BYTES,
): Piece | null | 'lost' {
  const files = auditFiles(file);
  for (const old of files.slice(0, -1)) endLastLine(old);
  return lookForPiece(files, place, settledBefore, most);
}

/** Whether something follows a place in the log, or no file has the place. Changes nothing. */
export function hasNextPiece(file: string, place: Place | null): boolean {
  return lookForPiece(auditFiles(file), place, Number.POSITIVE_INFINITY, 1) !== null;
}

function lookForPiece(
  files: readonly string[],
  place: Place | null,
  settledBefore: number,
  most: number,
): Piece | null | 'lost' {
  const first = place === null ? 0 : findPlace(files, place);
  if (first < 0) return 'lost';
  for (const [step, one] of files.slice(first).entries()) {
    const isLast = first + step === files.length - 1;
    const offset = step === 0 ? (place?.offset ?? 0) : 0;
    const found = withOpened(one, (opened) => {
      const { size, mtimeMs } = fstatSync(opened);
      const end = Math.min(offset + most, isLast ? endOfLines(opened, offset, size) : size);
      if (end > offset)
        return { bytes: readBytes(opened, offset, end - offset), place: placeAt(opened, end) };
      return mtimeMs > settledBefore && !isLast ? null : 'next';
    });
    if (found !== 'next') return found;
  }
  return null;
}

/** Where the last complete line ends; `start` when there is none after it. */
function endOfLines(opened: number, start: number, size: number): number {
  for (let end = size; end > start; end -= SCAN_BYTES) {
    const from = Math.max(start, end - SCAN_BYTES);
    const last = readBytes(opened, from, end - from).lastIndexOf(NEWLINE);
    if (last >= 0) return from + last + 1;
  }
  return start;
}
