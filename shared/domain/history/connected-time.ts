import type { Logon } from './logon.ts';

/**
 * Milliseconds in which somebody was connected; null where a part of it is not known. A span without an end lasts until `now` when
 * the logon is still on.
 */
export function connectedMs(logon: Logon, now: number): number | null {
  const active = logon.spans.filter(({ state }) => state === 'active');
  const isKnown = logon.isOver === false || active.every(({ until }) => until !== null);
  if (!isKnown || logon.spans.length === 0 || wasNotAlwaysSeen(logon)) return null;
  return active.reduce((sum, { from, until }) => sum + Math.max(0, (until ?? now) - from), 0);
}

/** Whether Slotwatch itself has seen it, and not all of it. */
function wasNotAlwaysSeen({ spans, until, end }: Logon): boolean {
  const isSeenOnly = end === 'unknown' && until === null && spans.at(-1)?.until !== null;
  return isSeenOnly || spans.some(({ state, fromKnown }) => state === 'unknown' || fromKnown === false);
}
