import { MINUTE_MS, SECOND_MS } from '../../../basics/time-units.ts';
import { seenTimes, type Time, united } from './history-gaps.ts';
import type { StatusSpan, Stretch } from './stretch.ts';

/** One hour of one day, by the clock of this computer. */
export interface FullHour {
  /** `2026-11-22`. */
  readonly day: string;
  /** 0 to 23. */
  readonly hour: number;
  /** So long the server was seen to be full, in milliseconds. */
  readonly fullMs: number;
  /** So long it was seen at all: an hour that was not seen is not one in which there was room. */
  readonly seenMs: number;
  /** How often it was found to be full, after it was not, or was not seen. */
  readonly times: number;
}

/** How long and how often a server was full, hour by hour; hours in which it was not seen are left out. */
export function fullHours(
  stretches: readonly Stretch[],
  statuses: readonly StatusSpan[],
  from: number,
  until: number,
): readonly FullHour[] {
  const hours = new Map<
    string,
    { day: string; hour: number; fullMs: number; seenMs: number; times: number }
  >();
  const hourAt = (time: number) => {
    const { day, hour } = clockHour(time);
    const key = `${day} ${hour}`;
    const found = hours.get(key) ?? { day, hour, fullMs: 0, seenMs: 0, times: 0 };
    hours.set(key, found);
    return found;
  };
  const within = (times: readonly Time[]): readonly Time[] =>
    times
      .map((time) => ({ from: Math.max(from, time.from), until: Math.min(until, time.until) }))
      .filter((time) => time.from <= time.until);
  for (const part of within(seenTimes(stretches)).flatMap(byHour))
    hourAt(part.from).seenMs += part.until - part.from;
  const full = united(statuses.filter(({ status }) => status === 'full'));
  for (const part of within(full).flatMap(byHour)) hourAt(part.from).fullMs += part.until - part.from;
  for (const time of full) if (from <= time.from && time.from <= until) hourAt(time.from).times += 1;
  return [...hours.values()].sort((a, b) => a.day.localeCompare(b.day) || a.hour - b.hour);
}

function byHour({ from, until }: Time): readonly Time[] {
  const parts: Time[] = [];
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

function clockHour(time: number): { readonly day: string; readonly hour: number } {
  const clock = new Date(time);
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${clock.getFullYear()}-${two(clock.getMonth() + 1)}-${two(clock.getDate())}`;
  return { day, hour: clock.getHours() };
}
