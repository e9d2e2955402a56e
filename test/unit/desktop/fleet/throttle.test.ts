import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { throttle } from '../../../../electron/desktop/fleet/throttle.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('runs at once the first time, and then once for all later requests', () => {
  const work = vi.fn();
  const throttled = throttle(1000, work);
  for (let time = 0; time < 5; time++) throttled.ask();
  expect(work).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  expect(work).toHaveBeenCalledTimes(2);
});

it('does not run without a request, and runs at once again after a pause', () => {
  const work = vi.fn();
  const throttled = throttle(1000, work);
  throttled.ask();
  vi.advanceTimersByTime(5000);
  expect(work).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
  throttled.ask();
  expect(work).toHaveBeenCalledTimes(2);
});

it('leaves no timer behind', () => {
  const work = vi.fn();
  const throttled = throttle(1000, work);
  throttled.ask();
  throttled.ask();
  throttled.dispose();
  vi.advanceTimersByTime(5000);
  expect(work).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});
