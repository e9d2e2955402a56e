import type { Capacity, ServerName } from '../../model.ts';
import type { HistoryReading } from '../log/history-reading.ts';
import { logonsWithin, type Period } from '../logons-within.ts';
import { united } from '../observed/history-gaps.ts';
import type { HistoryProblem } from '../observed/history-problem.ts';
import type { ObservedHistory } from '../observed/observed-logon.ts';
import { fullByLog } from './full-by-log.ts';
import { joinLogons } from './join-logons.ts';
import type { LogPart, ObservedPart, ServerHistory } from './server-history.ts';

/** What is known of the past of a server. */
export interface HistoryParts {
  readonly server: ServerName;
  readonly period: Period;
  /** As the settings have it now; what it was in the past is not known. */
  readonly capacity: Capacity;
  /** Null: it was not asked for lately. */
  readonly log: HistoryReading | null;
  /** What Slotwatch itself has seen in that period and since the log reaches; null where nothing is kept. */
  readonly observed: ObservedHistory | null;
  /** Why what was seen could not be read. */
  readonly problem: HistoryProblem | null;
}

/** The history of a server in a period, out of both sources. */
export function joinHistory({
  server,
  period,
  capacity,
  log,
  observed,
  problem,
}: HistoryParts): ServerHistory {
  const read = log?.kind === 'read' ? log : null;
  const logons = joinLogons(read, observed?.logons ?? []);
  const full = [...(observed?.full ?? []), ...(read === null ? [] : fullByLog(read, capacity))];
  return {
    ...{ server, period },
    logons: logonsWithin({ logons }, period),
    full: united(full).flatMap((time) => partWithin(time, period)),
    gaps: (observed?.gaps ?? [{ ...period, why: 'notWatched' } as const]).flatMap(({ why, ...time }) =>
      partWithin(time, period).map((part) => ({ ...part, why })),
    ),
    log: logPart(log),
    observed: observedPart(observed, problem),
  };
}

/** Without moments that have no length: a server that was seen to be full only once was so for an unknown time. */
function partWithin(time: Period, period: Period): readonly Period[] {
  const [from, until] = [Math.max(time.from, period.from), Math.min(time.until, period.until)];
  return from < until ? [{ from, until }] : [];
}

function observedPart(observed: ObservedHistory | null, problem: HistoryProblem | null): ObservedPart {
  return {
    since: observed?.reachesBackTo ?? null,
    complete: observed?.complete ?? problem === null,
    problem,
  };
}

function logPart(log: HistoryReading | null): LogPart {
  if (log === null) return { kind: 'notAsked' };
  if (log.kind === 'notRead') return log;
  const { reachesBackTo, complete, dropped } = log.history;
  return { kind: 'read', readAt: log.readAt, reachesBackTo, complete, dropped };
}
