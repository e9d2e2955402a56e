import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { throttle } from '../../../../electron/desktop/fleet/throttle.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('does at once what is asked for the first time, and the rest together', () => {
  const work = vi.fn();
  const seldom = throttle(1000, work);
  for (let time = 0; time < 5; time++) seldom.ask();
  expect(work).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  expect(work).toHaveBeenCalledTimes(2);
});

it('does nothing that was not asked for, and is at once again after a pause', () => {
  const work = vi.fn();
  const seldom = throttle(1000, work);
  seldom.ask();
  vi.advanceTimersByTime(5000);
  expect(work).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
  seldom.ask();
  expect(work).toHaveBeenCalledTimes(2);
});

it('leaves nothing behind', () => {
  const work = vi.fn();
  const seldom = throttle(1000, work);
  seldom.ask();
  seldom.ask();
  seldom.dispose();
  vi.advanceTimersByTime(5000);
  expect(work).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});
