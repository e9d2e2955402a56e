import type { RunningProcess } from './work.ts';

/** The same for a process in two readings, as long as no other has got its pid. A pid is used again, mostly by another program. */
export function processKey({ pid, image }: Pick<RunningProcess, 'pid' | 'image'>): string {
  return `${pid}/${image.toLowerCase()}`;
}

/** What tells one process from another that got its pid. */
export type ProcessIdentity = Pick<RunningProcess, 'pid' | 'image' | 'sessionId' | 'cpuSeconds'>;

/**
 * Whether a process that was seen before is this one. Pids are used again: by another program, in another session, or by a
 * copy that has used less processor time. Pure.
 */
export function isSameProcess(before: ProcessIdentity, now: ProcessIdentity): boolean {
  if (now.pid !== before.pid || now.sessionId !== before.sessionId) return false;
  if (now.image.toLowerCase() !== before.image.toLowerCase()) return false;
  return before.cpuSeconds === null || now.cpuSeconds === null || now.cpuSeconds >= before.cpuSeconds;
}
