const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?)(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/**
 * A moment in ISO 8601, in milliseconds since 1970; without a zone on the clock of this computer, without a time its midnight.
 * Null for anything else, and for a day that no calendar has.
 */
export function readMoment(text: string): number | null {
  const [, year = '', month = '', day = '', time = '00:00', zone = ''] = ISO.exec(text.trim()) ?? [];
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  const at = Date.parse(`${year}-${month}-${day}T${time.replace(',', '.')}${writtenOut(zone)}`);
  return Number.isNaN(at) ? null : at;
}

/** `Date` takes the thirtieth of February for the second of March. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** `+02`, `+0200` and `z` as `Date` reads them. */
function writtenOut(zone: string): string {
  const [, hours, minutes = '00'] = /^([+-]\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return hours === undefined ? zone.toUpperCase() : `${hours}:${minutes}`;
}

/** `2026-11-22 10:00` on the clock of this computer: `--from` reads it back. */
export function writeMinute(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
