import { HOUR_MS } from '../../../shared/basics/time-units.ts';
import type { Period } from '../../../shared/domain/history/logons-within.ts';

/** The period of a command line; each null where it is not given. Moments in milliseconds since 1970. */
export interface GivenPeriod {
  readonly hours: number | null;
  readonly from: number | null;
  readonly until: number | null;
}

const DEFAULT_HOURS = 24;

/** The period that is meant: of two of the three, or of one and the present. `now`: milliseconds since 1970. */
export function periodOf({ hours, from, until }: GivenPeriod, now: number): Period {
  const length = (hours ?? DEFAULT_HOURS) * HOUR_MS;
  if (from === null) return { from: (until ?? now) - length, until: until ?? now };
  return { from, until: until ?? (hours === null ? now : from + length) };
}
