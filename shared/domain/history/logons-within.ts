import type { LogHistory, Logon } from './logon.ts';

/** A time between two moments, in milliseconds since 1970. */
export interface Period {
  readonly from: number;
  readonly until: number;
}

/**
 * The logons that may have been on at some time of a period. One whose beginning or end is not known may have lasted from the
 * logon before it in the same session, and until the next one there;
 * where only Slotwatch has seen it, until it was last seen.
 */
export function logonsWithin(
  { logons }: Pick<LogHistory, 'logons'>,
  { from, until }: Period,
): readonly Logon[] {
  const begins = new Map<Logon, number>();
  const ends = new Map<Logon, number>();
  const before = new Map<number, Logon>();
  for (const logon of logons) {
    const previous = before.get(logon.sessionId);
    const earliest = previous === undefined ? Number.NEGATIVE_INFINITY : (previous.until ?? previous.from);
    begins.set(logon, logon.fromKnown ? logon.from : earliest);
    ends.set(logon, latestEnd(logon));
    if (previous !== undefined && previous.until === null)
      ends.set(previous, Math.min(latestEnd(previous), logon.from));
    before.set(logon.sessionId, logon);
  }
  return logons.filter((logon) => (begins.get(logon) ?? 0) <= until && (ends.get(logon) ?? 0) >= from);
}

function latestEnd({ until, end, spans }: Logon): number {
  return until ?? (end === null ? null : spans.at(-1)?.until) ?? Number.POSITIVE_INFINITY;
}

/** Whether anything is known of a period: the log reaches back to some part of it. */
export function reachesInto({ reachesBackTo }: Pick<LogHistory, 'reachesBackTo'>, period: Period): boolean {
  return reachesBackTo !== null && reachesBackTo <= period.until;
}
