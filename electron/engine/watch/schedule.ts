import type { FailureCode } from '../../../shared/domain/failure.ts';
import type { Report } from '../../../shared/domain/model.ts';

/** A server that stays silent is asked ever less often, but never less than this. */
const LONGEST_BACK_OFF_MS = 10 * 60 * 1000;
/** Part of the interval by which questions are spread, so that a fleet is not asked in one burst for ever. */
const JITTER = 0.1;

/** Failures of the way to the server. Being denied is an answer: asking again costs nobody a long wait. */
const SILENCE: ReadonlySet<FailureCode> = new Set<FailureCode>(['unreachable', 'timeout', 'unknownHost']);

/** Whether the report means that the server cannot be reached, so that it backs off and must not hold up others. */
export function isSilent(report: Report): boolean {
  return report.kind === 'noAnswer' && SILENCE.has(report.error.code);
}

/**
 * Milliseconds until the next question. `silences`: how many silent reports in a row, the last included.
 * `random`: 0 up to 1; jitter only shortens, so that an answer is never older than its interval for its sake.
 */
export function nextDelayMs(intervalMs: number, silences: number, random: number): number {
  const longest = Math.max(intervalMs, LONGEST_BACK_OFF_MS);
  const delay = Math.min(longest, intervalMs * 2 ** Math.max(0, silences - 1));
  return delay * (1 - JITTER * random);
}

/** Part of the timeout after which a question is slow, when not all of them are. */
const PATIENCE_SHARE = 1 / 8;
/** So many times what a live server usually takes is markedly more. */
const SLOW_FACTOR = 4;
/** How much one more answer weighs in what is usual. */
const NEWEST_WEIGHT = 1 / 16;

/**
 * Milliseconds after which a question makes room for others that wait. `usualMs`: what live servers usually take. In the
 * first round nobody knows who is dead, and each dead server would hold a place for the whole timeout.
 */
export function patienceMs(timeoutMs: number, usualMs: number): number {
  return Math.min(timeoutMs, Math.max(timeoutMs * PATIENCE_SHARE, usualMs * SLOW_FACTOR));
}

/** What is usual after one more answer. One that made room counts with twice the time it was given, so that a fleet of slow servers is soon given more. */
export function usualAfter(usualMs: number, tookMs: number, madeRoom: boolean): number {
  return usualMs + ((madeRoom ? 2 * tookMs : tookMs) - usualMs) * NEWEST_WEIGHT;
}
