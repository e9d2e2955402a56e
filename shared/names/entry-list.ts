import { z } from 'zod';
import { oneLine } from '../basics/one-line.ts';
import { type OwnFault, withFault } from '../domain/schema-issues.ts';

const LONGEST_ENTRY = 256;
const MOST_ENTRIES = 1000;

type EntryListFault = Extract<OwnFault, { readonly kind: 'entry' }>['fault'];

/** A list of names and patterns, as typed. An entry that `faultOf` finds wrong is an error that quotes it. */
export function entryList(faultOf: (entry: string) => EntryListFault | null) {
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
  return z.array(entry).max(MOST_ENTRIES);
}

const LONGEST_SHOWN = 60;

/** The entry, so that it is found among many. */
function shown(written: string): string {
  const line = oneLine(written);
  return line.length <= LONGEST_SHOWN ? line : `${line.slice(0, LONGEST_SHOWN)}…`;
}
