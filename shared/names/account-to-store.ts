/** The most that Windows takes of a name with its domain is longer; nobody has such a name. */
export const LONGEST_ACCOUNT = 256;

/** A user's name: letters and digits of any language, and a few signs; it begins and ends with none that could be cut. */
const USER = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N} ._$#~-]*[\p{L}\p{M}\p{N}_$#~-])?`;
/** The short or the full name of a domain or a computer. */
const DOMAIN = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}_-])?`;

/** `CORP\bob`, `.\bob` for an account of the server itself. */
const DOWN = new RegExp(String.raw`^(?:\.|${DOMAIN})\\${USER}$`, 'u');
/** `bob@corp.example`; no blank, or it could be two words. */
const AT = new RegExp(`^(?!.* )${USER}@${DOMAIN}$`, 'u');

/**
 * An account as Windows' `cmdkey` takes it: `DOMAIN\user`, `.\user` or `user@domain`; null for everything else. Quotes,
 * slashes and control characters are in none of them, so it is one argument and can become no other option.
 */
export function parseStoredAccount(text: string): string | null {
  const account = text.trim();
  if (account.length > LONGEST_ACCOUNT) return null;
  return DOWN.test(account) || AT.test(account) ? account : null;
}

/** Whether it is an account of the server itself, and of no domain, as far as the name says. */
export function isLocalAccount(account: string): boolean {
  return account.startsWith('.\\');
}
