/** The order in which the caller's regional settings write a date; null when Windows was not asked. */
export type DateOrder = 'dayFirst' | 'monthFirst' | 'yearFirst' | null;

/** Every month has this many days; a later day needs the calendar. */
const SHORTEST_MONTH_DAYS = 28;

/** Other years are of another calendar (Thai 2569, Persian 1405), and so is the month. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2199;

/** The length of the longest date that is understood. */
const LONGEST_TEXT = 40;

const DATE_AND_TIME =
  /^(\d{1,4})([./-]) ?(\d{1,2})\2 ?(\d{1,4})\.? +(\d{1,2})[:.](\d{2})(?: ([AP])\.? ?M\.?)?$/i;

/**
 * The logon time as `yyyy-mm-ddThh:mm` (the server's clock, as printed), or null where day and month could be confused:
 * `03/05/2025` is ambiguous without the caller's regional settings. Dates with dots are day first everywhere.
 */
export function readLogon(text: string, order: DateOrder): string | null {
  if (text.length > LONGEST_TEXT) return null;
  const spaced = text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u061c\u200e\u200f]/g, '');
  const match = DATE_AND_TIME.exec(spaced.trim());
  if (match === null) return null;
  const [, first = '', separator = '', second = '', third = '', hour = '', minute = '', half] = match;
  const date =
    first.length === 4 ? fromYear(first, second, third) : toYear(first, second, third, separator, order);
  const time = clock(Number(hour), Number(minute), half);
  return date === null || time === null ? null : `${date}T${time}`;
}

function fromYear(year: string, month: string, day: string): string | null {
  return calendar(Number(year), Number(month), Number(day));
}

function toYear(
  first: string,
  second: string,
  year: string,
  separator: string,
  order: DateOrder,
): string | null {
  if (year.length !== 4) return null;
  const [a, b] = [Number(first), Number(second)];
  const dayFirst = a > 12 || separator === '.' || a === b || (b <= 12 && order === 'dayFirst');
  const monthFirst = b > 12 || (a <= 12 && order === 'monthFirst');
  if (dayFirst) return calendar(Number(year), b, a);
  return monthFirst ? calendar(Number(year), a, b) : null;
}

function calendar(year: number, month: number, day: number): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (month < 1 || month > 12 || day < 1) return null;
  if (day > SHORTEST_MONTH_DAYS && day > new Date(year, month, 0).getDate()) return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}

function clock(hour: number, minute: number, half: string | undefined): string | null {
  if (minute > 59) return null;
  if (half === undefined) return hour <= 23 ? `${pad(hour)}:${pad(minute)}` : null;
  if (hour < 1 || hour > 12) return null;
  const afternoon = half.toLowerCase() === 'p' ? 12 : 0;
  return `${pad((hour % 12) + afternoon)}:${pad(minute)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
