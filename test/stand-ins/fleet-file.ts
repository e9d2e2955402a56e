import {
  appendFileSync,
  closeSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { SimulatedFleet } from '../../electron/engine/demo/simulated-server.ts';

/** One call of a stand-in, as its process wrote it down when it started. */
export interface StandInCall {
  readonly tool: string;
  readonly args: readonly string[];
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly pid: number;
}

const LOCK_RETRY_MS = 2;
/** A stand-in holds the lock for a few milliseconds; who holds it longer was killed. */
const LOCK_LOST_MS = 10_000;

/** The fleet all stand-ins of one test share. Reading needs no lock: a new state replaces the file in one step. */
export function readFleet(folder: string): SimulatedFleet {
  return JSON.parse(readFileSync(fleetFile(folder), 'utf8')) as SimulatedFleet;
}

/** Replaces the fleet by what `change` makes of it, while no other process can. Returns what `change` returned. */
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

/** Atomic: whoever reads sees the old state or the new one. */
export function writeFleet(folder: string, fleet: SimulatedFleet): void {
  const file = fleetFile(folder);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(fleet, null, 1));
  renameSync(draft, file);
}

/** Appends one line; short appends of several processes do not mix. */
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

/** Creates the lock file, waiting for whoever has it. Returns what gives it back. */
function lock(file: string): () => void {
  for (;;) {
    try {
      closeSync(openSync(file, 'wx'));
      return () => rmSync(file, { force: true });
    } catch (thrown) {
      if (!isTaken(thrown)) throw thrown;
      if (Date.now() - takenAt(file) > LOCK_LOST_MS) rmSync(file, { force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOCK_RETRY_MS);
    }
  }
}

function isTaken(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST';
}

/** When the lock that is there now was taken; now, when it has just been given back. */
function takenAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
}
