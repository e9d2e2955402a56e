import { readFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import process from 'node:process';

/**
 * A running process, told from every other one that ever had its number, as far as the system lets us. What is written
 * into files so that later processes know whether the writer is still at it.
 */
export interface ProcessIdentity {
  readonly pid: number;
  /** Linux: which start of the computer, and at which tick after it the process began. Null elsewhere. */
  readonly ticket: string | null;
  /** When it began by its own clock, in milliseconds since 1970. */
  readonly startedAt: number;
  /** The name of its computer: folders of people may be shared between several. */
  readonly computer: string;
}

/** `over`: it has ended. `running`: it runs. `perhaps`: something with its number runs, or it is out of sight. */
export type Life = 'running' | 'over' | 'perhaps';

/** Two clocks of one computer, read at different moments and set right in between. */
const CLOCKS_DIFFER_MS = 5000;

export function ownIdentity(): ProcessIdentity {
  return {
    pid: process.pid,
    ticket: startTicket(process.pid),
    startedAt: Math.round(Date.now() - process.uptime() * 1000),
    computer: hostname(),
  };
}

/** Whether that process still runs, as far as this one can tell. */
export function lifeOf({ pid, ticket, startedAt, computer }: ProcessIdentity): Life {
  if (computer !== hostname()) return 'perhaps';
  if (ticket !== null) return ticket === startTicket(pid) ? 'running' : 'over';
  if (!isRunning(pid)) return 'over';
  // What began before the computer did has ended with it, whoever has its number now.
  const computerStartedAt = Date.now() - uptime() * 1000;
  return startedAt + CLOCKS_DIFFER_MS < computerStartedAt ? 'over' : 'perhaps';
}

/** Whether a process with that number runs; it may be another one than is meant. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    // Somebody else's process exists, although it is not ours to signal.
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM';
  }
}

/** Null for one that has ended, and where the system has no such thing. */
function startTicket(pid: number): string | null {
  if (process.platform !== 'linux') return null;
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // After the name, which may hold anything, comes the third field; the start is the 22nd.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = fields[19];
    // One that has ended and that nobody has waited for yet does nothing more.
    return ticks === undefined || fields[0] === 'Z' ? null : `${boot} ${ticks}`;
  } catch {
    return null;
  }
}
