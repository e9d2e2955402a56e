import type { ServerHistory } from '../../../shared/domain/history/joined/server-history.ts';
import type { HistoryGap } from '../../../shared/domain/history/observed/observed-logon.ts';

/**
 * The times of which nobody tells who was on: not watched or silent, and not in the server's own log. Before anything was
 * seen nobody watched.
 */
export function untoldGaps({ gaps, log }: Pick<ServerHistory, 'gaps' | 'log'>): readonly HistoryGap[] {
  if (log.kind !== 'read' || log.reachesBackTo === null) return gaps;
  const { reachesBackTo, readAt } = log;
  return gaps.flatMap((gap) =>
    [
      { ...gap, until: Math.min(gap.until, reachesBackTo) },
      { ...gap, from: Math.max(gap.from, readAt) },
    ].filter(({ from, until }) => from < until),
  );
}
