import { entryList } from './entry-list.ts';
import { faultOfServerEntry } from './protected-servers.ts';
import { faultOfUserEntry } from './protected-users.ts';

/** Users who are never offered, as typed. An entry that no name can match is an error: it would protect no one. */
export const protectedUsersSchema = entryList(faultOfUserEntry).default([]);

/** Servers on which nothing is ended, in the same way. */
export const protectedServersSchema = entryList(faultOfServerEntry).default([]);
