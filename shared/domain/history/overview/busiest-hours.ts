/** Hours of the day on this computer's clock. */
export interface HoursOfDay {
  /** The hour in which it begins, 0 to 23. */
  readonly from: number;
  /** The full hour at which it ends, 1 to 24; not after `from` where midnight is within it. */
  readonly until: number;
}

/** So much of the full time must be in the stretch. */
const SHARE = 0.7;
/** A longer one says nothing about when. */
const MOST_HOURS = 8;

/**
 * The shortest stretch of the day that has most of the full time; of two, the one that has more. Null where there is none of
 * at most eight hours, and where it was never full. `hours`: the full time by the hour of the day, 24 numbers.
 */
export function busiestHours(hours: readonly number[]): HoursOfDay | null {
  const needed = SHARE * hours.reduce((sum, hour) => sum + hour, 0);
  if (needed === 0) return null;
  for (let length = 1; length <= MOST_HOURS; length++) {
    const sums = hours.map((_, from) => sumOf(hours, from, length));
    const most = Math.max(...sums);
    const from = sums.indexOf(most);
    if (most >= needed) return { from, until: ((from + length - 1) % hours.length) + 1 };
  }
  return null;
}

/** Of so many hours, over midnight where it must be. */
function sumOf(hours: readonly number[], from: number, length: number): number {
  let sum = 0;
  for (let place = from; place < from + length; place++) sum += hours[place % hours.length] ?? 0;
  return sum;
}
