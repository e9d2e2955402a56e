import { z } from 'zod';
import { LONGEST_GROUP, MOST_GROUP_LEVELS } from './server-list.ts';

/** What the list of servers can be narrowed to; several of them mean any of them. */
export const FILTERS = ['full', 'oneLeft', 'disconnected', 'unknown'] as const;
export type Filter = (typeof FILTERS)[number];

/** The columns the table of sessions can be sorted by. */
export const SORT_COLUMNS = ['user', 'state', 'idle', 'logon', 'sessionName', 'id', 'kind'] as const;

/** Groups that are remembered as closed; those beyond are open again after a restart. */
export const MOST_CLOSED_GROUPS = 1000;

/**
 * How the person has arranged the window, kept over a restart. No setting: nobody shares or restores it, and what it
 * names may be gone by then, which is nobody's error.
 */
export const viewSchema = z.object({
  /** The server that was looked at last; null before one was chosen. Any text: it may be gone. */
  chosen: z.string().max(256).nullable().default(null),
  /** Whether servers stand under the person's own groups, where there are any. */
  grouped: z.boolean().default(true),
  filters: z.array(z.enum(FILTERS)).max(FILTERS.length).default([]),
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
});

export type View = Readonly<z.infer<typeof viewSchema>>;

/** The view of somebody who has arranged nothing. */
export const FIRST_VIEW: View = viewSchema.parse({});
