import { bySession } from '../by-session.ts';
import type { ReadHistory } from '../log/history-reading.ts';
import { type LogHistory, type Logon, OVER_SOMETIME } from '../logon.ts';
import { asLogon } from '../observed/as-logon.ts';
import { seenAfter, seenBefore, unchangedBetween } from '../observed/cut-observed.ts';
import type { ObservedLogon } from '../observed/observed-logon.ts';
import { CLOCKS_APART_MS } from './clocks-apart.ts';
import { continuedBackwards, isContinuedBy } from './continue-backwards.ts';
import { beganTogether, goesOn, wentOn } from './continue-logon.ts';

/**
 * One list of the logons of both sources, in the order in which they began: those of the server's own log where it reaches, and what
 * Slotwatch saw before it, after it was read, and without it. What both have seen is one logon: the log's, continued by what was
 * seen. `observed`: in their order, of all people or only of some. Never invents a logon or an end.
 */
export function joinLogons(
  log: Pick<ReadHistory, 'readAt' | 'history'> | null,
  observed: readonly ObservedLogon[],
): readonly Logon[] {
  const seen = bySession(observed);
  const reach = log?.history.reachesBackTo ?? null;
  if (log === null || reach === null) return merged([], [...seen.values()].flatMap(apart).map(atItsTime));
  const logged = bySession(log.history.logons);
  const times = { reach, readAt: log.readAt, isWhole: isWhole(log.history) };
  const replaced = new Map<Logon, Logon>();
  const others: Placed[] = [];
  for (const [sessionId, ofSession] of seen) {
    const inLog = logged.get(sessionId) ?? [];
    const { own, changed } = joinSession(inLog, ofSession, times);
    others.push(...own);
    for (const [before, now] of changed) replaced.set(before, now);
  }
  const now = log.history.logons.map((logon) => replaced.get(logon) ?? logon);
  // One that was continued backwards has another place.
  const moved = new Set(now.filter((logon, index) => logon.from !== log.history.logons[index]?.from));
  return merged(
    now.filter((logon) => !moved.has(logon)),
    [...others, ...[...moved].map((logon) => ({ logon, place: logon.from }))],
  );
}

/** How far a log tells. Milliseconds since 1970. */
interface LogTimes {
  readonly reach: number;
  readonly readAt: number;
  /** No event is missing in it: a session of which it has nothing has not changed. */
  readonly isWhole: boolean;
}

function isWhole({ complete, dropped }: LogHistory): boolean {
  return complete && dropped === 0;
}

interface JoinedSession {
  /** What only Slotwatch has seen. */
  readonly own: readonly Placed[];
  /** Logons of the log, and what they are with what was seen. */
  readonly changed: ReadonlyMap<Logon, Logon>;
}

/** Both lists of one session id, in their order. */
function joinSession(
  logged: readonly Logon[],
  seen: readonly ObservedLogon[],
  times: LogTimes,
): JoinedSession {
  const changed = new Map<Logon, Logon>();
  const [first] = logged;
  const last = logged.at(-1);
  if (first === undefined || last === undefined) {
    const own = seen.filter((one) => isOwn(one, times) || !times.isWhole);
    const whole = apart(own).map((one) => withoutGaps(one, times.readAt, times));
    return { own: whole.map(atItsTime), changed };
  }
  const before = seen.filter(({ from }) => from < first.from - CLOCKS_APART_MS);
  const latest = before.at(-1);
  const isContinued = latest !== undefined && isContinuedBy(latest, first);
  if (isContinued) changed.set(first, continuedBackwards(first, withoutGaps(latest, first.from, times)));
  const heads = (isContinued ? before.slice(0, -1) : before)
    .filter((one) => mayBeBefore(one, times))
    .flatMap((one) => seenBefore(one, isContinued ? latest.from : first.from) ?? []);
  const { going, tails } = afterReading(seen, logged, last, times);
  const now = wentOn(changed.get(last) ?? last, going, times.readAt, tails.length > 0);
  changed.set(last, tails.length > 0 && now.until === null ? { ...now, ...OVER_SOMETIME } : now);
  // Also where the server's clock is ahead, who came after the log was read came after all that it has.
  const later = apart(tails).map(atItsTime);
  const behind = later.map(({ logon, place }) => ({ logon, place: Math.max(place, last.from) }));
  return { own: [...apart(heads).map(atItsTime), ...behind], changed };
}

/** The log has nothing of its session until then: what was so before a gap and behind it was so in it. */
function withoutGaps(one: ObservedLogon, until: number, { reach, isWhole: isSure }: LogTimes): ObservedLogon {
  return isSure ? unchangedBetween(one, reach + CLOCKS_APART_MS, until) : one;
}

/** Whether one that the log does not have may be there all the same: from before it, or after it was read. */
function isOwn(one: ObservedLogon, times: LogTimes): boolean {
  return mayBeBefore(one, times) || one.seenUntil > times.readAt - CLOCKS_APART_MS;
}

/** Whether it may have begun before the log. One that was seen to begin later would be in it. */
function mayBeBefore({ from, fromKnown }: ObservedLogon, { reach }: LogTimes): boolean {
  return !fromKnown || from < reach + CLOCKS_APART_MS;
}

/** What was seen of the last logon of the log, and those that have come since it was read. */
function afterReading(
  seen: readonly ObservedLogon[],
  logged: readonly Logon[],
  last: Logon,
  times: LogTimes,
) {
  const going: ObservedLogon[] = [];
  const tails: ObservedLogon[] = [];
  for (const one of seen) {
    if (tails.length === 0 && goesOn(last, one, times.readAt, going.length > 0)) going.push(one);
    else {
      const later = newAfter(one, logged, times);
      if (later !== null) tails.push(later);
    }
  }
  return { going, tails };
}

/** The part of it that is a logon which began after the log was read. */
function newAfter(one: ObservedLogon, logged: readonly Logon[], { readAt }: LogTimes): ObservedLogon | null {
  if (one.seenUntil <= readAt) return null;
  if (one.from > readAt) return one;
  const isNew = one.fromKnown && one.from > readAt - CLOCKS_APART_MS;
  if (isNew && !logged.some((logon) => beganTogether(logon, one))) return one;
  // A session may be listed for some moments after its logoff.
  const isThere = one.isOver === false || one.seenUntil > readAt + CLOCKS_APART_MS;
  return isThere ? seenAfter(one, readAt) : null;
}

/** Of one session id: none reaches into the next one. */
function apart(seen: readonly ObservedLogon[]): readonly ObservedLogon[] {
  return seen.flatMap((one, index) => {
    const next = seen[index + 1];
    return next === undefined ? one : (seenBefore(one, next.from) ?? []);
  });
}

/** A logon, and the time that decides on its place in the list. */
interface Placed {
  readonly logon: Logon;
  readonly place: number;
}

function atItsTime(seen: ObservedLogon): Placed {
  return { logon: asLogon(seen), place: seen.from };
}

/** Puts others among the logons of a log, whose order is not that of their times where its clock was set. */
function merged(logged: readonly Logon[], others: readonly Placed[]): readonly Logon[] {
  const waiting = [...others].sort((a, b) => a.place - b.place);
  const all: Logon[] = [];
  let placed = 0;
  for (const logon of logged) {
    for (let next = waiting[placed]; next !== undefined && next.place < logon.from; next = waiting[placed]) {
      all.push(next.logon);
      placed += 1;
    }
    all.push(logon);
  }
  return [...all, ...waiting.slice(placed).map(({ logon }) => logon)];
}
