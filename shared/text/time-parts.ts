const MINUTES_A_DAY = 24 * 60;

/** Minutes as every language says them: whole days, the whole hours left of them, the whole minutes left of those. */
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
