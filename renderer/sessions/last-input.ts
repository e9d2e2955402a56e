import { MINUTE_MS } from '../../shared/basics/time-units.ts';
import { sayMinute } from '../../shared/text/moment.ts';
import { text } from '../../shared/text/text.ts';

/** When the last input was, to the minute, which is as exact as Windows tells. `askedAt`: milliseconds since 1970. */
export function sayLastInput(idleMinutes: number, askedAt: number): string {
  return text.sessions.lastInputAt(sayMinute(askedAt - idleMinutes * MINUTE_MS));
}
