const MINUTES_A_DAY = 24 * 60;

/** The parts of a time in every language: whole days, the rest in whole hours, the rest in whole minutes. */
export function partsOf(minutes: number): {
  readonly days: number;
  readonly hours: number;
  readonly rest: number;
} {
  return {
    days: Math.floor(minutes / MINUTES_A_DAY),
    hours: Math.floor((minutes % MINUTES_A_DAY) / 60),
    rest: Math.floor(minutes % 60),
  };
}
