import { inRecordOrder, type SessionLog } from './session-log.ts';

/** Which records a server's log holds at one moment. */
export interface LogExtent {
  readonly oldestRecordId: number;
  readonly newestRecordId: number;
}

/**
 * The record after which a log is to be read on; null to read it anew: nothing is known yet, records between were
 * overwritten, or the log was cleared and counts from the beginning.
 */
export function readOnAfter(known: SessionLog | null, extent: LogExtent | null): number | null {
  const last = known?.events.at(-1)?.recordId;
  if (last === undefined || extent === null) return null;
  return extent.oldestRecordId <= last + 1 && last <= extent.newestRecordId ? last : null;
}

/**
 * What is known of a log after a later reading. One that went on behind the last event known (`readOnAfter`) is added.
 * Where it is not complete, what it lacks is just behind that event: such a one replaces all that was known, and so does
 * one that was read anew.
 */
export function mergeLogs(known: SessionLog, later: SessionLog): SessionLog {
  if (!later.complete || !goesOn(known, later)) return later;
  return {
    readAt: later.readAt,
    events: inRecordOrder([...known.events, ...later.events]),
    windowsEvents: inRecordOrder([...known.windowsEvents, ...later.windowsEvents]),
    reachesBackTo: known.reachesBackTo ?? later.reachesBackTo,
    complete: known.complete,
    dropped: known.dropped + later.dropped,
  };
}

function goesOn(known: SessionLog, later: SessionLog): boolean {
  const [last, next] = [known.events.at(-1), later.events[0]];
  return last !== undefined && (next === undefined || next.recordId > last.recordId);
}

/** The newest events of a log, at most so many: it reaches back as far as these. */
export function newestOfLog(log: SessionLog, most: number): SessionLog {
  const events = log.events.slice(-most);
  const [oldest] = events;
  if (oldest === undefined || events.length === log.events.length) return log;
  const windowsEvents = log.windowsEvents.filter(({ at }) => at >= oldest.at);
  return { ...log, events, windowsEvents, reachesBackTo: oldest.at };
}
