/** How long one click on *Pause* pauses: long enough for a maintenance window, short enough not to be forgotten. */
export const PAUSE_MINUTES = 60;
