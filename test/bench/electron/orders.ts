/** Requests to the observed app over its channel. */
export type Order = 'watchLoop' | 'tellLoop' | 'closeWindows';

/** The delay of the main thread's event loop from `watchLoop` to `tellLoop`. */
export interface LoopDelay {
  /** Turns that were measured. */
  readonly samples: number;
  /** Their lengths as a distribution: evenly spaced percentiles, ascending. */
  readonly gapsMs: readonly number[];
  readonly longestMs: number;
}
