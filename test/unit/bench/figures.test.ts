import { describe, expect, it } from 'vitest';
import { sayTable } from '../../bench/bench-table.ts';
import { atMost, atMostTimes, onThisMachine, reported } from '../../bench/figure.ts';
import { median, percentile, waitPercentile } from '../../bench/statistics.ts';

const MEMORY = { name: 'memory', value: 120, unit: 'MB' } as const;

describe('a figure', () => {
  it('passes at its limit and fails beyond it', () => {
    expect([atMost(120, MEMORY).passed, atMost(119, MEMORY).passed]).toEqual([true, false]);
  });

  it('is judged by its ratio to the bare program', () => {
    expect(atMostTimes(1.2, { ...MEMORY, baseline: 100 })).toMatchObject({ ratio: 1.2, passed: true });
    expect(atMostTimes(1.1, { ...MEMORY, baseline: 100 })).toMatchObject({ ratio: 1.2, passed: false });
  });

  it('fails when it, or what it is compared with, was not measured', () => {
    expect(atMost(20, { ...MEMORY, value: Number.NaN }).passed).toBe(false);
    expect(atMostTimes(1.2, { ...MEMORY, value: Number.NaN, baseline: 100 }).passed).toBe(false);
    expect(atMostTimes(1.2, { ...MEMORY, value: 0, baseline: 0 }).passed).toBe(false);
  });

  it('without a limit is only reported', () => {
    expect(reported({ ...MEMORY, baseline: 100 })).toMatchObject({ ratio: 1.2, limit: null, passed: true });
  });

  it('has its limit in milliseconds scaled to a slower machine, and no other limit', () => {
    const wait = atMost(50, { name: 'wait', value: 60, unit: 'ms' });
    expect(onThisMachine(wait, 1.3)).toMatchObject({ limit: 65, passed: true });
    expect(onThisMachine({ ...wait, passed: true }, 0.5)).toMatchObject({ limit: 25, passed: false });
    const others = [
      atMost(119, MEMORY),
      atMostTimes(1.1, { name: 'start', value: 120, baseline: 100, unit: 'ms' }),
      reported({ ...MEMORY, baseline: 100 }),
    ];
    expect(others.map((figure) => onThisMachine(figure, 2))).toEqual(others);
  });

  it('that missed its limit says so in the table', () => {
    const table = sayTable([atMost(20, MEMORY), atMostTimes(1.2, { ...MEMORY, baseline: 100 })]);
    const cells = table.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
    expect(cells[2]).toEqual(['', 'memory', '120 MB', '', '', '20 MB', 'MISSED', '']);
    expect(cells[3]).toEqual(['', 'memory', '120 MB', '100 MB', '1.20×', '1.20×', 'ok', '']);
  });
});

describe('statistics', () => {
  it('take the middle and the nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([median([3, 1, 2]), percentile(hundred, 95), percentile(hundred, 100)]).toEqual([2, 95, 100]);
    expect(median([])).toBeNaN();
  });

  it('weigh a long turn of a loop by the time it takes', () => {
    // One delay of a second among a thousand of a millisecond covers half of all moments.
    const gaps = [...Array.from({ length: 1000 }, () => 1), 1000];
    expect(percentile(gaps, 99)).toBe(1);
    expect(waitPercentile(gaps, 75)).toBeCloseTo(500, 0);
  });
});
