/** What the observed app is told over its channel. */
export type Order = 'watchLoop' | 'tellLoop' | 'closeWindows';

/** How long the main thread's event loop took to come round, from `watchLoop` to `tellLoop`. */
export interface LoopDelay {
  /** Turns that were measured. */
  readonly samples: number;
  /** Their lengths as a distribution: evenly spaced percentiles, ascending. */
  readonly gapsMs: readonly number[];
  readonly longestMs: number;
}
