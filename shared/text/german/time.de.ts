import type { time as english } from '../english/time.en.ts';
import type { Translated } from '../shape.ts';
import { partsOf } from '../time-parts.ts';

/** Without full stops behind the abbreviations, as in a timetable: they stand in tables and within sentences. */
export const time: Translated<typeof english> = {
  justNow: 'gerade eben',
  seconds: (seconds) => `${seconds} Sek`,
  minutes(minutes) {
    if (minutes < 1) return 'weniger als 1 Min';
    const { days, hours, rest } = partsOf(minutes);
    if (days > 0) return hours > 0 ? `${days} T ${hours} Std` : `${days} T`;
    if (hours > 0) return rest > 0 ? `${hours} Std ${rest} Min` : `${hours} Std`;
    return `${rest} Min`;
  },
  ago: (time) => `vor ${time}`,
};
