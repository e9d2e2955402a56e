import { MINUTE_MS } from '../../basics/time-units.ts';
import type { FullSince } from '../../domain/history/overview-history.ts';
import type { ServerView } from '../../domain/model.ts';
import { sayMinutes } from '../duration.ts';
import { text } from '../text.ts';

/**
 * That a server is full, with for how long: `Full: 2 of 2 slots are taken, for 14 min`. Without a time where that is not
 * known, and in the first minute. `now`: milliseconds since 1970.
 */
export function sayFullFor(said: string, fullSince: FullSince | null, now: number): string {
  const minutes = fullMinutes(fullSince, now);
  if (minutes === null) return said;
  const words = text.fullFor;
  return (fullSince?.isKnown === true ? words.exactly : words.atLeast)(said, sayMinutes(minutes));
}

/** The same for a menu, `full, 2 of 2 for 14 min`: only days or only hours, so that it changes seldom. Null like above. */
export function sayFullForShort({ fullSince, slots }: ServerView, now: number): string | null {
  const minutes = fullMinutes(fullSince, now);
  if (minutes === null || slots.used === null || slots.capacity === null) return null;
  const words = text.fullFor;
  const taken = words.slotsShort(slots.used, slots.capacity);
  return (fullSince?.isKnown === true ? words.exactlyShort : words.atLeastShort)(taken, sayRoughly(minutes));
}

/** Whole minutes; null where it is not known, and below one. */
function fullMinutes(fullSince: FullSince | null, now: number): number | null {
  if (fullSince === null) return null;
  const minutes = Math.floor((now - fullSince.at) / MINUTE_MS);
  return minutes < 1 ? null : minutes;
}

const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

/** Whole days, or hours, or minutes, rounded down: never longer than it was. */
function sayRoughly(minutes: number): string {
  const unit = minutes >= DAY_MINUTES ? DAY_MINUTES : minutes >= HOUR_MINUTES ? HOUR_MINUTES : 1;
  return sayMinutes(minutes - (minutes % unit));
}
