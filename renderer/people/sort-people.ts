import type { PeopleColumn, View } from '../../shared/contract/view.ts';
import { workRank } from '../../shared/domain/idlest.ts';
import { text } from '../../shared/text/text.ts';
import { collator } from '../ui/collator.ts';
import type { PersonRow } from './person-rows.ts';

/** By what a row is sorted in each column; null where it is not known. */
const VALUES: Readonly<Record<PeopleColumn, (row: PersonRow) => string | number | null>> = {
  user: ({ session }) => session.user,
  server: ({ server }) => server.label,
  group: ({ group }) => (group === '' ? null : group),
  state: ({ session }) => text.state[session.state],
  idle: ({ session }) => session.idleMinutes,
  work: ({ session, work }) => workRank(session, work === null ? {} : { [session.id]: work }),
  logon: ({ session }) => session.logonAt ?? session.logon,
  disconnectedSince: ({ leftAt }) => leftAt,
  from: ({ evidence }) => evidence?.address ?? null,
};

/** The places of texts in the order of names. */
type Ranks = ReadonlyMap<string, number>;

/**
 * Sorts the rows by a column; what is not known is last in both directions, and equal ones stay in their order. The order
 * of the texts is kept from call to call: comparing names is slow, and ten thousand are sorted whenever a server answers.
 */
export function createPeopleSort(): (
  rows: readonly PersonRow[],
  sort: View['peopleSort'],
) => readonly PersonRow[] {
  let ranks: Ranks = new Map();
  return (rows, { column, direction }) => {
    const valueIn = VALUES[column];
    const values = rows.map(valueIn);
    const texts = values.filter((value) => typeof value === 'string');
    if (texts.some((each) => !ranks.has(each))) ranks = rankTexts(texts);
    const sign = direction === 'ascending' ? 1 : -1;
    return rows
      .map((row, place) => ({ row, rank: rankOf(values[place] ?? null, ranks) }))
      .sort((a, b) => {
        if (a.rank === null || b.rank === null) return Number(a.rank === null) - Number(b.rank === null);
        return sign * (a.rank - b.rank);
      })
      .map(({ row }) => row);
  };
}

function rankOf(value: string | number | null, ranks: Ranks): number | null {
  return typeof value === 'string' ? (ranks.get(value) ?? null) : value;
}

/** Texts that differ in nothing but capitals have the same place. */
function rankTexts(texts: readonly string[]): Ranks {
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
