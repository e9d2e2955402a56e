import { z } from 'zod';
import { oneLine } from '../basics/one-line.ts';
import { withFault } from '../domain/schema-issues.ts';
import { faultOfServerEntry, type ServerEntryFault } from './protected-servers.ts';
import { type EntryFault, faultOfUserEntry } from './protected-users.ts';

const LONGEST_ENTRY = 256;
const MOST_ENTRIES = 1000;

/** Users who are never offered, as typed. An entry that no name can match is an error: it would protect no one. */
export const protectedUsersSchema = listOf(faultOfUserEntry);

/** Servers on which nothing is ended, in the same way. */
export const protectedServersSchema = listOf(faultOfServerEntry);

function listOf(faultOf: (entry: string) => EntryFault | ServerEntryFault | null) {
  const entry = z
    .string()
    .trim()
    .min(1)
    .max(LONGEST_ENTRY)
    .superRefine((written, context) => {
      const fault = faultOf(written);
      if (fault !== null)
        context.addIssue({ code: 'custom', ...withFault({ kind: 'entry', fault, entry: shown(written) }) });
    });
  return z.array(entry).max(MOST_ENTRIES).default([]);
}

const LONGEST_SHOWN = 60;

/** The entry, so that it is found among many. */
function shown(written: string): string {
  const line = oneLine(written);
  return line.length <= LONGEST_SHOWN ? line : `${line.slice(0, LONGEST_SHOWN)}…`;
}
