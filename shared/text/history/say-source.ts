import type { ServerHistory } from '../../domain/history/joined/server-history.ts';
import type { HistoryProblem } from '../../domain/history/observed/history-problem.ts';
import { sayMinute } from '../moment.ts';
import { text } from '../text.ts';
import { sayHistoryProblem } from './say-history-problem.ts';

/** Where a history comes from, how far back it reaches, and what is missing; a sentence each. */
export function sayHistorySource({ log, observed, period }: ServerHistory): readonly string[] {
  const words = text.timeline;
  return [
    sayReach(log, observed.since, period.from),
    ...(log.kind === 'read' && !log.complete ? [words.logIncomplete] : []),
    ...(log.kind === 'read' && log.dropped > 0 ? [words.dropped(log.dropped)] : []),
    ...(observed.complete ? [] : [words.seenIncomplete]),
    ...(observed.problem === null ? [] : [sayUnseen(observed.problem)]),
  ];
}

function sayReach(log: ServerHistory['log'], since: number | null, from: number): string {
  const words = text.timeline;
  const seen = since === null ? words.nothingSeen : words.seenSince(sayMinute(since));
  if (log.kind !== 'read') return seen;
  const { reachesBackTo } = log;
  if (reachesBackTo === null) return `${words.emptyLog} ${seen}`;
  const hasMore = since !== null && since < reachesBackTo && from < reachesBackTo;
  return (hasMore ? words.fromLogAndSeen : words.fromLog)(sayMinute(reachesBackTo));
}

/** Why what Slotwatch itself has seen is missing, and what to try. */
export function sayUnseen(problem: HistoryProblem): string {
  const { message, hint } = sayHistoryProblem(problem, null);
  return `${message} ${hint}`.trim();
}
