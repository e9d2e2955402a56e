import { toError } from '../../../../shared/basics/assert.ts';
import { HOUR_MS } from '../../../../shared/basics/time-units.ts';
import type { AuditCopyProblem } from '../../../../shared/domain/audit/audit-copy.ts';
import { acquireFileLock, type FileLock } from '../../storage/file-lock.ts';
import type { CopyJob } from './copy-argument.ts';
import { type CopyMemory, copyMemoryFile, readCopyMemory, writeCopyMemory } from './copy-memory.ts';
import { copyPending } from './copy-pending.ts';
import { type CopyTarget, openCopyTarget } from './copy-target.ts';

export interface CopyTimes {
  /** After so long without an answer of the share, that is remembered as a problem. */
  readonly silentMs: number;
  /** After so long it is given up. */
  readonly giveUpMs: number;
  readonly settleMs: number;
}

const TIMES: CopyTimes = { silentMs: 20_000, giveUpMs: 5 * 60_000, settleMs: 2000 };

/** Longer than any run, also over a slow line, so that no other program takes its lock over. */
const LOCK_COUNTS_MS = 2 * HOUR_MS;

/**
 * Copies once what is missing in the second copy, and remembers how far it came or why it could not. Nothing when another
 * program does it now. Resolves with whether it has ended by itself: a call to a dead share may never return, so the process
 * must be ended then. Never rejects.
 */
export async function serveAuditCopy(
  { auditFile, copy }: CopyJob,
  open: (file: string) => Promise<CopyTarget> = openCopyTarget,
  times: CopyTimes = TIMES,
): Promise<'ended' | 'silent'> {
  const memoryFile = copyMemoryFile(auditFile, copy);
  const lock = acquireFileLock(memoryFile.replace(/\.json$/, '.lock'), LOCK_COUNTS_MS);
  if ('heldBy' in lock) return 'ended';
  let memory = readCopyMemory(memoryFile);
  const remember = (next: CopyMemory): void => {
    memory = next;
    if (lock.isHeld()) writeCopyMemory(memoryFile, next);
  };
  const note = (problem: Omit<AuditCopyProblem, 'since'>): void => {
    const since = memory.problem?.since ?? Date.now();
    remember({ ...memory, problem: { ...problem, since } });
  };
  const watch = watchSilence(times, () => note({ kind: 'noAnswer', reason: '' }));
  const work = async (): Promise<'ended'> => {
    try {
      const target = await open(copy);
      try {
        const { settleMs } = times;
        const world = { file: auditFile, target, memory, remember, isHeld: lock.isHeld, settleMs };
        await copyPending({ ...world, onProgress: watch.onProgress });
      } finally {
        await target.close();
      }
    } catch (thrown) {
      quietly(() => note(problemOf(thrown)));
    }
    return 'ended';
  };
  const end = await Promise.race([work(), watch.givenUp]);
  watch.stop();
  // When it is silent, a call may still be under way: the lock counts until the process is gone.
  if (end === 'ended') release(lock);
  return end;
}

/** Calls `onSilent` when nothing has gone on for long, and resolves `givenUp` when that lasts. */
function watchSilence({ silentMs, giveUpMs }: CopyTimes, onSilent: () => void) {
  let timers: readonly NodeJS.Timeout[] = [];
  let giveUp = (): void => {};
  const givenUp = new Promise<'silent'>((resolve) => {
    giveUp = () => resolve('silent');
  });
  const stop = (): void => timers.forEach(clearTimeout);
  const onProgress = (): void => {
    stop();
    timers = [setTimeout(() => quietly(onSilent), silentMs), setTimeout(giveUp, giveUpMs)];
  };
  onProgress();
  return { givenUp, stop, onProgress };
}

const KINDS: Readonly<Record<string, AuditCopyProblem['kind']>> = {
  ENOENT: 'noFolder',
  ENOTDIR: 'noFolder',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  ENOSPC: 'full',
  EDQUOT: 'full',
  ETIMEDOUT: 'noAnswer',
  EHOSTDOWN: 'noAnswer',
  EHOSTUNREACH: 'noAnswer',
};

function problemOf(thrown: unknown): Omit<AuditCopyProblem, 'since'> {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  return { kind: KINDS[code] ?? 'failed', reason: toError(thrown).message };
}

function release(lock: FileLock): void {
  quietly(() => lock.release());
}

/** The own disk may be full as well; the next run tries again. */
function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // Nothing more can be said from here.
  }
}
