import { existsSync, readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Everything that could grow, at one moment. */
export interface Sample {
  /** Hours since the start. */
  readonly hour: number;
  /** Megabytes in use after garbage collection. */
  readonly heapMb: number;
  readonly rssMb: number;
  readonly timers: number;
  /** Of the process: signals, warnings, uncaught errors. */
  readonly listeners: number;
  /** Open sockets, pipes, children and requests, as Node counts them. */
  readonly handles: number;
  /** Open files; 0 where the system does not tell. */
  readonly files: number;
  readonly children: number;
  /** Jobs, selections and waits the engine remembers. */
  readonly remembered: number;
}

export type Measure = Exclude<keyof Sample, 'hour'>;

const MEGABYTE = 1024 * 1024;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Collects garbage and counts what is left. */
export function takeSample(hour: number, timers: number, remembered: number): Sample {
  collect();
  const { heapUsed, rss } = process.memoryUsage();
  return {
    hour,
    heapMb: heapUsed / MEGABYTE,
    rssMb: rss / MEGABYTE,
    timers,
    listeners: process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0),
    handles: process.getActiveResourcesInfo().filter((name) => name !== 'Immediate').length,
    files: openFiles(),
    children: childProcesses(),
    remembered,
  };
}

/** Open files of this process; 0 where `/proc` does not tell. */
export function openFiles(): number {
  return existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : 0;
}

/** Children of this process, including zombies; 0 where `/proc` does not tell. */
export function childProcesses(): number {
  const file = `/proc/self/task/${process.pid}/children`;
  return existsSync(file) ? readChildren(file) : 0;
}

function readChildren(file: string): number {
  return readFileSync(file, 'utf8').split(' ').filter(Boolean).length;
}

export const CSV_COLUMNS = [
  'hour',
  'heapMb',
  'rssMb',
  'timers',
  'listeners',
  'handles',
  'files',
  'children',
  'remembered',
] as const satisfies readonly (keyof Sample)[];

export function samplesCsv(samples: readonly Sample[]): string {
  const rows = samples.map((sample) =>
    CSV_COLUMNS.map((column) => Number(sample[column].toFixed(3))).join(','),
  );
  return `${[CSV_COLUMNS.join(','), ...rows].join('\n')}\n`;
}
