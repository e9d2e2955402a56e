import { partsOf } from '../time-parts.ts';

/** Times and ages. Abbreviated, because most of them are in tables and menus. */
export const time = {
  justNow: 'just now',
  seconds: (seconds: number) => `${seconds} s`,
  /** Whole minutes: `less than a minute`, `5 min`, `2 h 5 min`, `3 d 2 h`. */
  minutes(minutes: number): string {
    if (minutes < 1) return 'less than a minute';
    const { days, hours, rest } = partsOf(minutes);
    if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
    if (hours > 0) return rest > 0 ? `${hours} h ${rest} min` : `${hours} h`;
    return `${rest} min`;
  },
  ago: (time: string) => `${time} ago`,
};
