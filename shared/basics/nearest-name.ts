/** A longer word is no misspelt name, and would only cost time. */
const LONGEST_MISSPELT = 64;

/** Words up to this length have one mistake at most; with more they could be any other word. */
const SHORT_WORD = 4;

/** The known name that was most likely meant; null when none is similar. Case does not count. */
export function nearestTo(word: string, known: readonly string[]): string | null {
  if (word.length > LONGEST_MISSPELT) return null;
  const far = word.length <= SHORT_WORD ? 1 : Math.max(2, Math.floor(word.length / 3));
  const [best] = known
    .filter((one) => Math.abs(one.length - word.length) <= far)
    .map((one) => ({ one, distance: editDistance(word.toLowerCase(), one.toLowerCase()) }))
    .filter(({ distance }) => distance <= far)
    .sort((a, b) => a.distance - b.distance);
  return best?.one ?? null;
}

/** How many letters must be added, left out, changed or swapped with the next one (optimal string alignment). */
export function editDistance(from: string, to: string): number {
  const [letters, others] = [Array.from(from), Array.from(to)];
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: others.length + 1 }, (_, at) => at);
  for (const [index, letter] of letters.entries()) {
    const next = [index + 1];
    for (const [at, other] of others.entries()) {
      const change = (row[at] ?? 0) + (letter === other ? 0 : 1);
      const isSwapped = at > 0 && letters[index - 1] === other && letter === others[at - 1];
      const swap = isSwapped ? (before[at - 1] ?? 0) + 1 : change;
      next.push(Math.min(change, swap, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    [before, row] = [row, next];
  }
  return row.at(-1) ?? 0;
}
