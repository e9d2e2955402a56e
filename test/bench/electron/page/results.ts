/** The same measurement of Slotwatch's page and of the bare one, taken in turns. */
export interface Pair {
  readonly page: readonly number[];
  readonly bare: readonly number[];
}

/** The results of the page's app; all times in milliseconds. */
export interface PageTimes {
  /** For each window: from when it can be shown to its first frame with servers; 0 when that frame was earlier. */
  readonly firstContent: readonly number[];
  /** The same from when its page starts to load. */
  readonly loading: readonly number[];
  /** For each key typed into the search: from the key to the last frame it changed. */
  readonly search: Pair;
  /** For each time Sessions is opened with all rows new: from the click to the first frame with rows. */
  readonly sessions: Pair;
  /** For each click on a heading of Sessions: from the click to the last frame it changed. */
  readonly sorting: Pair;
  /** While reports change and Sessions is shown: the longest task of the page in each tenth of a second. */
  readonly longestTasks: Pair;
}
