import type { Stored } from '../../../shared/domain/accounts/stored-account.ts';

/** An indented `Target: NAME`, in any language; French has a blank before the colon. */
const FIELD = /^\s+[^:：]*[:：]\s*(\S.*?)\s*$/u;
/** `* NONE *`, in any language, alone in its line. */
const NONE = /^\s*\*\s+[^*]+\s\*\s*$/u;
/** What stands before the name of an entry; with a name after `/list:` it may be missing. */
const NAMESPACE = /^(?:Domain|LegacyGeneric):(?:target|name)=/i;
/** The lines of an entry: target, type, user. */
const USER_BEHIND_TARGET = 2;

/**
 * What `cmdkey /list:TARGET` says of that entry. Its words are translated and its exit code is 0 in either case, so only the
 * structure counts: an indented line whose value is the target, or the line that says there is none. The first line repeats
 * the name that was asked for, and is not indented. Everything else is not known.
 */
export function readStored(printed: string, target: string): Stored {
  const lines = printed.split(/\r?\n/);
  const values = lines.map((line) => FIELD.exec(line)?.[1] ?? null);
  const wanted = target.toLowerCase();
  const at = values.findIndex((value) => value?.replace(NAMESPACE, '').toLowerCase() === wanted);
  if (at >= 0) return { kind: 'stored', account: values[at + USER_BEHIND_TARGET] ?? null };
  const isEmpty = values.every((value) => value === null) && lines.some((line) => NONE.test(line));
  return { kind: isEmpty ? 'notStored' : 'unknown' };
}
