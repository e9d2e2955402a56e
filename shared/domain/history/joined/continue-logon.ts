import { mayBeSameAccount } from '../../../names/account.ts';
import { type Logon, type LogonEnd, type LogonSpan, OVER_SOMETIME, STILL_ON } from '../logon.ts';
import type { ObservedLogon, ObservedSpan } from '../observed/observed-logon.ts';
import { CLOCKS_APART_MS } from './clocks-apart.ts';

/**
 * Whether what was seen is, or was, the last logon of its session in a log that has no end of it. `wasSeen`: something before it was.
 */
export function goesOn(last: Logon, seen: ObservedLogon, readAt: number, wasSeen: boolean): boolean {
  if (last.until !== null || !mayBeSameAccount(seen.user, last.user)) return false;
  // One that came after the log was read is another one; but it may have begun some time before it was first seen.
  const isNew = seen.fromKnown && seen.from > readAt && wasSeen && !beganTogether(last, seen);
  return !isNew && seen.seenUntil >= latestOf(last) - CLOCKS_APART_MS;
}

/** Whether both began at about the same moment, on clocks that differ. */
export function beganTogether(logon: Logon, seen: ObservedLogon): boolean {
  return mayBeSameAccount(seen.user, logon.user) && Math.abs(logon.from - seen.from) <= CLOCKS_APART_MS;
}

/**
 * A logon of the log with what was seen of it after the log was read. `seen`: all of which `goesOn` is true, in their order;
 * `isReplaced`: another logon has its session now.
 */
export function wentOn(
  last: Logon,
  seen: readonly ObservedLogon[],
  readAt: number,
  isReplaced: boolean,
): Logon {
  const latest = seen.at(-1);
  if (latest === undefined) return last;
  const end = endOf(last, latest, readAt, isReplaced);
  const spans = new LaterSpans(last.spans, readAt);
  for (const span of seen.flatMap((one) => one.spans)) spans.add(span);
  return { ...last, ...end, spans: spans.endedBy(end) };
}

function latestOf({ spans, from }: Logon): number {
  return spans.at(-1)?.from ?? from;
}

/** What a report says that is later than the log stands; what it leaves open may have been seen. */
function endOf(last: Logon, latest: ObservedLogon, readAt: number, isReplaced: boolean): LogonEnd {
  const { until, end, endReason } = last;
  const isOver = isReplaced ? true : last.isOver;
  if (latest.isOver === false) return isOver === null ? STILL_ON : { until, end, isOver, endReason };
  // Where nothing else says so, a log that was read later and has no end is right.
  const isSeen = latest.isOver === true && (isOver === true || latest.seenUntil > readAt - CLOCKS_APART_MS);
  if (isOver === false || !isSeen) return { until, end, isOver, endReason };
  const isLater = latest.until !== null && latest.until >= latestOf(last) - CLOCKS_APART_MS;
  return isLater ? { ...OVER_SOMETIME, until: Math.max(latest.until, latestOf(last)) } : OVER_SOMETIME;
}

/** The spans of a log, and what was seen after it was read. */
class LaterSpans {
  readonly #spans: LogonSpan[];
  readonly #readAt: number;
  /** Until when the last span is known to have lasted, on the clock of this computer. */
  #knownUntil: number;

  constructor(spans: readonly LogonSpan[], readAt: number) {
    this.#spans = [...spans];
    this.#readAt = readAt;
    this.#knownUntil = readAt;
  }

  add({ state, from, fromKnown, until }: ObservedSpan): void {
    if (until <= this.#knownUntil) return;
    const last = this.#spans.at(-1);
    // Between the reading of the log and the next look there is no gap.
    const patience = this.#knownUntil === this.#readAt ? CLOCKS_APART_MS : 0;
    if (last?.state !== state || from > this.#knownUntil + patience) {
      const latest = last?.from ?? Number.NEGATIVE_INFINITY;
      // The log may lack the last minute before it was read, no more.
      const isNew = from > this.#readAt || (from > this.#readAt - CLOCKS_APART_MS && from >= latest);
      const begin = Math.max(isNew ? from : this.#knownUntil, latest);
      const begun =
        isNew && fromKnown !== false ? { from: begin } : { from: begin, fromKnown: false as const };
      this.#end(Math.min(begin, this.#knownUntil));
      const address = state === 'disconnected' ? (last?.address ?? null) : null;
      this.#spans.push({ state, ...begun, until: null, by: null, reason: null, address });
    }
    this.#knownUntil = until;
  }

  /** All, the last one with its end. */
  endedBy({ until, isOver }: LogonEnd): readonly LogonSpan[] {
    const isOn = isOver === false;
    const wasSeen = this.#knownUntil > this.#readAt;
    this.#end(isOn ? null : (until ?? (wasSeen ? this.#knownUntil : null)));
    return this.#spans;
  }

  #end(until: number | null): void {
    const last = this.#spans.pop();
    if (last === undefined) return;
    // The server's clock may be ahead.
    this.#spans.push({ ...last, until: until === null ? null : Math.max(until, last.from) });
  }
}
