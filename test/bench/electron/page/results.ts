/** The results of the page's app; all times in milliseconds. */
export interface PageTimes {
  /** For each window: from when it can be shown to its first frame with servers; 0 when that frame was earlier. */
  readonly firstContent: readonly number[];
  /** The same from when its page starts to load. */
  readonly loading: readonly number[];
  /** For each key typed into the search: from the key to the last frame it changed. */
  readonly search: readonly number[];
  /** While reports change: the longest task of the page in each tenth of a second. */
  readonly longestTasks: readonly number[];
}
