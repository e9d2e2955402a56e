import type { Logon } from './logon.ts';

/**
 * Milliseconds in which somebody was connected; null where a part of it is not known. A span without an end lasts until `now` when
 * the logon is still on.
 */
export function connectedMs({ spans, isOver }: Logon, now: number): number | null {
  const active = spans.filter(({ state }) => state === 'active');
  const isKnown = spans.length > 0 && (isOver === false || active.every(({ until }) => until !== null));
  if (!isKnown) return null;
  return active.reduce((sum, { from, until }) => sum + Math.max(0, (until ?? now) - from), 0);
}
