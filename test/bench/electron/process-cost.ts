import { readFileSync } from 'node:fs';
import type { FoundProcess } from '../../e2e/app/processes.ts';

/** The unit in which the kernel counts processor time: sysconf(_SC_CLK_TCK), 100 on every Linux. */
const TICK_MS = 10;
const KB = 1024;
const MB = 1e6;

/** Megabytes used by these processes, with shared memory divided by the number of its users (the kernel's PSS). */
export function memoryMb(processes: readonly FoundProcess[]): number {
  const kilobytes = processes.map(({ pid }) =>
    Number(/^Pss:\s+(\d+)/m.exec(read(pid, 'smaps_rollup'))?.[1] ?? 0),
  );
  return (sum(kilobytes) * KB) / MB;
}

/** Milliseconds of processor time used by these processes and all their ended children, in user and kernel mode. */
export function processorMs(processes: readonly FoundProcess[]): number {
  return sum(processes.map(({ pid }) => ticks(read(pid, 'stat')))) * TICK_MS;
}

/** The fields utime, stime, cutime and cstime of proc(5). */
function ticks(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return sum(fields.slice(11, 15).map(Number));
}

/** Empty when the process has ended. */
function read(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
