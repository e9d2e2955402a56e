/** Windows error numbers that several parts need; the others are in `failures.ts`. */
export const ACCESS_DENIED = 5;
