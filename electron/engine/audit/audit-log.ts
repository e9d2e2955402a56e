import { appendFileSync, readFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { toError } from '../../../shared/basics/assert.ts';
import { DAY_MS } from '../../../shared/basics/time-units.ts';
import { type AuditFilter, auditFilter } from '../../../shared/domain/audit/audit-filter.ts';
import type { AuditEntry, AuditLine } from '../../../shared/domain/audit.ts';
import type { Log } from '../log.ts';
import { SlotwatchError, trouble } from '../slotwatch-error.ts';
import { makeOwnFolder, OWNER_FILE } from '../storage/own-files.ts';
import { isRunning } from '../storage/process-identity.ts';
import { AUDIT_LIMITS, type AuditLimits, auditFiles, endsInMidLine, startNewFile } from './audit-files.ts';
import { closingEntry, matchesSearch, readAuditLines, unfinishedJobs } from './audit-lines.ts';
import { newestLines } from './audit-search.ts';
import type { AuditCopier } from './copy/audit-copier.ts';

/** The most ends of jobs that wait for room on the disk; no more jobs than this are started without it. */
const MOST_OWED = 100;

/** Who writes: it is in every line. */
export type AuditAuthor = Pick<AuditLine, 'who' | 'account' | 'computer'>;

/** The record of all actions, append-only. */
export interface AuditLog {
  /**
   * Throws `SlotwatchError` when the line could not be written; then nothing may be done. The end of a job, which has
   * happened in any case, is kept in memory and written as soon as possible.
   */
  write(entry: AuditEntry): void;
  /**
   * The newest lines that contain every word of `search` and are wanted by `filter`, newest first. Blocks nothing, however
   * long the log is.
   */
  search(search: string, limit: number, filter?: AuditFilter): Promise<readonly AuditLine[]>;
  /** All lines from that moment on (milliseconds since 1970), newest first. Reads no further back; blocks nothing. */
  since(moment: number): Promise<readonly AuditLine[]>;
  /**
   * Closes jobs that started to act and whose program ended before their end was written: the log records it as
   * unknown. Jobs of programs that still run are left alone. Returns the lines in which the jobs started to act.
   */
  closeUnfinished(): readonly AuditLine[];
  /**
   * At the end of the program: closes its own open jobs in the same way, and writes no more, so that nothing more can
   * be done.
   */
  close(): void;
}

export interface AuditLogOptions {
  /** The sentence for a line, which is searched too. */
  readonly sayLine?: ((line: AuditLine) => string) | undefined;
  /** The second copy: it is told of every line, and no file is deleted that it does not have. */
  readonly copy?: Pick<AuditCopier, 'countCopied' | 'noteWritten'> | undefined;
  readonly limits?: AuditLimits;
}

/**
 * JSON lines in a file that only its owner can read. Each line is on the disk before the call returns, because the next
 * step may end a user's session.
 */
export function createAuditLog(
  file: string,
  author: AuditAuthor,
  log: Log,
  { sayLine = () => '', copy = NO_COPY, limits = AUDIT_LIMITS }: AuditLogOptions = {},
): AuditLog {
  let closed = false;
  let failing = false;
  /** Ends of jobs that could not be written yet. */
  let owed: readonly AuditLine[] = [];

  function write(entry: AuditEntry): void {
    const line: AuditLine = { at: new Date().toISOString(), ...author, pid: process.pid, ...entry };
    try {
      if (closed) throw new Error('the program is ending');
      startNewWhenFull();
      append(file, [...owed, line]);
      copy.noteWritten();
      owed = [];
      if (failing) log.info('The audit log can be written to again.');
      failing = false;
    } catch (thrown) {
      if (entry.event === 'ended' && !closed) owed = [...owed, line].slice(-MOST_OWED);
      const { message } = toError(thrown);
      // Logged once, not at every attempt.
      if (!failing) log.error(`The audit log could not be written: ${message}`);
      failing = true;
      throw new SlotwatchError(
        trouble({ kind: 'auditNotWritten', reason: message, folder: path.dirname(file) }),
        { cause: thrown },
      );
    }
  }

  function startNewWhenFull(): void {
    try {
      startNewFile(file, copy.countCopied, limits);
    } catch {
      // An old file is open in another program: the log goes on in this one, and the next line tries again.
    }
  }

  function closeJobs(isOver: (line: AuditLine) => boolean): readonly AuditLine[] {
    const lines = auditFiles(file)
      .slice(-2)
      .flatMap((one) => readAuditLines(readFileSync(one, 'utf8')));
    const unfinished = unfinishedJobs(lines, isOver);
    for (const line of unfinished) write(closingEntry(line));
    return unfinished.filter(({ event }) => event === 'acting');
  }

  const newestFirst = (): readonly string[] => auditFiles(file).toReversed();

  return {
    write,
    search: (search, limit, filter = {}) => {
      const isWanted = auditFilter(filter);
      // An empty search matches every line, so no sentences are needed.
      const say = search.trim() === '' ? () => '' : sayLine;
      return newestLines(
        newestFirst,
        (line) => isWanted(line) && matchesSearch(line, search, say(line)),
        limit,
        filter.from ?? undefined,
      );
    },
    since: (moment) =>
      newestLines(newestFirst, ({ at }) => Date.parse(at) >= moment, Number.POSITIVE_INFINITY, moment),
    closeUnfinished: () => closeJobs(isOver),
    close: () => {
      if (closed) return;
      try {
        if (owed.length > 0) append(file, owed);
        owed = [];
        closeJobs(isOwn);
      } finally {
        closed = true;
      }
    },
  };
}

const NO_COPY: Pick<AuditCopier, 'countCopied' | 'noteWritten'> = {
  countCopied: (files) => files.length,
  noteWritten: () => {},
};

function append(file: string, lines: readonly AuditLine[]): void {
  makeOwnFolder(path.dirname(file));
  // After a line that a crash cut short, start a new one.
  const start = endsInMidLine(file) ? '\n' : '';
  const written = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  // On the disk before it returns: the power may fail right after a session was ended.
  appendFileSync(file, start + written, { mode: OWNER_FILE, flush: true });
}

/** Whether this program wrote the line. Lines of earlier versions name no computer. */
function isOwn({ pid, computer = hostname() }: AuditLine): boolean {
  return pid === process.pid && computer === hostname();
}

/** Longer than any job. */
const SURELY_OVER_MS = DAY_MS;

/** Whether the program that wrote the line has ended. */
function isOver({ at, pid, computer = hostname() }: AuditLine): boolean {
  // Several computers may share the folder, and only that one knows its programs.
  if (computer !== hostname()) return Date.parse(at) < Date.now() - SURELY_OVER_MS;
  // After a restart of the computer the number may belong to another program.
  const startedAt = Date.now() - uptime() * 1000;
  return Date.parse(at) < startedAt || !isRunning(pid);
}
