/** Lengths of time in milliseconds. */
export const MINUTE_MS = 60_000;
