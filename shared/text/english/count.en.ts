/** `1 session`, `3 sessions`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** `5,000`. */
export function grouped(number: number): string {
  return number.toLocaleString('en');
}
