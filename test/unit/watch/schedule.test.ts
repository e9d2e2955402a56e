import { expect, it } from 'vitest';
import { isSilent, nextDelayMs, patienceMs, usualAfter } from '../../../electron/engine/watch/schedule.ts';
import { answer, noAnswer, UNREACHABLE } from '../../builders.ts';

const MINUTE = 60_000;

it('asks a silent server ever less often, up to ten minutes', () => {
  const delays = [0, 1, 2, 3, 4, 5, 9].map((silences) => nextDelayMs(MINUTE, silences, 0) / MINUTE);
  expect(delays).toEqual([1, 1, 2, 4, 8, 10, 10]);
});

it('never asks more often than the interval, however long that is', () => {
  expect(nextDelayMs(60 * MINUTE, 3, 0)).toBe(60 * MINUTE);
});

it('spreads the questions by making some come sooner', () => {
  expect([nextDelayMs(MINUTE, 0, 0), nextDelayMs(MINUTE, 0, 1)]).toEqual([MINUTE, 0.9 * MINUTE]);
});

it('treats a denial as an answer', () => {
  expect(isSilent(noAnswer(UNREACHABLE))).toBe(true);
  expect(isSilent(noAnswer({ ...UNREACHABLE, code: 'accessDenied' }))).toBe(false);
  expect(isSilent(answer([]))).toBe(false);
});

it('waits an eighth of the timeout, and longer where servers usually take longer', () => {
  expect(patienceMs(16_000, 200)).toBe(2000);
  expect(patienceMs(16_000, 3000)).toBe(12_000);
  expect(patienceMs(16_000, 9000)).toBe(16_000);
});

it('waits longer for a whole fleet of slow servers after a few of them', () => {
  let usualMs = 0;
  for (let server = 0; server < 10; server++)
    usualMs = usualAfter(usualMs, patienceMs(16_000, usualMs), true);
  expect(patienceMs(16_000, usualMs)).toBeGreaterThan(7000);
});

it('is not changed by a few dead servers among many', () => {
  let usualMs = 200;
  for (let server = 0; server < 100; server++) {
    const isDead = server % 20 === 0;
    usualMs = usualAfter(usualMs, isDead ? patienceMs(16_000, usualMs) : 200, isDead);
  }
  expect(patienceMs(16_000, usualMs)).toBe(2000);
});
