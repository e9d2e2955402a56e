import type { FailureCode } from '../../../shared/domain/failure.ts';
import type { Report } from '../../../shared/domain/model.ts';

/** A server that stays silent is asked less and less often, but at least this often. */
const LONGEST_BACK_OFF_MS = 10 * 60 * 1000;
/** Part of the interval by which questions are spread, so that a fleet is not always asked at the same moment. */
const JITTER = 0.1;

/** The server cannot be reached. Denied access is not among them: it is a quick answer, so asking again costs little. */
const SILENCE: ReadonlySet<FailureCode> = new Set<FailureCode>(['unreachable', 'timeout', 'unknownHost']);

/**
 * Whether the report means that the server cannot be reached; it is then asked less often and must not delay others.
 */
export function isSilent(report: Report): boolean {
  return report.kind === 'noAnswer' && SILENCE.has(report.error.code);
}

/**
 * Milliseconds until the next question. `silences`: how many silent reports in a row, the last included. `random`: 0 up
 * to 1; jitter only shortens, so that it never makes an answer older than the interval.
 */
export function nextDelayMs(intervalMs: number, silences: number, random: number): number {
  const longest = Math.max(intervalMs, LONGEST_BACK_OFF_MS);
  const delay = Math.min(longest, intervalMs * 2 ** Math.max(0, silences - 1));
  return delay * (1 - JITTER * random);
}

/** Part of the timeout after which a question is slow, when not all of them are. */
const PATIENCE_SHARE = 1 / 8;
/** A question is slow after so many times what a live server usually takes. */
const SLOW_FACTOR = 4;
/** The weight of one more answer in the average. */
const NEWEST_WEIGHT = 1 / 16;

/**
 * Milliseconds after which a question makes room for others that wait. `usualMs`: what live servers usually take. In
 * the first round the dead servers are not known, and each of them would use a place for the whole timeout.
 */
export function patienceMs(timeoutMs: number, usualMs: number): number {
  return Math.min(timeoutMs, Math.max(timeoutMs * PATIENCE_SHARE, usualMs * SLOW_FACTOR));
}

/**
 * The average after one more answer. One that made room counts with twice its time, so that a fleet of slow servers
 * soon gets more.
 */
export function usualAfter(usualMs: number, tookMs: number, madeRoom: boolean): number {
  return usualMs + ((madeRoom ? 2 * tookMs : tookMs) - usualMs) * NEWEST_WEIGHT;
}
