import { DAY_MS, MINUTE_MS, SECOND_MS } from '../../../basics/time-units.ts';
import type { Period } from '../logons-within.ts';
import type { FullServer } from '../overview/overview-history.ts';
import { seenTimes, united } from './history-gaps.ts';
import type { Stretch } from './stretch.ts';

/** How much of a period a server was full, by the clock of this computer. */
export type FullTimes = Omit<FullServer, 'server'>;

/**
 * How long and how often a server was full in a period. `full`: the times in which a program saw it so; `stretches`: all
 * that touch the period. What was not seen is in neither.
 */
export function fullTimes(full: readonly Period[], stretches: readonly Stretch[], period: Period): FullTimes {
  const times = united(full);
  const hours = new Array<number>(HOURS_A_DAY).fill(0);
  for (const { from, until } of times.flatMap((time) => byHour(within(time, period)))) {
    const hour = new Date(from).getHours();
    hours[hour] = (hours[hour] ?? 0) + until - from;
  }
  const seen = seenTimes(stretches)
    .map((time) => within(time, period))
    .filter((time) => lengthOf(time) > 0);
  return {
    fullMs: hours.reduce((sum, ms) => sum + ms, 0),
    seenMs: seen.reduce((sum, time) => sum + lengthOf(time), 0),
    daysSeen: daysBefore(period.until, seen),
    times: times.filter(({ from }) => period.from <= from && from <= period.until).length,
    hours,
  };
}

const HOURS_A_DAY = 24;

/** In how many of the periods of 24 hours before this moment at least one of the times is. */
function daysBefore(end: number, times: readonly Period[]): number {
  const days = new Set<number>();
  for (const { from, until } of times)
    for (let day = Math.floor((end - until) / DAY_MS); day * DAY_MS < end - from; day++) days.add(day);
  return days.size;
}

function within({ from, until }: Period, period: Period): Period {
  return { from: Math.max(from, period.from), until: Math.min(until, period.until) };
}

function lengthOf({ from, until }: Period): number {
  return Math.max(0, until - from);
}

function byHour({ from, until }: Period): readonly Period[] {
  const parts: Period[] = [];
  for (let at = from; at < until; ) {
    const end = Math.min(until, nextHour(at));
    parts.push({ from: at, until: end });
    at = end;
  }
  return parts;
}

/** Reckoned from the minutes of the clock, so that it also ends where the clock is set by half an hour. */
function nextHour(time: number): number {
  const clock = new Date(time);
  const passed = clock.getMinutes() * MINUTE_MS + clock.getSeconds() * SECOND_MS + clock.getMilliseconds();
  return time + 60 * MINUTE_MS - passed;
}
