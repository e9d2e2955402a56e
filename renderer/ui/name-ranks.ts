import { collator } from './collator.ts';

/** The places of texts in the order of names. */
export type NameRanks = ReadonlyMap<string, number>;

/**
 * Returns what ranks texts in the order of names; texts that differ in nothing but capitals have the same rank. The order is
 * kept from call to call, until there is a new text: comparing names is slow, and a thousand servers are sorted whenever one
 * answers.
 */
export function createNameRanks(): (texts: readonly string[]) => NameRanks {
  let ranks: NameRanks = new Map();
  return (texts) => {
    if (texts.some((each) => !ranks.has(each))) ranks = rankNames(texts);
    return ranks;
  };
}

function rankNames(texts: readonly string[]): NameRanks {
  const sorted = [...new Set(texts)].sort(collator.compare);
  const ranks = new Map<string, number>();
  let before: string | null = null;
  let rank = 0;
  for (const each of sorted) {
    if (before !== null && collator.compare(before, each) !== 0) rank += 1;
    ranks.set(each, rank);
    before = each;
  }
  return ranks;
}
