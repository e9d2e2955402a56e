import { MINUTE_MS, SECOND_MS } from '../../basics/time-units.ts';
import type { ToolFailure } from '../failure.ts';
import type { ServerName } from '../model.ts';
import { ageMs, KEPT_MS, type Moment } from './judge-work.ts';
import type { ProcessKind } from './process-kind.ts';
import { processKey } from './same-process.ts';
import { hasTimes, type NoWorkReading, type RunningProcess, type WorkReading } from './work.ts';

/** What runs in the sessions of a server, as it is shown before anything is ended. */
export interface RunningWork {
  readonly server: ServerName;
  /** When the last reading was asked for, in milliseconds since 1970. */
  readonly askedAt: number;
  /** Milliseconds from that question to its answer. */
  readonly tookMs: number;
  /** Seconds in which `cpuUsedSeconds` was used; 0 when there is only one reading with processor times. */
  readonly windowSeconds: number;
  /** Rows that could not be read are missing. */
  readonly incomplete: boolean;
  /** Why nothing was read, or names only; null when all was. */
  readonly failure: ToolFailure | null;
  /** By the ids of the sessions, what used most lately first. A session that is not in it was not seen. */
  readonly sessions: Readonly<Record<number, readonly ShownProcess[]>>;
}

export interface ShownProcess extends RunningProcess {
  readonly kind: ProcessKind;
  /** Seconds of processor time used in the window; all it has used when it was started in it; null when unknown. */
  readonly cpuUsedSeconds: number | null;
}

/** Use is shown of the last minutes: what a program did before says little of now. */
const LONGEST_WINDOW_MS = 5 * MINUTE_MS;

/**
 * What the last of these readings of a server found, with the use since the earliest of the last five minutes. Pure; null
 * when there is none that is young enough. `readings`: oldest first.
 */
export function runningWork(
  server: ServerName,
  readings: readonly (WorkReading | NoWorkReading)[],
  kindOf: (image: string) => ProcessKind,
  now: Moment,
): RunningWork | null {
  const recent = readings.filter((reading) => ageMs(reading, now) <= KEPT_MS);
  const latest = recent.at(-1);
  if (latest === undefined) return null;
  const { askedAt, tookMs } = latest;
  const asked = { server, askedAt, tookMs };
  if (latest.kind === 'notRead')
    return { ...asked, windowSeconds: 0, incomplete: false, failure: latest.error, sessions: {} };
  const before = hasTimes(latest) ? windowStart(recent.slice(0, -1), latest) : null;
  const earlier = new Map(before?.processes.map((process) => [processKey(process), process.cpuSeconds]));
  const sessions: Record<number, ShownProcess[]> = {};
  for (const process of latest.processes) {
    const cpuUsedSeconds =
      before === null ? null : usedSince(earlier.get(processKey(process)), process.cpuSeconds);
    sessions[process.sessionId] ??= [];
    sessions[process.sessionId]?.push({ ...process, kind: kindOf(process.image), cpuUsedSeconds });
  }
  for (const processes of Object.values(sessions)) processes.sort(byUse);
  return {
    ...asked,
    windowSeconds: before === null ? 0 : Math.round((latest.clockMs - before.clockMs) / SECOND_MS),
    incomplete: latest.incomplete,
    failure: latest.namesOnly,
    sessions,
  };
}

/** The reading the window begins with: the earliest that is not too long ago, else the last one before. */
function windowStart(
  earlier: readonly (WorkReading | NoWorkReading)[],
  latest: WorkReading,
): WorkReading | null {
  const read = earlier.filter(hasTimes);
  const inWindow = read.find(({ clockMs }) => latest.clockMs - clockMs <= LONGEST_WINDOW_MS);
  return inWindow ?? read.at(-1) ?? null;
}

/** `before`: undefined when it did not run then. A process that has used less than before is a new one. */
function usedSince(before: number | null | undefined, now: number | null): number | null {
  if (now === null || before === null) return null;
  return before === undefined || now < before ? now : now - before;
}

/** What used most lately first; then what works by being there; then what used most in all. */
function byUse(a: ShownProcess, b: ShownProcess): number {
  return (
    (b.cpuUsedSeconds ?? -1) - (a.cpuUsedSeconds ?? -1) ||
    Number(b.kind === 'job') - Number(a.kind === 'job') ||
    (b.cpuSeconds ?? -1) - (a.cpuSeconds ?? -1) ||
    a.image.localeCompare(b.image) ||
    a.pid - b.pid
  );
}
