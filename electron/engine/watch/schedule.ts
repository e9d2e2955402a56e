import type { FailureCode, Report } from '../../../shared/model.ts';

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
