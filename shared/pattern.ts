/**
 * Whether `text` matches one of the patterns, without case. `*` stands for any characters, `?` for one;
 * everything else is itself.
 */
export function matchesAny(text: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => wildcard(pattern.trim()).test(text));
}

function wildcard(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 'isu');
}
