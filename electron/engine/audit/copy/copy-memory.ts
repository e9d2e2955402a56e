import { createHash } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { AUDIT_COPY_TROUBLES } from '../../../../shared/domain/audit/audit-copy.ts';
import { readJson } from '../../storage/read-json-file.ts';
import { writeWhole } from '../../storage/write-whole.ts';

const placeSchema = z.object({
  head: z.string(),
  offset: z.int().positive(),
  length: z.int().positive(),
  hash: z.string(),
  fileNumber: z.number(),
});

const memorySchema = z.object({
  /** Where the log goes on that the copy does not have; null while it has nothing. */
  place: placeSchema.nullable(),
  /** Bytes of the copy up to there, and the hash of the last ones. */
  size: z.int().nonnegative(),
  tail: z.string(),
  problem: z.object({ kind: z.enum(AUDIT_COPY_TROUBLES), reason: z.string(), since: z.number() }).nullable(),
});

/** What is remembered of a copy, over restarts. */
export type CopyMemory = Readonly<z.infer<typeof memorySchema>>;

export const NOTHING_COPIED: CopyMemory = { place: null, size: 0, tail: '', problem: null };

/** The file for that, beside the log; another one for each copy. */
export function copyMemoryFile(auditFile: string, copy: string): string {
  const name = createHash('sha256').update(copy).digest('hex').slice(0, 16);
  return path.join(path.dirname(auditFile), `audit-copy-${name}.json`);
}

/** What is remembered; when it cannot be read, nothing is, and the copy itself shows how far it has come. */
export function readCopyMemory(file: string): CopyMemory {
  const found = readJson(file, memorySchema, { unknownKeys: 'leftOut' });
  return found.kind === 'value' ? found.value : NOTHING_COPIED;
}

/** Throws the system's error. */
export function writeCopyMemory(file: string, memory: CopyMemory): void {
  writeWhole(file, JSON.stringify(memory));
}
