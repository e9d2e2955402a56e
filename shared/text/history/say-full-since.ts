import { MINUTE_MS } from '../../basics/time-units.ts';
import type { FullSince } from '../../domain/history/full-since.ts';
import type { ServerView } from '../../domain/model.ts';
import { sayMinutes } from '../duration.ts';
import { text } from '../text.ts';

/**
 * That a server is full, with for how long: `Full: 2 of 2 slots are taken, for 14 min`. Without a time where that is not
 * known, and in the first minute. `now`: milliseconds since 1970.
 */
export function sayFullFor(said: string, fullSince: FullSince | null, now: number): string {
  const time = sayTime(fullSince, now, sayMinutes);
  return time === null ? said : text.fullFor.after(said, time);
}

/** The same for a menu: `full, 2 of 2 for 14 min`. Null where there is no time to say, and by a time that changes seldom. */
export function sayFullInMenu(server: ServerView, now: number): string | null {
  const { used, capacity } = server.slots;
  const time = sayFullRoughly(server, now);
  if (time === null || used === null || capacity === null) return null;
  return text.fullFor.inMenu(used, capacity, time);
}

/** `for 14 min`, `for at least 3 d`; null where there is no time to say. Only days or only hours: it changes seldom. */
export function sayFullRoughly({ fullSince }: Pick<ServerView, 'fullSince'>, now: number): string | null {
  return sayTime(fullSince, now, sayRoughly);
}

function sayTime(
  fullSince: FullSince | null,
  now: number,
  saySpan: (minutes: number) => string,
): string | null {
  if (fullSince === null) return null;
  const minutes = Math.floor((now - fullSince.at) / MINUTE_MS);
  if (minutes < 1) return null;
  return (fullSince.isKnown ? text.fullFor.exactly : text.fullFor.atLeast)(saySpan(minutes));
}

const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

/** Whole days, or hours, or minutes, rounded down: never longer than it was. */
function sayRoughly(minutes: number): string {
  const unit = minutes >= DAY_MINUTES ? DAY_MINUTES : minutes >= HOUR_MINUTES ? HOUR_MINUTES : 1;
  return sayMinutes(minutes - (minutes % unit));
}
