/**
 * The account that asks with its domain, for the audit log; null where no domain is known. Windows gives the domain only in
 * the environment, which the account can change: it is used when the name beside it is the account's own, is written down,
 * and decides nothing. Elsewhere a name that has a domain has it already.
 */
export function accountWithDomain(
  account: string,
  platform: NodeJS.Platform,
  { USERDOMAIN, USERNAME }: NodeJS.ProcessEnv,
): string | null {
  const domain = USERDOMAIN?.trim() ?? '';
  if (platform !== 'win32' || domain === '' || account === '' || account.includes('\\')) return null;
  return USERNAME?.toLowerCase() === account.toLowerCase() ? `${domain}\\${account}` : null;
}
