/** Citrix reports idle times of decades for active users; longer ones than this are not trusted. */
const LONGEST_BELIEVED_MINUTES = 3 * 365 * 24 * 60;

/** `5`, `1:05`, `1+02:03`: the smaller unit after another has two digits, and the first one is not 0. */
const MINUTES = /^[1-5]?\d$/;
const HOURS_MINUTES = /^(\d{1,2}):([0-5]\d)$/;
const DAYS_HOURS_MINUTES = /^([1-9]\d{0,4})\+(\d\d):([0-5]\d)$/;

/** More characters than any idle time has. */
const LONGEST_TEXT = 12;

/**
 * Whole minutes since the last input, from quser's idle column: `.` (under a minute), `5`, `1:05`, `1+02:03`. Null when
 * unknown: `none` in any language, a known wrong value, and everything that Windows never prints (`1+99:99`, `72`,
 * `0:05`), because then it is something else.
 */
export function readIdle(text: string): number | null {
  if (text === '.') return 0;
  if (text.length > LONGEST_TEXT) return null;
  if (MINUTES.test(text)) return text.startsWith('0') ? null : Number(text);
  const [, hours = '', minutes = ''] = HOURS_MINUTES.exec(text) ?? [];
  if (hours !== '') return hours.startsWith('0') ? null : total(0, Number(hours), Number(minutes));
  const [, days = '', dayHours = '', dayMinutes = ''] = DAYS_HOURS_MINUTES.exec(text) ?? [];
  return days === '' ? null : total(Number(days), Number(dayHours), Number(dayMinutes));
}

function total(days: number, hours: number, minutes: number): number | null {
  if (hours > 23) return null;
  const all = (days * 24 + hours) * 60 + minutes;
  return all <= LONGEST_BELIEVED_MINUTES ? all : null;
}
