import type { SimulatedSession } from '../simulated-server.ts';

/** Windows gives multiples of four. */
const STEP = 4;
/** Programs of one logon, and logons of one session that have different pids. */
const SLOTS = 32;
const LOGONS_APART = 47;
/** Pids for short-lived programs; so many that none comes again within minutes. */
const CHILD_SLOTS = 480;
/** Sessions that have different pids; with more, a pid would not fit into the six digits that `qprocess` has room for. */
const SESSIONS_APART = 119;

/**
 * The pid of the process in this slot of a session, counted from 0: the same as long as its user stays logged on, another
 * one after the next logon.
 */
export function pidAt({ id, logonAt }: Pick<SimulatedSession, 'id' | 'logonAt'>, slot: number): number {
  const logon = id === 0 || logonAt === null ? 0 : Math.abs(Math.round(logonAt)) % LOGONS_APART;
  return STEP * (firstOf(id) + logon * SLOTS + slot);
}

/** The pid of the short-lived program with this number; it is used again after some minutes. */
export function childPidAt({ id }: Pick<SimulatedSession, 'id'>, number: number): number {
  return STEP * (firstOf(id) + LOGONS_APART * SLOTS + (number % CHILD_SLOTS));
}

/** Session 0 begins with 0 for the idle process and 4 for the kernel. */
function firstOf(id: number): number {
  return id === 0 ? 0 : (1 + ((id - 1) % SESSIONS_APART)) * (LOGONS_APART * SLOTS + CHILD_SLOTS);
}
