/** `1 Sitzung`, `3 Sitzungen`. */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** `1 Sitzung`, `3 Sitzungen`: the word this program counts most. */
export function sessions(number: number): string {
  return count(number, 'Sitzung', 'Sitzungen');
}

/** `5.000`. */
export function grouped(number: number): string {
  return number.toLocaleString('de');
}
