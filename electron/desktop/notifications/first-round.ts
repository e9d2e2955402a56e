import type { ServerView } from '../../../shared/domain/model.ts';

/** Servers that do not answer may delay the notifications about the others by this much. */
const LONGEST_MS = 120_000;

/**
 * Since when servers have been waiting for their first answer, in milliseconds since 1970; null when each has had its
 * turn. `since`: the value before.
 */
export function firstRoundSince(
  since: number | null,
  servers: readonly ServerView[],
  now: Date,
): number | null {
  return servers.every(({ report }) => report !== null) ? null : (since ?? now.getTime());
}

/**
 * Whether the first answers are still coming in. Without waiting, a large fleet would show a dozen notifications, none
 * with the whole number.
 */
export function isFirstRound(since: number | null, now: Date): boolean {
  if (since === null) return false;
  const lasts = now.getTime() - since;
  // A clock that was set back must not hold anything for an hour.
  return lasts >= 0 && lasts < LONGEST_MS;
}
