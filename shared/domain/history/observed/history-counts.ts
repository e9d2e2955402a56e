import type { ObservedLogon } from './observed-logon.ts';

/** `7 of the last 9`. */
export interface SeenLeftBehind {
  readonly left: number;
  readonly of: number;
}

/**
 * How many of the last logons were left behind: seen disconnected for at least `leastMs` at one time. One that is not over,
 * or of which nobody knows whether it is, counts only when it was. `logons`: in their order.
 */
export function seenLeftBehind(
  logons: readonly ObservedLogon[],
  leastMs: number,
  last: number,
): SeenLeftBehind {
  const told = logons
    .map((logon) => ({ ...logon, left: isLeft(logon, leastMs) }))
    .filter(({ left, isOver }) => left || isOver === true)
    .slice(-last);
  return { left: told.filter(({ left }) => left).length, of: told.length };
}

function isLeft({ spans }: ObservedLogon, leastMs: number): boolean {
  return spans.some(({ state, from, until }) => state === 'disconnected' && until - from >= leastMs);
}

/** One person who left sessions disconnected on one server. */
export interface LongDisconnected {
  /** The server, as `canonicalServer` spells it. */
  readonly server: string;
  readonly user: string;
  /** How often, and how long in milliseconds, as far as it was seen. */
  readonly times: number;
  readonly longestMs: number;
  readonly totalMs: number;
}

/** A logon, and where it was. */
export interface ServerLogon extends ObservedLogon {
  /** As `canonicalServer` spells it. */
  readonly server: string;
}
