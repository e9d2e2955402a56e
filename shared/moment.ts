/** The moment itself, date and time of day, for where an age is not exact enough. Milliseconds since 1970. */
export function sayMoment(at: number): string {
  return new Date(at).toLocaleString();
}

/** The time of day in the person's own format; stays true while a menu stands open, as `5 min ago` would not. */
export function sayClock(at: number): string {
  return CLOCK.format(at);
}

/** Kept, because making one takes a hundred times as long as using it, and a menu of a fleet has hundreds of times. */
const CLOCK = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
