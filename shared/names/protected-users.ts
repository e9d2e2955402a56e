import { remember } from '../basics/remember.ts';
import { mayBeSame, printedReadings, typedReadings } from './account.ts';

/**
 * Whether one of the entries (names or patterns; `*` stands for any characters, `?` for one) protects this user, as a
 * tool prints it. In doubt it does: see `mayBeSameAccount`. An entry with a domain protects the bare name too, because
 * the tools rarely print the domain; so `CORP\*` protects every user printed without another domain.
 */
export function protectsUser(entries: readonly string[], user: string): boolean {
  const known = lists.get(entries) ?? readEntries(entries);
  lists.set(entries, known);
  return known(user);
}

/** Cache by the list of entries, which is replaced and never changed. */
const lists = new WeakMap<readonly string[], (user: string) => boolean>();

function readEntries(entries: readonly string[]): (user: string) => boolean {
  const readings = entries.flatMap(namesOf).map(typedReadings);
  return remember((user) => {
    const printed = printedReadings(user);
    return readings.some((entry) => mayBeSame(entry, printed));
  });
}

/**
 * The entry, and each of its words as well: `gatesb jobss` may be one user (`Prinz Albert` is), or two users on one
 * line by mistake, and then neither would be protected.
 */
function namesOf(entry: string): readonly string[] {
  const words = entry.trim().split(/\s+/u);
  return words.length > 1 ? [entry, ...words.filter((word) => /[\p{L}\p{N}]/u.test(word))] : [entry];
}

/** Why an entry can never protect a user. */
export type EntryFault = 'severalNames' | 'impossibleName' | 'noName';

/** What separates names in other lists. None of them can be part of a name. */
export const SEPARATORS = /[,;|\t\r\n\u0085\u2028\u2029]/u;
/** Windows allows none of these in the name of an account, besides those above; nor does a domain have them. */
const FORBIDDEN = /["/[\]:=<>]/u;

/** Why no name can match this entry, or null when one can. */
export function faultOfUserEntry(entry: string): EntryFault | null {
  const text = entry.trim();
  if (SEPARATORS.test(text)) return 'severalNames';
  const separators = text.match(/[\\+]/gu)?.length ?? 0;
  // A blank and more than one domain: two names.
  if (separators > 1) return /\s/u.test(text) ? 'severalNames' : 'impossibleName';
  if (FORBIDDEN.test(text)) return 'impossibleName';
  return typedReadings(text).every(({ name }) => name.pieces.length === 0) || /^@|[\\+]$/u.test(text)
    ? 'noName'
    : null;
}
