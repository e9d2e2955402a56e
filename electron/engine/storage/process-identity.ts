import { readFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import process from 'node:process';

/**
 * Identifies a running process, also among others that had the same number, as far as the system allows. It is written
 * into files so that later processes know whether the writer still runs.
 */
export interface ProcessIdentity {
  readonly pid: number;
  /** Linux: which start of the computer, and at which tick after it the process started. Null elsewhere. */
  readonly ticket: string | null;
  /** When it started by its own clock, in milliseconds since 1970. */
  readonly startedAt: number;
  /** The name of its computer: several computers may share a user's folder. */
  readonly computer: string;
}

/**
 * `over`: it has ended. `running`: it runs. `perhaps`: a process with its number runs, or it is on another computer.
 */
export type Life = 'running' | 'over' | 'perhaps';

/** Two clocks of one computer, read at different moments and set in between. */
const CLOCKS_DIFFER_MS = 5000;

export function ownIdentity(): ProcessIdentity {
  return {
    pid: process.pid,
    ticket: startTicket(process.pid),
    startedAt: Math.round(Date.now() - process.uptime() * 1000),
    computer: hostname(),
  };
}

/** Whether that process still runs, as far as this one can see. */
export function lifeOf({ pid, ticket, startedAt, computer }: ProcessIdentity): Life {
  if (computer !== hostname()) return 'perhaps';
  if (ticket !== null) return ticket === startTicket(pid) ? 'running' : 'over';
  if (!isRunning(pid)) return 'over';
  // A process from before the computer's start has ended, even if its number is in use again.
  const computerStartedAt = Date.now() - uptime() * 1000;
  return startedAt + CLOCKS_DIFFER_MS < computerStartedAt ? 'over' : 'perhaps';
}

/** Whether a process with that number runs; it may be another one than is meant. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    // The process of another user exists, although we may not signal it.
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM';
  }
}

/** Null when the process has ended, and where the system has no such data. */
function startTicket(pid: number): string | null {
  if (process.platform !== 'linux') return null;
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // The name may contain anything; after it comes the third field, and the start time is the 22nd.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = fields[19];
    // A zombie: it has ended, but its parent has not read its exit code.
    return ticks === undefined || fields[0] === 'Z' ? null : `${boot} ${ticks}`;
  } catch {
    return null;
  }
}
