import { toError } from '../../../../shared/basics/assert.ts';
import { MINUTE_MS } from '../../../../shared/basics/time-units.ts';
import type { AuditCopyState } from '../../../../shared/domain/audit/audit-copy.ts';
import type { Log } from '../../log.ts';
import type { CountDeletable } from '../audit-files.ts';
import type { CopyJob } from './copy-argument.ts';
import { copyMemoryFile, readCopyMemory } from './copy-memory.ts';
import { countCopied, isCopyBehind, readCopyState } from './copy-state.ts';

/** Starts a process that copies what is missing, once, and lives on when this program ends. `onEnd`: it has ended. */
export type StartAuditCopy = (job: CopyJob, onEnd: () => void) => void;

/** The second copy of the log, for the program that writes the log. Nothing here waits for the share. */
export interface AuditCopier {
  /** A line was written; it is copied soon. */
  noteWritten(): void;
  readonly countCopied: CountDeletable;
  /** What is known of the copy; null where that is nothing. */
  state(): Promise<AuditCopyState | null>;
  /** At the end of the program: what is missing is copied by a process that lives on. Not waited for. */
  dispose(): void;
}

/** The lines of one action come within this time. */
const SOON_MS = 2000;
/** A share that does not work is asked again after this time, and then after twice as long, up to the longest. */
const FIRST_RETRY_MS = 30_000;
const LONGEST_RETRY_MS = 10 * MINUTE_MS;

/**
 * Keeps the copy up to date. The copying is done by a process of its own: a call to a dead share may take minutes, and a
 * thread that waits in one would delay the end of the program.
 */
export function createAuditCopier(job: CopyJob, start: StartAuditCopy, log: Log): AuditCopier {
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isWanted = false;
  let isDisposed = false;
  let retryMs = FIRST_RETRY_MS;
  let toldOf = '';

  function later(ms: number): void {
    clearTimeout(timer);
    if (isDisposed) return;
    timer = setTimeout(look, ms);
    // The copy is no reason for a command to go on.
    timer.unref();
  }

  /** Starts the process if something is missing and none runs. */
  function look(): void {
    // A process that waits for a share does not end, and the problem must be told all the same.
    if (isRunning) tell();
    else {
      isWanted = false;
      if (isBehind()) run();
    }
    later(isRunning ? FIRST_RETRY_MS : LONGEST_RETRY_MS);
  }

  function run(): void {
    isRunning = true;
    try {
      start(job, onEnd);
    } catch (thrown) {
      log.warn(`The process for the second copy of the audit log did not start: ${toError(thrown).message}`);
      isRunning = false;
    }
  }

  function onEnd(): void {
    isRunning = false;
    if (isDisposed) return;
    const hasProblem = tell();
    if (hasProblem || isBehind()) {
      later(isWanted && !hasProblem ? SOON_MS : retryMs);
      retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
    } else {
      later(isWanted ? SOON_MS : LONGEST_RETRY_MS);
      retryMs = FIRST_RETRY_MS;
    }
  }

  function isBehind(): boolean {
    return quietly(() => isCopyBehind(job), true);
  }

  /** Logs a problem once, and once that it is over. Returns whether there is one. */
  function tell(): boolean {
    const { problem } = readCopyMemory(copyMemoryFile(job.auditFile, job.copy));
    const kind = problem?.kind ?? '';
    if (kind !== toldOf) {
      if (problem === null) log.info('The second copy of the audit log can be written again.');
      else log.warn(`The second copy of the audit log cannot be written: ${kind} ${problem.reason}`.trim());
      toldOf = kind;
    }
    return problem !== null;
  }

  function quietly<Result>(work: () => Result, otherwise: Result): Result {
    try {
      return work();
    } catch (thrown) {
      log.warn(`The second copy of the audit log could not be compared: ${toError(thrown).message}`);
      return otherwise;
    }
  }

  later(SOON_MS);
  return {
    noteWritten() {
      if (isWanted) return;
      isWanted = true;
      // A problem is not tried again with every line.
      if (!isRunning && toldOf === '') later(SOON_MS);
    },
    countCopied: (files) => quietly(() => countCopied(files, job), 0),
    state: () => readCopyState(job),
    dispose() {
      isDisposed = true;
      clearTimeout(timer);
      if (!isRunning && isBehind()) run();
    },
  };
}
