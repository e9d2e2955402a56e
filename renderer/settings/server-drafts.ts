import type { ListedServer } from '../../shared/contract/server-list.ts';
import { joinGroup } from '../../shared/names/group-path.ts';
import { MOST_NAMES } from '../../shared/names/name-pattern.ts';
import { canonicalServer, parseServerName, sameServer } from '../../shared/names/server-name.ts';
import { text } from '../../shared/text/text.ts';
import { groupIn, type NewServer, newServerDraft, type ServerDraft } from './server-draft.ts';

/** Why this text cannot be added as a server, or null when it can. */
export function objectionToName(name: string, servers: readonly { readonly name: string }[]): string | null {
  const words = text.settings.server;
  if (name.trim() === '') return words.missingName;
  if (parseServerName(name) === null) return words.badName;
  if (servers.some((server) => sameServer(server.name, name.trim()))) return words.already;
  return servers.length >= MOST_NAMES ? words.tooMany(MOST_NAMES) : null;
}

/** The list with these appended. */
export function withServers(
  servers: readonly ServerDraft[],
  added: readonly NewServer[],
): readonly ServerDraft[] {
  const next = nextKey(servers);
  return [...servers, ...added.map((server, place) => newServerDraft(next + place, server))];
}

/** The list with other values for those servers. The others stay the same objects. */
export function changeServers(
  servers: readonly ServerDraft[],
  keys: ReadonlySet<number>,
  change: Partial<Omit<ServerDraft, 'key'>>,
): readonly ServerDraft[] {
  return servers.map((server) => (keys.has(server.key) ? { ...server, ...change } : server));
}

/** Servers that were removed from the list, and their positions. */
export type Removed = readonly { readonly place: number; readonly server: ServerDraft }[];

export function removeServers(
  servers: readonly ServerDraft[],
  keys: ReadonlySet<number>,
): { readonly servers: readonly ServerDraft[]; readonly removed: Removed } {
  const removed = servers.flatMap((server, place) => (keys.has(server.key) ? [{ place, server }] : []));
  return { servers: servers.filter(({ key }) => !keys.has(key)), removed };
}

/** Restored to their positions; servers added since then come after. */
export function putBack(servers: readonly ServerDraft[], removed: Removed): readonly ServerDraft[] {
  const all = [...servers];
  for (const { place, server } of removed) {
    // A server that was added meanwhile may have been given the same key.
    const taken = all.some(({ key }) => key === server.key);
    all.splice(Math.min(place, all.length), 0, taken ? { ...server, key: nextKey(all) } : server);
  }
  return all;
}

/** As in the audit log. A longer text is no useful search, and would be compared with thousands of servers. */
const LONGEST_SEARCH = 256;

/** Those that contain every word of the search in name, label or group. */
export function filterServers(servers: readonly ServerDraft[], search: string): readonly ServerDraft[] {
  const words = search.slice(0, LONGEST_SEARCH).toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return servers;
  return servers.filter(({ name, label, group }) => {
    const all = `${name}\n${label}\n${group}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** The groups in use, sorted. */
export function groupsOf(servers: readonly ServerDraft[]): readonly string[] {
  return [...new Set(servers.map(({ group }) => group.trim()))]
    .filter((group) => group !== '')
    .sort((a, b) => a.localeCompare(b));
}

/** The groups in use and all around them, sorted: where only `Shop/Web` is used, `Shop` too. */
export function groupsAround(servers: readonly ServerDraft[]): readonly string[] {
  const paths = groupsOf(servers).map(groupIn);
  const all = paths.flatMap((path) => path.map((_, level) => joinGroup(path.slice(0, level + 1))));
  return [...new Set(all)].sort((a, b) => a.localeCompare(b));
}

/** Which servers of a list are new, and which are already there in any spelling. */
export function partListed<Server extends ListedServer>(
  listed: readonly Server[],
  servers: readonly { readonly name: string }[],
): { readonly fresh: readonly Server[]; readonly known: readonly Server[] } {
  const names = new Set(servers.map(({ name }) => canonicalServer(name)));
  const isKnown = ({ name }: Server): boolean => names.has(canonicalServer(name));
  return { fresh: listed.filter((server) => !isKnown(server)), known: listed.filter(isKnown) };
}

function nextKey(servers: readonly ServerDraft[]): number {
  // Not `Math.max(...keys)`: that many arguments fill the stack.
  return 1 + servers.reduce((highest, { key }) => Math.max(highest, key), -1);
}
