import type { Report } from '../../../shared/domain/model.ts';

/** One moment on both clocks: the wall clock can be set, the monotonic one may stop while the computer sleeps. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly wall: number;
  /** Milliseconds since this process started. */
  readonly monotonic: number;
}

export function thisMoment(): Moment {
  return { wall: Date.now(), monotonic: performance.now() };
}

/** Milliseconds since then, by the clock that shows more. */
export function sinceMs({ wall, monotonic }: Moment): number {
  return Math.max(Date.now() - wall, performance.now() - monotonic);
}

/** The longest time between the question of a look and the start of the tool. */
const ASKED_WITHIN_MS = 15_000;
/** The longest time between its answer and that start: enough for a slow disk, too short for a user to come back. */
export const ANSWERED_WITHIN_MS = 5000;
/** A reading of what runs may be so old when the tool is started. */
export const READ_WITHIN_MS = 60_000;

/** When a look was asked for and when its answer was complete. */
export interface LookTimes {
  readonly asked: Moment;
  readonly answered: Moment;
}

/** The times of a report that has just come in. */
export function timesOf({ askedAt, tookMs }: Report): LookTimes {
  const answered = thisMoment();
  return { asked: { wall: askedAt, monotonic: answered.monotonic - tookMs }, answered };
}

/** Milliseconds in which the look may still be acted on; 0 or less when it is too old. */
export function freshForMs({ asked, answered }: LookTimes): number {
  return Math.min(ASKED_WITHIN_MS - sinceMs(asked), ANSWERED_WITHIN_MS - sinceMs(answered));
}
