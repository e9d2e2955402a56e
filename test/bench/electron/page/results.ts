/** What the page's app tells when it has measured; all times in milliseconds. */
export interface PageTimes {
  /** For each window: from the moment it can be shown to the first frame with servers in it; 0 when that came first. */
  readonly firstContent: readonly number[];
  /** The same from the moment its page begins to load. */
  readonly loading: readonly number[];
  /** For each key typed into the search: from the key to the last frame it changed. */
  readonly search: readonly number[];
  /** While reports change: the longest task of the page in each tenth of a second. */
  readonly longestTasks: readonly number[];
}
