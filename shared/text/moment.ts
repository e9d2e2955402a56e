import { locale } from './text.ts';

/** Date and time of day, for where an age is not exact enough. Milliseconds since 1970. */
export function sayMoment(at: number): string {
  return formats().moment.format(at);
}

/** The same to the minute, for what is not known more exactly. */
export function sayMinute(at: number): string {
  return formats().minute.format(at);
}

/** Day, month and time of day, for a column: `25 Nov, 09:14`. */
export function sayDayAndTime(at: number): string {
  return formats().dayAndTime.format(at);
}

/** The time of day in the user's own format; stays true while a menu is open, unlike `5 min ago`. */
export function sayClock(at: number): string {
  return formats().clock.format(at);
}

/** Day of the week, day and month: `Mon, Nov 23`. */
export function sayDay(at: number): string {
  return formats().day.format(at);
}

/** A time between two moments; what both have in common is said once. */
export function sayBetween(from: number, until: number): string {
  return formats().moment.formatRange(from, until);
}

/** The same to the minute. */
export function sayMinutesBetween(from: number, until: number): string {
  return formats().minute.formatRange(from, until);
}

interface Formats {
  readonly language: string;
  readonly region: string | null;
  readonly moment: Intl.DateTimeFormat;
  readonly minute: Intl.DateTimeFormat;
  readonly clock: Intl.DateTimeFormat;
  readonly day: Intl.DateTimeFormat;
  readonly dayAndTime: Intl.DateTimeFormat;
}

const DAY = { weekday: 'short', day: 'numeric', month: 'short' } as const;
const DAY_AND_TIME = { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' } as const;

/**
 * Cached: making one takes a hundred times as long as using it, and the menu of a large fleet has hundreds of times.
 */
let kept: Formats | null = null;

function formats(): Formats {
  if (kept?.region === locale.region && kept.language === locale.language) return kept;
  const region = locale.region ?? undefined;
  const minute = {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  } as const;
  // It has words, which must be of the page's language; in the order of the region where that speaks it.
  const isSpoken = region?.split(/[-_]/)[0]?.toLowerCase() === locale.language;
  kept = {
    language: locale.language,
    region: locale.region,
    moment: new Intl.DateTimeFormat(region, { ...minute, second: 'numeric' }),
    minute: new Intl.DateTimeFormat(region, minute),
    clock: new Intl.DateTimeFormat(region, { hour: '2-digit', minute: '2-digit' }),
    day: new Intl.DateTimeFormat(isSpoken ? region : locale.language, DAY),
    dayAndTime: new Intl.DateTimeFormat(isSpoken ? region : locale.language, DAY_AND_TIME),
  };
  return kept;
}
