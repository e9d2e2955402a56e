import { MINUTE_MS } from '../../../shared/basics/time-units.ts';
import type { ServerName } from '../../../shared/domain/model.ts';

/** Why what runs on a server is of interest now, the most pressing first. */
const REASONS = ['lookedAt', 'waitedFor', 'full'] as const;
export type WorkInterest = (typeof REASONS)[number];

/** A server of which it would be good to know what runs there. */
export interface WorkCandidate {
  readonly server: ServerName;
  readonly interest: WorkInterest;
  /** Since when it is full, in milliseconds of any clock that all of them share. */
  readonly fullSince: number;
  /** Milliseconds since it was asked the last time; null when it was not. */
  readonly askedAgoMs: number | null;
  /** It was refused the last time. */
  readonly isRefused: boolean;
}

/** A tool that may take seconds of a server's time is not started more often. */
export const READ_EVERY_MS = 2 * MINUTE_MS;
/** Servers read at the same time, in all. */
export const WORK_PLACES = 4;

/**
 * Whom to read next, as far as there are places: those somebody looks at, those somebody waits for, then the full ones,
 * the longest full first. A server that refuses is asked again only while somebody looks at it. Pure.
 */
export function nextToRead(candidates: readonly WorkCandidate[], freePlaces: number): readonly ServerName[] {
  return candidates
    .filter(({ askedAgoMs }) => askedAgoMs === null || askedAgoMs >= READ_EVERY_MS)
    .filter(({ isRefused, interest }) => !isRefused || interest === 'lookedAt')
    .toSorted(
      (a, b) => REASONS.indexOf(a.interest) - REASONS.indexOf(b.interest) || a.fullSince - b.fullSince,
    )
    .slice(0, Math.max(0, freePlaces))
    .map(({ server }) => server);
}
