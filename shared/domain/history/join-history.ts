import type { ServerName } from '../model.ts';
import type { HistoryReading } from './history-reading.ts';
import { logonsWithin, type Period } from './logons-within.ts';
import type { LogPart, ServerHistory } from './server-history.ts';

/** The history of a server in a period; `log` null: it was not asked for lately. */
export function joinHistory(server: ServerName, period: Period, log: HistoryReading | null): ServerHistory {
  return {
    ...{ server, period, full: [], gaps: [] },
    logons: log?.kind === 'read' ? logonsWithin(log.history, period) : [],
    log: logPart(log),
    observed: { since: null, complete: true, problem: null },
  };
}

function logPart(log: HistoryReading | null): LogPart {
  if (log === null) return { kind: 'notAsked' };
  if (log.kind === 'notRead') return log;
  const { reachesBackTo, complete, dropped } = log.history;
  return { kind: 'read', readAt: log.readAt, reachesBackTo, complete, dropped };
}
