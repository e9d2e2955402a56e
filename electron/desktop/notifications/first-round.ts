import type { ServerView } from '../../../shared/domain/model.ts';

/** Dead servers may hold the news of the others back for so long, and no longer. */
const LONGEST_MS = 120_000;

/**
 * Since when servers have been waiting for their first answer, in milliseconds since 1970; null when each has had its
 * turn. `since`: what it was a moment ago.
 */
export function firstRoundSince(
  since: number | null,
  servers: readonly ServerView[],
  now: Date,
): number | null {
  return servers.every(({ report }) => report !== null) ? null : (since ?? now.getTime());
}

/**
 * Whether the first answers are still coming in. Told one by one, the news of a large fleet would be a dozen
 * notifications, none of which has the whole number.
 */
export function isFirstRound(since: number | null, now: Date): boolean {
  if (since === null) return false;
  const lasts = now.getTime() - since;
  // A clock that was put back must not hold anything for an hour.
  return lasts >= 0 && lasts < LONGEST_MS;
}
