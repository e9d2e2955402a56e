/** Citrix reports idle times of decades for active users; nothing above this is believed. */
const LONGEST_BELIEVED_MINUTES = 3 * 365 * 24 * 60;

/** What every idle time looks like, in every language; `none` and its translations do not. */
export const IDLE_TIME = /^(?:\.|(?:(?:(\d+)\+)?(\d+):)?(\d+))$/;

/**
 * Whole minutes since the last input, from quser's idle column: `.` (under a minute), `5`, `1:05`, `1+02:03`.
 * Null when unknown: `none` in any language, a known wrong value, anything else.
 */
export function readIdle(text: string): number | null {
  const match = IDLE_TIME.exec(text);
  if (match === null) return null;
  const [, days = '0', hours = '0', minutes = '0'] = match;
  const total = (Number(days) * 24 + Number(hours)) * 60 + Number(minutes);
  return total <= LONGEST_BELIEVED_MINUTES ? total : null;
}
