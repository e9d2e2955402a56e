import process from 'node:process';
import { median } from './statistics.ts';

/**
 * Milliseconds of processor time one call takes: the median of `runs`, after as many unmeasured ones to warm up the
 * compiler. Not wall clock time, which includes other programs.
 */
export function medianMs(work: () => void, runs = 15, warmUps = 5): number {
  for (let run = 0; run < warmUps; run++) work();
  return median(
    Array.from({ length: runs }, () => {
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }),
  );
}

/** Milliseconds of processor time until the promise resolves, with all that this process does meanwhile. */
export async function processorMsUntil(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
