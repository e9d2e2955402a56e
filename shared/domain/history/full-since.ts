import type { ServerStatus } from '../model.ts';
import { isTooFarApart } from './observed/observe.ts';

/** Since when a server is full. */
export interface FullSince {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** False: it was full already when it was first seen so, or after a time in which it was not seen. */
  readonly isKnown: boolean;
}

/** What one look at a server found. */
export interface FullLook {
  readonly status: ServerStatus;
  /** When it was asked, in milliseconds since 1970. */
  readonly at: number;
}

/** The look before it, and what was known then. */
export interface FullLookBefore extends FullLook {
  readonly fullSince: FullSince | null;
  /** It had grown too old before the next look came. */
  readonly isStale: boolean;
}

/**
 * Since when a server is full; null when it is not known to be. `before`: null when there was no look before. Where nobody
 * looked for a time, or the server was silent, it may have had a free slot: it begins anew there. `intervalMs`: between two
 * looks.
 */
export function fullSinceOf(
  before: FullLookBefore | null,
  { status, at }: FullLook,
  intervalMs: number,
): FullSince | null {
  if (status !== 'full') return null;
  const begins = { at, isKnown: false };
  if (before === null || isTooFarApart(before.at, at, intervalMs)) return begins;
  if (before.status === 'full') return before.fullSince ?? begins;
  // One that may have hidden a taken slot may have been full already.
  return { at, isKnown: before.status === 'free' && !before.isStale };
}
