import { locale } from './text.ts';

/** Date and time of day, for where an age is not exact enough. Milliseconds since 1970. */
export function sayMoment(at: number): string {
  return formats().moment.format(at);
}

/** The same to the minute, for what is not known more exactly. */
export function sayMinute(at: number): string {
  return formats().minute.format(at);
}

/** The time of day in the user's own format; stays true while a menu is open, unlike `5 min ago`. */
export function sayClock(at: number): string {
  return formats().clock.format(at);
}

interface Formats {
  readonly region: string | null;
  readonly moment: Intl.DateTimeFormat;
  readonly minute: Intl.DateTimeFormat;
  readonly clock: Intl.DateTimeFormat;
}

/**
 * Cached: making one takes a hundred times as long as using it, and the menu of a large fleet has hundreds of times.
 */
let kept: Formats | null = null;

function formats(): Formats {
  if (kept?.region === locale.region) return kept;
  const region = locale.region ?? undefined;
  const minute = {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  } as const;
  kept = {
    region: locale.region,
    moment: new Intl.DateTimeFormat(region, { ...minute, second: 'numeric' }),
    minute: new Intl.DateTimeFormat(region, minute),
    clock: new Intl.DateTimeFormat(region, { hour: '2-digit', minute: '2-digit' }),
  };
  return kept;
}
