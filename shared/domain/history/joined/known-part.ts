import { reachesInto } from '../logons-within.ts';
import type { HistoryGap } from '../observed/observed-logon.ts';
import type { ServerHistory } from './server-history.ts';

/** Whether the server's own log was read, and tells of some part of the period. */
export function logTells({ log, period }: Pick<ServerHistory, 'log' | 'period'>): boolean {
  return log.kind === 'read' && reachesInto(log, period);
}

/** Before this moment the log has nothing of the period, but Slotwatch has seen something (milliseconds since 1970); null: it has not. */
export function observedBefore(history: Pick<ServerHistory, 'log' | 'observed' | 'period'>): number | null {
  const { log, observed, period } = history;
  if (log.kind !== 'read' || log.reachesBackTo === null || !logTells(history)) return null;
  const isBefore = observed.since !== null && observed.since < log.reachesBackTo;
  return isBefore && log.reachesBackTo > period.from ? log.reachesBackTo : null;
}

/** Nothing is known before this moment (milliseconds since 1970); null when nothing is known at all. */
export function knownSince({ log, observed }: Pick<ServerHistory, 'log' | 'observed'>): number | null {
  const reach = log.kind === 'read' ? log.reachesBackTo : null;
  if (reach === null || observed.since === null) return reach ?? observed.since;
  return Math.min(reach, observed.since);
}

/** The times of the period in which nobody could tell who was on: neither Slotwatch nor the log. */
export function unknownTimes(history: Pick<ServerHistory, 'log' | 'gaps' | 'period'>): readonly HistoryGap[] {
  const { log, gaps } = history;
  const reach =
    log.kind === 'read' ? (log.reachesBackTo ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
  return gaps
    .map((gap) => ({ ...gap, until: Math.min(gap.until, reach) }))
    .filter(({ from, until }) => from < until);
}

/** Whether anything is known of the period, if only that nobody was on. `now`: milliseconds since 1970. */
export function isAnythingKnown(history: ServerHistory, now: number): boolean {
  if (logTells(history) || history.logons.length > 0) return true;
  const { gaps, period, observed } = history;
  const missing = gaps.reduce((sum, { from, until }) => sum + until - from, 0);
  return observed.since !== null && missing < Math.min(period.until, now) - period.from;
}
