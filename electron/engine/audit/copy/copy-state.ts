import { open } from 'node:fs/promises';
import type { AuditCopyState } from '../../../../shared/domain/audit/audit-copy.ts';
import { auditFiles } from '../audit-files.ts';
import { NEWLINE, readAuditLines } from '../audit-lines.ts';
import { CHUNK_BYTES } from '../audit-search.ts';
import type { CopyJob } from './copy-argument.ts';
import { copyMemoryFile, readCopyMemory } from './copy-memory.ts';
import { findPlace } from './copy-place.ts';
import { hasNextPiece } from './next-piece.ts';

const LONGEST_FIRST_LINE = 64 * 1024;

/** How many of these files of the log, the oldest first, the copy has as a whole. Looks on the own disk only. */
export function countCopied(files: readonly string[], { auditFile, copy }: CopyJob): number {
  const { place } = readCopyMemory(copyMemoryFile(auditFile, copy));
  return place === null ? 0 : Math.max(0, findPlace(files, place));
}

/** Whether the log has lines that the copy does not have. Reads on the own disk only, a few kB, and writes nothing. */
export function isCopyBehind({ auditFile, copy }: CopyJob): boolean {
  const { place } = readCopyMemory(copyMemoryFile(auditFile, copy));
  return hasNextPiece(auditFile, place);
}

/** What is known of the copy, by what is remembered on the own disk. Blocks nothing, however far it is behind. */
export async function readCopyState({ auditFile, copy }: CopyJob): Promise<AuditCopyState> {
  const { place, problem } = readCopyMemory(copyMemoryFile(auditFile, copy));
  const files = auditFiles(auditFile);
  const found = place === null ? -1 : findPlace(files, place);
  const missing = files.slice(Math.max(0, found));
  let behind = 0;
  let since: string | null = null;
  for (const [step, file] of missing.entries()) {
    const { lines, first } = await linesFrom(file, step === 0 && found >= 0 ? (place?.offset ?? 0) : 0);
    behind += lines;
    since ??= readAuditLines(first)[0]?.at ?? null;
  }
  return { file: copy, behind, since, problem };
}

/** The number of complete lines after that byte, and the text of the first ones. */
async function linesFrom(
  file: string,
  offset: number,
): Promise<{ readonly lines: number; readonly first: string }> {
  const opened = await open(file, 'r');
  try {
    const chunk = Buffer.alloc(CHUNK_BYTES);
    let [lines, at, first] = [0, offset, ''];
    for (;;) {
      const { bytesRead } = await opened.read(chunk, 0, CHUNK_BYTES, at);
      if (bytesRead === 0) return { lines, first };
      const bytes = chunk.subarray(0, bytesRead);
      if (at === offset) first = bytes.toString('utf8', 0, LONGEST_FIRST_LINE);
      for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, end + 1)) lines++;
      at += bytesRead;
    }
  } finally {
    await opened.close();
  }
}
