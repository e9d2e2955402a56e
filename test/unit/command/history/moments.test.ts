import { describe, expect, it } from 'vitest';
import { readMoment, writeMinute } from '../../../../electron/command/history/moments.ts';
import { periodOf } from '../../../../electron/command/history/period.ts';
import { HOUR_MS } from '../../../../shared/basics/time-units.ts';
import { NOW } from '../../../builders.ts';

describe('a moment of the command line', () => {
  it.each([
    ['2026-11-22T10:00', new Date(2026, 10, 22, 10).getTime()],
    ['2026-11-22 10:00:30', new Date(2026, 10, 22, 10, 0, 30).getTime()],
    ['2026-11-22', new Date(2026, 10, 22).getTime()],
    ['2026-11-22T10:00:00.5Z', Date.UTC(2026, 10, 22, 10, 0, 0, 500)],
    ['2026-11-22T10:00:00,123z', Date.UTC(2026, 10, 22, 10, 0, 0, 123)],
    ['2026-11-22T10:00+02:00', Date.UTC(2026, 10, 22, 8)],
    ['2026-11-22T10:00-0330', Date.UTC(2026, 10, 22, 13, 30)],
    ['2026-11-22T10:00+02', Date.UTC(2026, 10, 22, 8)],
    ['2024-02-29', new Date(2024, 1, 29).getTime()],
  ])('%s is understood', (text, at) => {
    expect(readMoment(text)).toBe(at);
  });

  it.each([
    '',
    'yesterday',
    '2026-02-30',
    '2026-13-01',
    '2026-11-22T25:00',
    '2026-11-22Z',
    '22.11.2026',
    '1',
    '0000-01-01',
  ])('%s is refused', (text) => {
    expect(readMoment(text)).toBeNull();
  });

  it('reads back as it is written', () => {
    expect(readMoment(writeMinute(NOW))).toBe(NOW);
  });
});

describe('the period of the command line', () => {
  const given = { hours: null, from: null, until: null };
  const [from, until] = [NOW - 50 * HOUR_MS, NOW - 30 * HOUR_MS];

  it('is the last day if nothing is said', () => {
    expect(periodOf(given, NOW)).toEqual({ from: NOW - 24 * HOUR_MS, until: NOW });
  });

  it('is from one moment until now, or the day before another', () => {
    expect(periodOf({ ...given, from }, NOW)).toEqual({ from, until: NOW });
    expect(periodOf({ ...given, until }, NOW)).toEqual({ from: until - 24 * HOUR_MS, until });
    expect(periodOf({ ...given, from, until }, NOW)).toEqual({ from, until });
  });

  it('is so many hours before or after a moment', () => {
    expect(periodOf({ ...given, hours: 2 }, NOW)).toEqual({ from: NOW - 2 * HOUR_MS, until: NOW });
    expect(periodOf({ ...given, hours: 2, until }, NOW)).toEqual({ from: until - 2 * HOUR_MS, until });
    expect(periodOf({ ...given, hours: 2, from }, NOW)).toEqual({ from, until: from + 2 * HOUR_MS });
  });
});
