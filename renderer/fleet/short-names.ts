import { THIS_COMPUTER } from '../../shared/names/server-name.ts';

/** Four numbers, or anything with a colon. */
const ADDRESS = /^\d+(?:\.\d+){3}$|:/;

/**
 * The end that the names of all servers have in common, from its dot on: `.corp.example`. Empty when one has another
 * end, is an address or has none, and for a single server: then a short name could mean two servers.
 */
export function sharedSuffix(names: readonly string[]): string {
  const hosts = names.filter((name) => name !== THIS_COMPUTER);
  const [first, ...others] = hosts;
  if (first === undefined || others.length === 0 || hosts.some((name) => ADDRESS.test(name))) return '';
  // The first label is the server's own.
  let suffix = domainOf(first);
  for (const other of others) {
    while (suffix !== '' && !endsWith(domainOf(other), suffix)) suffix = domainOf(suffix.slice(1));
    if (suffix === '') return '';
  }
  return suffix;
}

/** A name without the end that all have. */
export function shortName(name: string, suffix: string): string {
  return suffix !== '' && endsWith(name, suffix) ? name.slice(0, -suffix.length) : name;
}

/** From the first dot on; empty without one. */
function domainOf(name: string): string {
  const dot = name.indexOf('.');
  return dot === -1 ? '' : name.slice(dot);
}

function endsWith(name: string, suffix: string): boolean {
  return name.toLowerCase().endsWith(suffix.toLowerCase());
}
