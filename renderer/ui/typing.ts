/** In milliseconds: requests wait for such a pause in typing instead of being sent for every letter. */
export const TYPING_PAUSE_MS = 200;
