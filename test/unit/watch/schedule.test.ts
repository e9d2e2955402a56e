import { expect, it } from 'vitest';
import { isSilent, nextDelayMs } from '../../../electron/engine/watch/schedule.ts';
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

it('takes a denial for an answer', () => {
  expect(isSilent(noAnswer(UNREACHABLE))).toBe(true);
  expect(isSilent(noAnswer({ ...UNREACHABLE, code: 'accessDenied' }))).toBe(false);
  expect(isSilent(answer([]))).toBe(false);
});
