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
  const spelling = (user: string) => (bothNameDomain ? user : accountName(user)).toLowerCase();
  return spelling(a) === spelling(b);
}
