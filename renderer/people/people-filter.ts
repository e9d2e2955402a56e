import type { WorkVerdict } from '../../shared/domain/work/work.ts';
import { GROUP_BREAK, type PersonRow } from './person-rows.ts';

/** What narrows the table of everybody; a row must meet all of it. */
export interface PeopleFilter {
  /** Words that must all be found, in the user, the server, the group, the id or the address. */
  readonly find: string;
  readonly onlyDisconnected: boolean;
  readonly onlyFull: boolean;
  /** Whole minutes without input; null for any. */
  readonly over: number | null;
  readonly work: WorkVerdict | null;
  /** The path of a group, with the groups in it; null for all. */
  readonly group: string | null;
}

export const ALL_PEOPLE: PeopleFilter = {
  find: '',
  onlyDisconnected: false,
  onlyFull: false,
  over: null,
  work: null,
  group: null,
};

/** What can be taken away from a filter by itself. */
export const NARROWINGS = ['onlyDisconnected', 'over', 'work', 'onlyFull', 'group'] as const;
export type Narrowing = (typeof NARROWINGS)[number];

/** Those of its parts that narrow. */
export function narrowingsOf(filter: PeopleFilter): readonly Narrowing[] {
  return NARROWINGS.filter((part) => filter[part] !== ALL_PEOPLE[part]);
}

export interface FilteredPeople {
  readonly rows: readonly PersonRow[];
  /** How many are left out only because nobody knows for how long they had no input. */
  readonly unknown: number;
}

export function filterPeople(rows: readonly PersonRow[], filter: PeopleFilter): FilteredPeople {
  const words = filter.find
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const { over } = filter;
  const wanted = rows.filter((row) => isWanted(row, filter, words));
  if (over === null) return { rows: wanted, unknown: 0 };
  return {
    rows: wanted.filter(({ awayMinutes }) => awayMinutes !== null && awayMinutes >= over),
    unknown: wanted.filter(({ awayMinutes }) => awayMinutes === null).length,
  };
}

function isWanted(row: PersonRow, filter: PeopleFilter, words: readonly string[]): boolean {
  const { onlyDisconnected, onlyFull, work, group } = filter;
  if (onlyDisconnected && row.session.state !== 'disconnected') return false;
  if (onlyFull && row.server.status !== 'full') return false;
  // What was not judged is not known; it is never quiet.
  if (work !== null && (row.work?.verdict ?? 'unknown') !== work) return false;
  if (group !== null && row.group !== group && !row.group.startsWith(group + GROUP_BREAK)) return false;
  return words.every((word) => row.found.includes(word));
}
