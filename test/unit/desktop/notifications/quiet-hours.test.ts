import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isQuiet } from '../../../../electron/desktop/notifications/quiet-hours.ts';

const night = { from: '22:00', to: '06:30' };
const lunch = { from: '12:00', to: '13:00' };

const at = (clock: string): Date => new Date(`2026-11-22T${clock}:00`);

it.each([
  [night, '21:59', false],
  [night, '22:00', true],
  [night, '23:59', true],
  [night, '00:00', true],
  [night, '06:29', true],
  [night, '06:30', false],
  [lunch, '11:59', false],
  [lunch, '12:00', true],
  [lunch, '12:59', true],
  [lunch, '13:00', false],
])('in %o at %s: %s', (hours, clock, quiet) => {
  expect(isQuiet(hours, at(clock))).toBe(quiet);
});

it('without quiet hours, or with empty ones, it is never quiet', () => {
  expect(isQuiet(null, at('03:00'))).toBe(false);
  expect(isQuiet({ from: '08:00', to: '08:00' }, at('08:00'))).toBe(false);
});

it('every minute is either in the hours or in the rest of the day, never in both', () => {
  const clock = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
  fc.assert(
    fc.property(clock, clock, clock, (from, to, now) => {
      fc.pre(from !== to);
      expect(isQuiet({ from, to }, at(now))).toBe(!isQuiet({ from: to, to: from }, at(now)));
    }),
  );
});

describe('where daylight saving time changes', () => {
  const { TZ } = process.env;
  beforeEach(() => {
    process.env.TZ = 'Europe/Berlin';
  });
  afterEach(() => {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  });

  it('the hours start and end in local time', () => {
    // On 25 October 2026 the hour from two to three occurs twice, on 29 March 2026 it does not occur.
    const autumn = ['2026-10-24T21:59Z', '2026-10-25T00:30Z', '2026-10-25T01:30Z', '2026-10-25T05:29Z'];
    expect(autumn.map((moment) => isQuiet(night, new Date(moment)))).toEqual([true, true, true, true]);
    expect(isQuiet(night, new Date('2026-10-25T05:30Z'))).toBe(false);
    const spring = ['2026-03-28T20:59Z', '2026-03-28T21:00Z', '2026-03-29T04:29Z', '2026-03-29T04:30Z'];
    expect(spring.map((moment) => isQuiet(night, new Date(moment)))).toEqual([false, true, true, false]);
    // An hour that does not occur is not made up for at another time.
    expect(isQuiet({ from: '02:00', to: '03:00' }, new Date('2026-03-29T01:00Z'))).toBe(false);
  });
});
