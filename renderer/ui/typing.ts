/** A pause in typing: what is asked for every letter is asked when it is over. */
export const TYPING_PAUSE_MS = 200;
