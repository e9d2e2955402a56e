import type { FileHandle } from 'node:fs/promises';
import type { AuditLine } from '../../../shared/domain/audit.ts';
import { NEWLINE, readAuditLines } from './audit-lines.ts';
import { closeAll, openAuditFiles } from './open-audit-files.ts';

/** How much is read and searched at a time; in between other work can run. */
export const CHUNK_BYTES = 256 * 1024;

/**
 * The newest lines that match, newest first, at most `limit`. Reads from the end backwards, and no further than needed, nor
 * further back than `since` (milliseconds since 1970). `list`: the files, the newest first; all are opened before any is read, so
 * that a new file started meanwhile changes nothing.
 */
export async function newestLines(
  list: () => readonly string[],
  matches: (line: AuditLine) => boolean,
  limit: number,
  since = Number.NEGATIVE_INFINITY,
): Promise<readonly AuditLine[]> {
  const handles = await openAuditFiles(list);
  const found: AuditLine[] = [];
  try {
    for (const handle of handles) {
      for await (const lines of linesBackwards(handle)) {
        found.push(...lines.filter(matches).toReversed());
        if (found.length >= limit) return found.slice(0, limit);
        // Programs that write at once may be a moment out of order, so one that is older is not enough.
        if (lines.length > 0 && lines.every(({ at }) => Date.parse(at) < since)) return found;
      }
    }
    return found;
  } finally {
    await closeAll(handles);
  }
}

/** The lines of a file in pieces, the last piece first; within a piece in their order. */
async function* linesBackwards(handle: FileHandle): AsyncGenerator<readonly AuditLine[]> {
  let { size: end } = await handle.stat();
  // The start of the piece read before: it is the end of a line that starts in this piece.
  let rest = Buffer.alloc(0);
  while (end > 0) {
    const start = Math.max(0, end - CHUNK_BYTES);
    const chunk = Buffer.alloc(end - start);
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, start);
    const piece = Buffer.concat([chunk.subarray(0, bytesRead), rest]);
    // Cut at a line end, so never inside a character.
    const cut = start === 0 ? 0 : piece.indexOf(NEWLINE) + 1;
    if (cut > 0 || start === 0) yield readAuditLines(piece.toString('utf8', cut));
    rest = start === 0 ? Buffer.alloc(0) : piece.subarray(0, cut === 0 ? piece.length : cut);
    end = start;
  }
}
