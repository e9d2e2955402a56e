import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { giveTimeWhileSlow, slowness } from '../../e2e/app/slowness.ts';

const LIMIT_MS = 60_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** When a test that hangs is ended, on a machine that is so many times slower. */
function endOf(times: number): number {
  let timeout = LIMIT_MS;
  const testInfo = {
    timeout,
    setTimeout: (ms: number) => {
      timeout = ms;
    },
  };
  const stop = giveTimeWhileSlow(testInfo, () => times);
  const startedAt = performance.now();
  const tookMs = () => performance.now() - startedAt;
  while (tookMs() < timeout) vi.advanceTimersByTime(100);
  stop();
  return tookMs();
}

it.each([1, 2, 10])(
  'a test that hangs ends on a machine that is %d times slower, so many times later',
  (times) => {
    expect(endOf(times) / LIMIT_MS).toBeGreaterThan(times * 0.9);
    expect(endOf(times) / LIMIT_MS).toBeLessThan(times * 1.1);
  },
);

it('no machine counts as faster than expected', () => {
  expect(slowness()).toBeGreaterThanOrEqual(1);
});
