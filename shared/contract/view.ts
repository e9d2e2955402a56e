import { z } from 'zod';
import { LONGEST_GROUP, MOST_GROUP_LEVELS } from './server-list.ts';

/** The filters of the list of servers; a server is shown when one of them matches. */
export const FILTERS = ['full', 'oneLeft', 'free', 'disconnected', 'unknown'] as const;
export type Filter = (typeof FILTERS)[number];

/** The columns the table of sessions can be sorted by. */
export const SORT_COLUMNS = [
  'user',
  'state',
  'idle',
  'work',
  'logon',
  'disconnectedSince',
  'from',
  'sessionName',
  'id',
  'kind',
] as const;

/** The columns of the table of everybody on every server, in their order. The first one is always shown. */
export const PEOPLE_COLUMNS = [
  'user',
  'server',
  'group',
  'state',
  'idle',
  'work',
  'logon',
  'disconnectedSince',
  'from',
] as const;
export type PeopleColumn = (typeof PEOPLE_COLUMNS)[number];

/** How the list of servers is sorted: the most urgent first, by name, or by the longest disconnected session. */
export const LIST_ORDERS = ['need', 'name', 'longest'] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

/** Of the list of servers, in pixels. */
export const LIST_WIDTH = { least: 240, usual: 320, most: 640 } as const;

/** How many closed groups are remembered; the others are open again after a restart. */
export const MOST_CLOSED_GROUPS = 1000;

/**
 * How the user has arranged the window, kept over a restart. Not a setting: it is not shared or restored, and it may
 * name servers that are gone, which is no error.
 */
export const viewSchema = z.object({
  /** Whether servers are shown under the user's own groups, where there are any. */
  grouped: z.boolean().default(true),
  filters: z.array(z.enum(FILTERS)).max(FILTERS.length).default([]),
  listOrder: z.enum(LIST_ORDERS).default('need'),
  listWidth: z.int().min(LIST_WIDTH.least).max(LIST_WIDTH.most).default(LIST_WIDTH.usual),
  /** The closed groups, each by its names from the outermost on; without a name: the servers in no group. */
  closedGroups: z
    .array(z.array(z.string().max(LONGEST_GROUP)).max(MOST_GROUP_LEVELS))
    .max(MOST_CLOSED_GROUPS)
    .default([]),
  /** How the table of sessions is sorted; null for its own order. */
  sort: z
    .object({ column: z.enum(SORT_COLUMNS), direction: z.enum(['ascending', 'descending']) })
    .nullable()
    .default(null),
  /** How the table of everybody is sorted. */
  peopleSort: z
    .object({ column: z.enum(PEOPLE_COLUMNS), direction: z.enum(['ascending', 'descending']) })
    .default({ column: 'user', direction: 'ascending' }),
  /** Its columns that are not shown: a later version may have more, which are shown at first. */
  hiddenPeopleColumns: z.array(z.enum(PEOPLE_COLUMNS)).max(PEOPLE_COLUMNS.length).default([]),
});

export type View = Readonly<z.infer<typeof viewSchema>>;

/** The view before the user has arranged anything. */
export const FIRST_VIEW: View = viewSchema.parse({});
