import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
} from 'node:fs';
import { uptime } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { AuditEntry, AuditLine } from '../../../shared/audit.ts';
import { text } from '../../../shared/text/text.ts';
import { readAuditLines, unfinishedJobs } from './audit-lines.ts';

/** From here on a new file is begun, and the old ones move one number up. */
const LARGEST_FILE_BYTES = 5 * 1024 * 1024;
/** `audit.1.jsonl` to this one are kept beside the file in use: years, at a hundred actions a day. */
const KEPT_FILES = 9;

/** The record of what was done, append-only. */
export interface AuditLog {
  /** Throws when the line could not be written; then nothing may be done. */
  write(entry: AuditEntry): void;
  /** Every line that can be read, oldest first. */
  read(): readonly AuditLine[];
  /**
   * Closes jobs that began to act and whose program then ended before it could say how: nobody knows, and the log says
   * so. Jobs of programs that still run are left alone. Returns the lines in which they began to act.
   */
  closeUnfinished(): readonly AuditLine[];
  /**
   * At the end of the program: closes its own open jobs in the same way, and writes no more, so that nothing more is
   * done either.
   */
  close(): void;
}

/**
 * JSON lines in a file that only its owner can read. Each line is written whole before the call returns, because what
 * follows it may be the end of somebody's session.
 */
export function createAuditLog(file: string, caller: string): AuditLog {
  let closed = false;

  function write(entry: AuditEntry): void {
    if (closed) throw new Error('the program is ending');
    mkdirSync(path.dirname(file), { recursive: true });
    rotate(file);
    const line: AuditLine = { at: new Date().toISOString(), who: caller, pid: process.pid, ...entry };
    // A line that a crash cut short must not swallow the one after it.
    const start = endsInMidLine(file) ? '\n' : '';
    appendFileSync(file, `${start}${JSON.stringify(line)}\n`, { mode: 0o600, flush: true });
  }

  function closeJobs(isOver: (line: AuditLine) => boolean): readonly AuditLine[] {
    const lines = auditFiles(file)
      .slice(-2)
      .flatMap((one) => readAuditLines(readFileSync(one, 'utf8')));
    const unfinished = unfinishedJobs(lines, isOver);
    for (const { at: _, who: __, pid: ___, command: ____, ...entry } of unfinished) {
      const message = text.outcome.unknown(entry.server);
      write({ ...entry, event: 'ended', outcome: 'unknown', message });
    }
    return unfinished;
  }

  return {
    write,
    read: () => auditFiles(file).flatMap((one) => readAuditLines(readFileSync(one, 'utf8'))),
    closeUnfinished: () => closeJobs(isOver),
    close: () => {
      if (!closed) closeJobs(({ pid }) => pid === process.pid);
      closed = true;
    },
  };
}

/** The files there are, oldest first. */
function auditFiles(file: string): readonly string[] {
  const numbered = Array.from({ length: KEPT_FILES }, (_, index) => rotated(file, KEPT_FILES - index));
  return [...numbered, file].filter((one) => existsSync(one));
}

function rotate(file: string): void {
  if (!existsSync(file) || statSync(file).size < LARGEST_FILE_BYTES) return;
  for (let number = KEPT_FILES - 1; number >= 1; number--) {
    if (existsSync(rotated(file, number))) renameSync(rotated(file, number), rotated(file, number + 1));
  }
  renameSync(file, rotated(file, 1));
}

function rotated(file: string, number: number): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}.${number}${ext}`);
}

function endsInMidLine(file: string): boolean {
  if (!existsSync(file)) return false;
  const { size } = statSync(file);
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  const open = openSync(file, 'r');
  try {
    readSync(open, last, 0, 1, size - 1);
  } finally {
    closeSync(open);
  }
  return last[0] !== NEWLINE;
}

const NEWLINE = 0x0a;

/** Whether the program that wrote the line has ended. */
function isOver({ at, pid }: AuditLine): boolean {
  // Since the computer was started its number may have become another program's.
  const startedAt = Date.now() - uptime() * 1000;
  return Date.parse(at) < startedAt || !isRunning(pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    // Somebody else's process exists, although it is not ours to signal.
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM';
  }
}
