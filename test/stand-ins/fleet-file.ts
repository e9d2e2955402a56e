import {
  appendFileSync,
  lstatSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { SimulatedFleet } from '../../electron/engine/demo/simulated-server.ts';

/** One call of a stand-in, as its process recorded it when it started. */
export interface StandInCall {
  readonly tool: string;
  readonly args: readonly string[];
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly pid: number;
}

const LOCK_RETRY_MS = 2;
/** A stand-in holds the lock for a few milliseconds. Only for a process that was killed and not cleaned up. */
const LOCK_LOST_MS = 60_000;

/** The fleet all stand-ins of one test share. Reading needs no lock: a new state replaces the file in one step. */
export function readFleet(folder: string): SimulatedFleet {
  return JSON.parse(readFileSync(fleetFile(folder), 'utf8')) as SimulatedFleet;
}

/** Replaces the fleet by the result of `change`, while no other process can. Returns what `change` returned. */
export function changeFleet<Changed extends { readonly fleet: SimulatedFleet }>(
  folder: string,
  change: (fleet: SimulatedFleet) => Changed,
): Changed {
  const unlock = lock(path.join(folder, 'fleet.lock'));
  try {
    const changed = change(readFleet(folder));
    writeFleet(folder, changed.fleet);
    return changed;
  } finally {
    unlock();
  }
}

/** Atomic: a reader sees the old state or the new one. */
export function writeFleet(folder: string, fleet: SimulatedFleet): void {
  const file = fleetFile(folder);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(fleet, null, 1));
  renameSync(draft, file);
}

/** Whether a test holds this call (`rwinsta 1 /server:XYZ`). */
export function isHeld(folder: string, call: string): boolean {
  return readHolds(folder).some((held) => `${call} `.startsWith(`${held} `));
}

/** Replaces the prefixes of the calls that are held. */
export function writeHolds(folder: string, holds: readonly string[]): void {
  const file = holdsFile(folder);
  const draft = `${file}.draft`;
  writeFileSync(draft, JSON.stringify(holds));
  renameSync(draft, file);
}

function readHolds(folder: string): readonly string[] {
  return JSON.parse(readFileSync(holdsFile(folder), 'utf8'));
}

function holdsFile(folder: string): string {
  return path.join(folder, 'holds.json');
}

/** Appends one line; short appends of several processes are not interleaved. */
export function recordCall(folder: string, call: StandInCall): void {
  appendFileSync(callsFile(folder), `${JSON.stringify(call)}\n`);
}

/** Every call so far, in order. */
export function readCalls(folder: string): readonly StandInCall[] {
  return readFileSync(callsFile(folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as StandInCall);
}

export function callsFile(folder: string): string {
  return path.join(folder, 'calls.jsonl');
}

function fleetFile(folder: string): string {
  return path.join(folder, 'fleet.json');
}

/**
 * Creates the lock, a link that names its holder and is created in one step; waits for the current holder. Returns the
 * function that releases it.
 */
function lock(file: string): () => void {
  for (;;) {
    try {
      symlinkSync(String(process.pid), file);
      return () => rmSync(file, { force: true });
    } catch (thrown) {
      if (!isTaken(thrown)) throw thrown;
      if (isLeftBehind(file)) rmSync(file, { force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOCK_RETRY_MS);
    }
  }
}

function isTaken(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST';
}

/**
 * Whether the holder was killed before it released the lock; on a busy machine a living one may be suspended for long.
 */
function isLeftBehind(file: string): boolean {
  let holder: string;
  let takenAt: number;
  try {
    holder = readlinkSync(file);
    takenAt = lstatSync(file).mtimeMs;
  } catch {
    // It has just been released.
    return false;
  }
  if (Date.now() - takenAt > LOCK_LOST_MS) return true;
  try {
    return !process.kill(Number(holder), 0);
  } catch {
    return true;
  }
}
