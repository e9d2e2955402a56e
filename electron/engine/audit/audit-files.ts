import {
  appendFileSync,
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { acquireFileLock } from '../storage/file-lock.ts';
import { NEWLINE } from './audit-lines.ts';

/** How much of the log is kept. */
export interface AuditLimits {
  /** At this size a new file is started, and the numbers of the old ones go up by one. */
  readonly largestFileBytes: number;
  /** `audit.1.jsonl` to this number are kept beside the file in use. */
  readonly keptFiles: number;
}

/** Years, at a hundred actions a day. */
export const AUDIT_LIMITS: AuditLimits = { largestFileBytes: 5 * 1024 * 1024, keptFiles: 9 };
/** Longer than any start of a new file. */
const DOUBTFUL_FOR_MS = 60_000;

/** How many of these files, the oldest first, may be deleted. */
export type CountDeletable = (files: readonly string[]) => number;

/** The existing files of the log, oldest first; `file` is the one in use. */
export function auditFiles(file: string): readonly string[] {
  const old = oldNumbers(file)
    .toReversed()
    .map((number) => oldFile(file, number));
  return existsSync(file) ? [...old, file] : old;
}

/**
 * Starts a new file when the one in use is full, and deletes old ones that are no longer kept, as far as `countDeletable`
 * allows. While another program does it, nothing is done. Throws the system's error; then the log goes on in this file.
 */
export function startNewFile(file: string, countDeletable: CountDeletable, limits = AUDIT_LIMITS): void {
  const isFull = (): boolean => existsSync(file) && statSync(file).size >= limits.largestFileBytes;
  if (!isFull()) return;
  const lock = acquireFileLock(`${file}.lock`, DOUBTFUL_FOR_MS);
  if ('heldBy' in lock) return;
  try {
    // Another program may have done it a moment ago.
    if (!isFull()) return;
    moveUp(file);
    deleteOld(file, countDeletable, limits.keptFiles);
  } finally {
    lock.release();
  }
}

/** Whether the file ends within a line, which a crash has cut short. A missing or empty file does not. */
export function endsInMidLine(file: string): boolean {
  if (!existsSync(file)) return false;
  const open = openSync(file, 'r');
  try {
    const { size } = fstatSync(open);
    if (size === 0) return false;
    const last = Buffer.alloc(1);
    readSync(open, last, 0, 1, size - 1);
    return last[0] !== NEWLINE;
  } finally {
    closeSync(open);
  }
}

/** Ends a line that was cut short, so that what follows is a line of its own. */
export function endLastLine(file: string): void {
  if (endsInMidLine(file)) appendFileSync(file, '\n');
}

/** The numbers up to the first one that is free go up by one; after an attempt that failed there is a free one. */
function moveUp(file: string): void {
  const numbers = oldNumbers(file);
  if (!numbers.includes(1) && existsSync(oldFile(file, 1))) throw new Error(`${oldFile(file, 1)} is no file`);
  const inRow = numbers.filter((number, place) => number === place + 1);
  for (const number of inRow.toReversed()) renameSync(oldFile(file, number), oldFile(file, number + 1));
  endLastLine(file);
  renameSync(file, oldFile(file, 1));
}

function deleteOld(file: string, countDeletable: CountDeletable, keptFiles: number): void {
  const files = auditFiles(file);
  const tooMany = oldNumbers(file).filter((number) => number > keptFiles).length;
  // Counted only when there is something to delete, because it reads the files.
  if (tooMany === 0) return;
  for (const old of files.slice(0, Math.min(tooMany, countDeletable(files)))) rmSync(old);
}

function oldFile(file: string, number: number): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}.${number}${ext}`);
}

/** The numbers of the old files, the smallest and newest first. */
function oldNumbers(file: string): readonly number[] {
  const { dir, name, ext } = path.parse(file);
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && entry.name.startsWith(`${name}.`) && entry.name.endsWith(ext))
    .map((entry) => entry.name.slice(name.length + 1, -ext.length))
    .filter((number) => /^[1-9]\d{0,8}$/.test(number))
    .map(Number)
    .sort((a, b) => a - b);
}
