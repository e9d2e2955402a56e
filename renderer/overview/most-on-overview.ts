/** Of every list on the overview; the others are one click away. */
export const MOST_ON_OVERVIEW = 8;
