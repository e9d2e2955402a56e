import type { Settings } from '../../../shared/contract/settings.ts';

/**
 * Whether `date` is in the quiet hours, by the local clock, also when an hour is skipped or comes twice. The first
 * minute is in them, the last is not; `from` later than `to` spans midnight.
 */
export function isQuiet(quietHours: Settings['quietHours'], date: Date): boolean {
  if (quietHours === null) return false;
  const from = minutesOf(quietHours.from);
  const to = minutesOf(quietHours.to);
  const now = date.getHours() * 60 + date.getMinutes();
  return from <= to ? from <= now && now < to : now >= from || now < to;
}

/** Minutes since midnight. */
function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
