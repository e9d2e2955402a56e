import type { TestInfo } from '@playwright/test';

/** What `timeWork` takes on the slowest machine the limits of the tests are written for, when it does nothing else. */
const WORK_MS = 15;
const ROUNDS = 10_000_000;
/** A single piece may be lucky and run without a pause. */
const PIECES = 5;
/** How often a running test gets the time that a busy machine has cost it. */
const EVERY_MS = 5000;

/** The time this machine needs for a fixed piece of work: more on a slow one, and more while it is busy. */
function timeWork(): number {
  const startedAt = performance.now();
  let value = 0;
  for (let round = 0; round < ROUNDS; round++) value = Math.imul(value ^ round, 16_777_619);
  const tookMs = performance.now() - startedAt;
  // The result is used, so that the loop is not left out.
  return Number.isNaN(value) ? 0 : tookMs;
}

/** How many times slower than expected this machine is now; at least 1. */
export function slowness(): number {
  let tookMs = 0;
  for (let piece = 0; piece < PIECES; piece++) tookMs += timeWork();
  return Math.max(1, tookMs / (PIECES * WORK_MS));
}

/**
 * From now on a test has its time limit for the work it does, not by the clock: on a machine that is three times slower
 * it has three times as long. Returns a function that stops it.
 */
export function giveTimeWhileSlow(
  testInfo: Pick<TestInfo, 'timeout' | 'setTimeout'>,
  measure: () => number = () => Math.max(1, timeWork() / WORK_MS),
): () => void {
  let limitMs = testInfo.timeout;
  let before = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    const lostMs = (now - before) * (1 - 1 / measure());
    before = now;
    if (lostMs === 0) return;
    limitMs += lostMs;
    testInfo.setTimeout(limitMs);
  }, EVERY_MS);
  return () => clearInterval(timer);
}
