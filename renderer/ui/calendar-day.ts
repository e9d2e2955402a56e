/** Days of this computer’s clock, counted by the calendar: one in which the clock changes has 23 or 25 hours. */

/** The midnight before a moment, or so many days after that one. Milliseconds since 1970. */
export function midnight(at: number, daysAfter = 0): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + daysAfter).getTime();
}

/** The day of a moment as a date field has it: `2026-11-22`. */
export function dayOf(at: number): string {
  const date = new Date(at);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** When the day of a date field begins; null where it is not typed completely. */
export function startOfDay(day: string): number | null {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00`).getTime() : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
