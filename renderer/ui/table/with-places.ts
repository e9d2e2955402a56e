/** The places of the rows that are rendered, with these among them, where a row must stay: the one with the focus. -1 for none. */
export function withPlaces(places: readonly number[], more: readonly number[]): number[] {
  return [...new Set([...places, ...more.filter((place) => place !== -1)])].sort((a, b) => a - b);
}
