import type { PeopleColumn, View } from '../../shared/contract/view.ts';
import { workRank } from '../../shared/domain/idlest.ts';
import { text } from '../../shared/text/text.ts';
import { createNameRanks, type NameRanks } from '../ui/name-ranks.ts';
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

/**
 * Sorts the rows by a column; what is not known is last in both directions, and equal ones stay in their order. The order
 * of the texts is kept from call to call.
 */
export function createPeopleSort(): (
  rows: readonly PersonRow[],
  sort: View['peopleSort'],
) => readonly PersonRow[] {
  const rankNames = createNameRanks();
  return (rows, { column, direction }) => {
    const values = rows.map(VALUES[column]);
    const ranks = rankNames(values.filter((value) => typeof value === 'string'));
    const sign = direction === 'ascending' ? 1 : -1;
    return rows
      .map((row, place) => ({ row, order: orderOf(values[place] ?? null, ranks, sign) }))
      .sort((a, b) => (a.order === b.order ? 0 : a.order - b.order))
      .map(({ row }) => row);
  };
}

/** What is not known comes last, whichever way it is sorted. */
function orderOf(value: string | number | null, ranks: NameRanks, sign: 1 | -1): number {
  const rank = typeof value === 'string' ? ranks.get(value) : value;
  return rank == null ? Number.POSITIVE_INFINITY : sign * rank;
}
