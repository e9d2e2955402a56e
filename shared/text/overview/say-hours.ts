import { HOUR_MS, MINUTE_MS } from '../../basics/time-units.ts';
import { text } from '../text.ts';

/** From so many hours on, a tenth of one says nothing. */
const WHOLE_HOURS = 10;

/** A length of time, in milliseconds, as hours that can be compared with each other: `40 min`, `5.2 h`, `36 h`. */
export function sayHours(ms: number): string {
  const tenths = Math.round((ms / HOUR_MS) * 10) / 10;
  if (tenths < 1) return text.time.minutes(Math.round(ms / MINUTE_MS));
  return text.overview.hours(tenths < WHOLE_HOURS ? tenths : Math.round(ms / HOUR_MS));
}
