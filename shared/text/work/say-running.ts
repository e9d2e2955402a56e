import type { ShownProcess } from '../../domain/work/running-work.ts';
import type { Work } from '../../domain/work/work.ts';
import { saySpan, sayVerdict, sayWorkReason } from '../say-work.ts';
import { text } from '../text.ts';

/** The verdict for a column; of a session that works its program, where one is known: `robocopy.exe`. */
export function sayWorkBriefly({ verdict, because }: Work): string {
  const named = because.kind === 'job' || because.kind === 'busy';
  return verdict === 'working' && named ? because.image : text.running.briefly[verdict];
}

/** The verdict with its whole reason, for a title: `quiet: nothing used the processor for 40 min`. */
export function sayWorkAtLength(work: Work): string {
  return text.running.withReason(sayVerdict(work), sayWorkReason(work.because));
}

/** The processor time a process used in the last `windowSeconds`; in all where that is not known; `–` where nothing is. */
export function sayUse({ cpuUsedSeconds, cpuSeconds }: ShownProcess, windowSeconds: number): string {
  const words = text.running;
  if (cpuUsedSeconds !== null && windowSeconds > 0)
    return words.used(saySpan(cpuUsedSeconds), saySpan(windowSeconds));
  return cpuSeconds === null ? text.sessions.none : words.usedInAll(saySpan(cpuSeconds));
}

const KIB_IN_MB = 1024;

/** Memory in whole megabytes, at least one; `–` when unknown. */
export function sayMemory(memoryKiB: number | null): string {
  if (memoryKiB === null) return text.sessions.none;
  return text.running.memory(Math.max(1, Math.round(memoryKiB / KIB_IN_MB)));
}
