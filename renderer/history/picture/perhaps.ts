import { MINUTE_MS } from '../../../shared/basics/time-units.ts';
import type { ServerHistory } from '../../../shared/domain/history/joined/server-history.ts';
import type { Logon } from '../../../shared/domain/history/logon.ts';
import type { Period } from '../../../shared/domain/history/logons-within.ts';

/** A look before a gap and the gap itself may be so far from each other. */
const NEAR_MS = 5 * MINUTE_MS;

/** The last moment at which a logon is known to have been on. */
export function knownUntil({ from, until, isOver, spans }: Logon, now: number): number {
  if (until !== null) return until;
  if (isOver === false) return now;
  const last = spans.at(-1);
  return last === undefined ? from : (last.until ?? last.from);
}

/**
 * The times in which each person may have been on without anybody knowing it: before a logon that was found to be on, and
 * after one of which the end is not known. They end where something is known again: at another logon in the same session,
 * or where a time ends in which the server was not seen.
 */
export function perhapsOn(history: ServerHistory, now: number): ReadonlyMap<Logon, readonly Period[]> {
  const found = new Map<Logon, readonly Period[]>();
  const last = new Map<number, Logon>();
  const next = new Map<Logon, Logon>();
  for (const logon of history.logons) {
    const before = last.get(logon.sessionId);
    if (before !== undefined) next.set(before, logon);
    last.set(logon.sessionId, logon);
  }
  const previous = new Map([...next].map(([one, other]) => [other, one]));
  for (const logon of history.logons) {
    const before = timeBefore(logon, previous.get(logon), history, now);
    const after = timeAfter(logon, next.get(logon), history, now);
    const times = [before, after].filter((time) => time !== null && time.from < time.until);
    if (times.length > 0) found.set(logon, times as readonly Period[]);
  }
  return found;
}

function timeBefore(
  logon: Logon,
  previous: Logon | undefined,
  history: ServerHistory,
  now: number,
): Period | null {
  if (logon.fromKnown) return null;
  const gap = gapUntil(history, logon.from);
  const bounds = [
    gap ?? reachOf(history) ?? logon.from,
    ...(previous === undefined ? [] : [knownUntil(previous, now)]),
  ];
  return { from: Math.max(...bounds), until: logon.from };
}

function timeAfter(
  logon: Logon,
  next: Logon | undefined,
  history: ServerHistory,
  now: number,
): Period | null {
  if (logon.until !== null || logon.isOver === false) return null;
  const from = knownUntil(logon, now);
  // A state that was seen ends with its last look; one in the log goes on until the next entry.
  const wasSeen = logon.spans.at(-1)?.until != null;
  const bounds = [
    now,
    ...(next === undefined ? [] : [next.from]),
    ...(wasSeen ? [gapAfter(history, from) ?? now] : []),
  ];
  return { from, until: Math.min(...bounds) };
}

/** The first moment of which anything is known. */
function reachOf({ log, observed }: ServerHistory): number | null {
  const reaches = [log.kind === 'read' ? log.reachesBackTo : null, observed.since].filter(
    (at) => at !== null,
  );
  return reaches.length === 0 ? null : Math.min(...reaches);
}

/** Where the gaps begin that end at this moment; null when none does. */
function gapUntil({ gaps }: ServerHistory, at: number): number | null {
  let begin: number | null = null;
  for (const gap of [...gaps].reverse()) if (Math.abs(gap.until - (begin ?? at)) <= NEAR_MS) begin = gap.from;
  return begin;
}

/** Where the gaps end that begin at this moment; null when none does. */
function gapAfter({ gaps }: ServerHistory, at: number): number | null {
  let end: number | null = null;
  for (const gap of gaps) if (Math.abs(gap.from - (end ?? at)) <= NEAR_MS) end = gap.until;
  return end;
}
