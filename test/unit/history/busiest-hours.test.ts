import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { busiestHours } from '../../../shared/domain/history/overview/busiest-hours.ts';

const day = (parts: Readonly<Record<number, number>>): readonly number[] =>
  Array.from({ length: 24 }, (_, hour) => parts[hour] ?? 0);

describe('the busiest hours', () => {
  it.each([
    ['one hour has nearly all', { 9: 80, 14: 20 }, { from: 9, until: 10 }],
    ['the shortest stretch with 70 %', { 8: 10, 9: 30, 10: 40, 11: 15, 16: 5 }, { from: 9, until: 11 }],
    ['of two stretches the one with more', { 8: 36, 9: 36, 20: 1, 10: 37 }, { from: 8, until: 11 }],
    ['two hours with a free one between', { 9: 50, 11: 50 }, { from: 9, until: 12 }],
    ['over midnight', { 22: 10, 23: 40, 0: 40, 1: 10 }, { from: 23, until: 1 }],
    ['until midnight', { 23: 1 }, { from: 23, until: 24 }],
    ['from midnight on', { 0: 1 }, { from: 0, until: 1 }],
    ['exactly eight hours', { 1: 50, 8: 50 }, { from: 1, until: 9 }],
  ])('%s', (_, parts, expected) => {
    expect(busiestHours(day(parts))).toEqual(expected);
  });

  it.each([
    ['it was never full', {}],
    ['it needs nine hours', { 1: 50, 9: 50 }],
    ['it was full all day', Object.fromEntries(Array.from({ length: 24 }, (_, hour) => [hour, 1]))],
  ])('are none when %s', (_, parts) => {
    expect(busiestHours(day(parts))).toBeNull();
  });

  it('have 70 % of the full time, and no shorter stretch has', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 3_600_000 }), { minLength: 24, maxLength: 24 }),
        fc.nat({ max: 23 }),
        (hours, turn) => {
          const shaped = hours.map((ms, hour) => ((hour + turn) % 24 < 10 ? ms : ms % 1000));
          const found = busiestHours(shaped);
          const total = shaped.reduce((a, b) => a + b, 0);
          const sum = (from: number, length: number) =>
            Array.from({ length }, (_, step) => shaped[(from + step) % 24] ?? 0).reduce((a, b) => a + b, 0);
          const length = found === null ? 9 : (found.until - found.from + 24) % 24 || 24;
          if (found !== null) expect(sum(found.from, length)).toBeGreaterThanOrEqual(0.7 * total);
          if (total > 0)
            for (let from = 0; from < 24; from++) expect(sum(from, length - 1)).toBeLessThan(0.7 * total);
        },
      ),
    );
  });
});
