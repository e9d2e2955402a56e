/**
 * Makes these keys unique: a server may list one session twice, and React skips or mixes up rows that share a key. The
 * first of each stays as it is.
 */
export function uniqueKeys(keys: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  return keys.map((key) => {
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    return before === 0 ? key : `${key} again ${before}`;
  });
}
