import { remember } from '../basics/remember.ts';
import { matchesAny } from './pattern.ts';
import {
  ANY_COMPUTER,
  canonicalServer,
  spellServer,
  THIS_COMPUTER,
  type ThisComputer,
} from './server-name.ts';

/**
 * Whether one of the entries (names or patterns; `*` stands for any characters, `?` for one) protects this server, by
 * any of its names: in this computer's domain a short name also protects the full one, and the reverse.
 */
export function protectsServer(
  entries: readonly string[],
  server: string,
  here: ThisComputer = ANY_COMPUTER,
): boolean {
  if (entries.length === 0) return false;
  const byComputer = lists.get(entries) ?? new WeakMap<ThisComputer, (server: string) => boolean>();
  lists.set(entries, byComputer);
  const known = byComputer.get(here) ?? readEntries(entries, here);
  byComputer.set(here, known);
  return known(server);
}

/** Cache by the list of entries, which is replaced and never changed, and by the computer. */
const lists = new WeakMap<readonly string[], WeakMap<ThisComputer, (server: string) => boolean>>();

function readEntries(entries: readonly string[], here: ThisComputer): (server: string) => boolean {
  const written = entries.map(withoutBrackets);
  const names = new Set(
    written.filter((entry) => !WILD.test(entry)).map((entry) => canonicalServer(entry, here)),
  );
  // The final dot of a pattern is that of the name.
  const patterns = written.filter((entry) => WILD.test(entry)).map((entry) => entry.replace(/\.$/, ''));
  return remember(
    (server) =>
      names.has(canonicalServer(server, here)) ||
      names.has(withoutZone(spellServer(server))) ||
      (patterns.length > 0 && spellingsOf(server, here).some((spelling) => matchesAny(spelling, patterns))),
  );
}

/** Every spelling of the server that a pattern may mean. */
function spellingsOf(server: string, here: ThisComputer): readonly string[] {
  const canonical = canonicalServer(server, here);
  const isThis = canonical === THIS_COMPUTER;
  const written = [server, ...(isThis ? [THIS_COMPUTER, ...here.names] : [])].map((name) =>
    name.trim().toLowerCase().replace(/\.$/, ''),
  );
  const spelt = written.flatMap((name) => {
    const whole = spellServer(name);
    const bare = withoutZone(whole);
    return [name, whole, bare, shortAddress(bare)];
  });
  const { domain } = here;
  const full = domain === null ? [] : spelt.filter(isShort).map((name) => `${name}.${spellServer(domain)}`);
  const short = spelt.map((name) => canonicalServer(name, { names: [], domain }));
  return [...new Set([...spelt, ...full, ...short, canonical])];
}

/** An IPv6 address with `::` for its longest run of zeros, the usual form; anything else unchanged. */
function shortAddress(spelt: string): string {
  const runs = spelt.includes(':') ? (spelt.match(/(?<![^:])0(?::0)+(?![^:])/g) ?? []) : [];
  const [longest] = [...runs].sort((a, b) => b.length - a.length);
  if (longest === undefined) return spelt;
  const at = spelt.search(new RegExp(`(?<![^:])${longest}(?![^:])`));
  return `${spelt.slice(0, at).replace(/:$/, '')}::${spelt.slice(at + longest.length).replace(/^:/, '')}`;
}

function isShort(name: string): boolean {
  return !/[.:]/.test(name);
}

/** A network address is protected on every network. */
function withoutZone(spelt: string): string {
  return spelt.replace(/%\d+$/, '');
}

const WILD = /[*?]/;

/** Why an entry can never protect a server. */
export type ServerEntryFault = 'severalServers' | 'impossibleServer';

/** Why no server can have a name that matches this entry, or null when one can. */
export function faultOfServerEntry(entry: string): ServerEntryFault | null {
  const name = withoutBrackets(entry);
  if (/[\s,;|]/.test(name)) return 'severalServers';
  if (!/^[a-z0-9_.:%*?-]+$/i.test(name)) return 'impossibleServer';
  // `10.0.0.08`, `10.1`: numbers that are not an address.
  return /^[\d.]+$/.test(name) && !/^(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})$/.test(name)
    ? 'impossibleServer'
    : null;
}

/** `[fe80::1]` is how an IPv6 address is written where a port may follow. */
function withoutBrackets(entry: string): string {
  const text = entry.trim();
  return text.startsWith('[') && text.endsWith(']') && text.includes(':') ? text.slice(1, -1) : text;
}
