/** The account without its domain: `CORP\gatesb` is `gatesb`. */
export function accountName(user: string): string {
  return user.slice(user.lastIndexOf('\\') + 1);
}

/**
 * Whether two spellings may be the same person: the tools differ in case, and only sometimes print the domain. Where
 * both do, it counts.
 */
export function isSameAccount(a: string, b: string): boolean {
  const bothNameDomain = a.includes('\\') && b.includes('\\');
  const spelling = (user: string) => (bothNameDomain ? user : accountName(user));
  return sameWithoutCase(spelling(a), spelling(b));
}

function sameWithoutCase(a: string, b: string): boolean {
  return a === b || a.toLowerCase() === b.toLowerCase() || lowerAsWindows(a) === lowerAsWindows(b);
}

/** One character for one, as Windows does it: no final sigma in Greek, and the dotted capital I of Turkish is an i. */
function lowerAsWindows(text: string): string {
  return Array.from(text, (character) => Array.from(character.toLowerCase())[0] ?? '').join('');
}
