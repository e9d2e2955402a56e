import { MINUTE_MS, SECOND_MS } from '../../basics/time-units.ts';
import type { ProcessKind } from './process-kind.ts';
import { processKey } from './same-process.ts';
import {
  hasTimes,
  type NoWorkReading,
  type RunningProcess,
  type Work,
  type WorkReading,
  type WorkReason,
} from './work.ts';

/** The session that is judged. */
export interface JudgedSession {
  readonly id: number;
  /**
   * The earliest moment its last input may have been at, in milliseconds since 1970: idle times are whole minutes. Null
   * when unknown.
   */
  readonly inputAt: number | null;
}

export interface WorkRule {
  readonly kindOf: (image: string) => ProcessKind;
  /** Whether the policy forbids to end a session while this program runs. */
  readonly isForbidden: (image: string) => boolean;
}

/** Now, on both clocks of the readings. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly wallMs: number;
  readonly clockMs: number;
}

/** How old a reading is, in milliseconds: on the one of both clocks that has gone further. */
export function ageMs(reading: Pick<WorkReading, 'askedAt' | 'clockMs'>, now: Moment): number {
  return Math.max(now.clockMs - reading.clockMs, now.wallMs - reading.askedAt);
}

/** Two readings nearer than this say nothing: the tools print whole seconds. */
const SHORTEST_WINDOW_MS = 5 * SECOND_MS;
/** Readings older than this say nothing about now. */
export const KEPT_MS = 15 * MINUTE_MS;
/** So long nothing must have happened, in so many windows, before a session is called quiet. */
const QUIET_MS = 10 * MINUTE_MS;
const QUIET_WINDOWS = 2;

/** From how much processor time on it is work: so many seconds, and so much of one core. */
const BUSY = { seconds: 3, share: 0.05 };
const BUSY_TOGETHER = { seconds: 5, share: 0.1 };
const NOISY = { seconds: 10, share: 0.25 };
/** So many programs nobody started by hand are a build or a script. */
const STARTED = 3;

/**
 * Whether a session works although nobody types. `readings`: of its server, oldest first; those that are too old are left
 * out here. Pure; never *quiet* where anything is not known.
 */
export function judgeWork(
  readings: readonly (WorkReading | NoWorkReading)[],
  session: JudgedSession,
  { kindOf, isForbidden }: WorkRule,
  now: Moment,
): Work {
  const recent = readings.filter((reading) => ageMs(reading, now) <= KEPT_MS);
  const latest = recent.at(-1);
  if (latest === undefined) return unknown({ kind: 'notRead' });
  if (latest.kind === 'notRead') return unknown({ kind: 'failed', failure: latest.error });

  const jobs = ofSession(latest, session.id).filter(({ image }) => kindOf(image) === 'job');
  const job = jobs.find(({ image }) => isForbidden(image)) ?? jobs[0];
  if (job !== undefined) {
    const because = { kind: 'job', image: job.image, policy: isForbidden(job.image) } as const;
    return { verdict: 'working', because };
  }
  if (latest.namesOnly !== null) return unknown({ kind: 'failed', failure: latest.namesOnly });

  const looks = recent.flatMap((reading) => lookAt(reading, session.id, kindOf));
  const last = looks.at(-1);
  if (last === undefined || last.reading !== latest) return unknown({ kind: 'notSeen' });
  const windows = looks
    .slice(0, -1)
    .reverse()
    .flatMap((look) => windowOf(look, last));
  for (const window of windows) {
    const because = workIn(window, session.inputAt);
    if (because !== null) return { verdict: 'working', because };
  }
  const noisy = noisyTwice(looks);
  if (noisy !== null) return { verdict: 'perhaps', because: noisy };
  const quietMs = quietFor(looks, session.inputAt);
  if (quietMs >= QUIET_MS) {
    const because = { kind: 'nothing', forSeconds: Math.floor(quietMs / SECOND_MS) } as const;
    return { verdict: 'quiet', because };
  }
  return unknown({ kind: last.allKnown ? 'tooShort' : 'notSeen' });
}

/** What one reading says of the session; nothing where it has no rows of it, because every session has processes. */
interface Look {
  readonly reading: WorkReading;
  /** By pid and name: a pid is used again. */
  readonly counted: ReadonlyMap<string, Counted>;
  /** Whether the processor time of all that counts is known. */
  readonly allKnown: boolean;
  readonly hasJob: boolean;
}

interface Counted {
  readonly image: string;
  readonly kind: 'noisy' | 'other';
  readonly cpuSeconds: number;
}

function lookAt(
  reading: WorkReading | NoWorkReading,
  sessionId: number,
  kindOf: (image: string) => ProcessKind,
): readonly Look[] {
  if (!hasTimes(reading)) return [];
  const processes = ofSession(reading, sessionId);
  if (processes.length === 0) return [];
  const counted = new Map<string, Counted>();
  let [allKnown, hasJob] = [!reading.incomplete, false];
  for (const process of processes) {
    const { image, cpuSeconds } = process;
    const kind = kindOf(image);
    if (kind === 'job') hasJob = true;
    if (kind === 'windows' || kind === 'job') continue;
    if (cpuSeconds === null) allKnown = false;
    else counted.set(processKey(process), { image, kind, cpuSeconds });
  }
  return [{ reading, counted, allKnown, hasJob }];
}

/** A large server has hundreds of sessions and thousands of processes, and each session is judged again every few seconds. */
const bySession = new WeakMap<WorkReading, ReadonlyMap<number, readonly RunningProcess[]>>();

function ofSession(reading: WorkReading, sessionId: number): readonly RunningProcess[] {
  const sorted = bySession.get(reading) ?? sortedBySession(reading);
  bySession.set(reading, sorted);
  return sorted.get(sessionId) ?? [];
}

function sortedBySession({ processes }: WorkReading): ReadonlyMap<number, readonly RunningProcess[]> {
  const sorted = new Map<number, RunningProcess[]>();
  for (const process of processes) {
    const own = sorted.get(process.sessionId);
    if (own === undefined) sorted.set(process.sessionId, [process]);
    else own.push(process);
  }
  return sorted;
}

/** What happened between two looks. */
interface Window {
  readonly seconds: number;
  /** When it began, in milliseconds since 1970. */
  readonly from: number;
  readonly used: readonly Used[];
}

interface Used extends Counted {
  readonly key: string;
  readonly usedSeconds: number;
  readonly isNew: boolean;
}

/** None where they are too near to each other, or where one of two programs cannot be compared. */
function windowOf(before: Look, after: Look): readonly Window[] {
  const ms = elapsedMs(before, after);
  if (ms < SHORTEST_WINDOW_MS) return [];
  const used: Used[] = [];
  for (const [key, { image, kind, cpuSeconds }] of after.counted) {
    const earlier = before.counted.get(key);
    const isNew = earlier === undefined || cpuSeconds < earlier.cpuSeconds;
    const usedSeconds = isNew ? cpuSeconds : cpuSeconds - earlier.cpuSeconds;
    // Field by field: copying objects took nine tenths of the time of a verdict.
    used.push({ image, kind, cpuSeconds, key, isNew, usedSeconds });
  }
  return [{ seconds: ms / SECOND_MS, from: before.reading.askedAt, used }];
}

/** By both clocks, the shorter one: of too long a window too little would be thought of what was used in it. */
function elapsedMs(before: Look, after: Look): number {
  return Math.min(
    after.reading.clockMs - before.reading.clockMs,
    after.reading.askedAt - before.reading.askedAt,
  );
}

/** Why what happened in the window is work; null when it is not. */
function workIn({ seconds, from, used }: Window, inputAt: number | null): WorkReason | null {
  const others = used.filter(({ kind }) => kind === 'other');
  const windowSeconds = Math.round(seconds);
  const busiest = others.reduce<Used | null>(
    (most, one) => (one.usedSeconds > (most?.usedSeconds ?? 0) ? one : most),
    null,
  );
  if (busiest !== null && isMuch(busiest.usedSeconds, seconds, BUSY))
    return { kind: 'busy', image: busiest.image, cpuSeconds: busiest.usedSeconds, windowSeconds };
  const together = others.reduce((sum, { usedSeconds }) => sum + usedSeconds, 0);
  if (isMuch(together, seconds, BUSY_TOGETHER))
    return { kind: 'busyTogether', cpuSeconds: together, windowSeconds };
  // Where it is not known whether there was input, it is taken for work that nobody typed.
  const wasUsed = inputAt !== null && inputAt > from;
  const count = others.filter(({ isNew }) => isNew).length;
  return !wasUsed && count >= STARTED ? { kind: 'started', count, windowSeconds } : null;
}

function isMuch(used: number, seconds: number, { seconds: least, share }: typeof BUSY): boolean {
  return used >= Math.max(least, share * seconds);
}

/** The noisy program that used much in two windows, one after the other, of which the last ends now. */
function noisyTwice(looks: readonly Look[]): WorkReason | null {
  const now = looks.at(-1);
  if (now === undefined) return null;
  for (let middle = looks.length - 2; middle > 0; middle--) {
    const between = looks[middle];
    const [last] = between === undefined ? [] : windowOf(between, now);
    if (between === undefined || last === undefined) continue;
    const loud = loudIn(last);
    if (loud.length === 0) continue;
    const earlier = looks.slice(0, middle).flatMap((look) => windowOf(look, between));
    for (const window of earlier) {
      const before = new Set(loudIn(window).map(({ key }) => key));
      const twice = loud.find(({ key }) => before.has(key));
      if (twice === undefined) continue;
      const { image, usedSeconds: cpuSeconds } = twice;
      return { kind: 'noisy', image, cpuSeconds, windowSeconds: Math.round(last.seconds) };
    }
  }
  return null;
}

function loudIn({ used, seconds }: Window): readonly Used[] {
  return used.filter(({ kind, usedSeconds }) => kind === 'noisy' && isMuch(usedSeconds, seconds, NOISY));
}

/** For how many milliseconds up to now nothing happened in any window; 0 where these are too few. */
function quietFor(looks: readonly Look[], inputAt: number | null): number {
  let from = looks.length;
  while (from > 0 && isQuietSince(looks, from - 1, inputAt)) from--;
  const [first, last] = [looks[from], looks.at(-1)];
  if (first === undefined || last === undefined) return 0;
  return windowsIn(looks.slice(from)) >= QUIET_WINDOWS ? elapsedMs(first, last) : 0;
}

/** Whether all that counts is known at that look, no job ran, and nothing happened in any window that begins there. */
function isQuietSince(looks: readonly Look[], start: number, inputAt: number | null): boolean {
  const first = looks[start];
  if (first === undefined || !first.allKnown || first.hasJob) return false;
  return looks.slice(start + 1).every((look, place, later) => {
    const windows = windowOf(first, look);
    return (
      windows.every((window) => workIn(window, inputAt) === null) &&
      noisyTwice([first, ...later.slice(0, place + 1)]) === null
    );
  });
}

/** How many windows stand between these looks, one after the other. */
function windowsIn(looks: readonly Look[]): number {
  let count = 0;
  let [start] = looks;
  for (const look of looks) {
    if (start === undefined || elapsedMs(start, look) < SHORTEST_WINDOW_MS) continue;
    count += 1;
    start = look;
  }
  return count;
}

function unknown(because: WorkReason): Work {
  return { verdict: 'unknown', because };
}
