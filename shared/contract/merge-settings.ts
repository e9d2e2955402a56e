import { isSame } from '../basics/is-same.ts';
import { canonicalServer } from '../names/server-name.ts';
import type { ServerSettings, Settings } from './settings.ts';

/** Lists of names in which each entry is a wish of its own. */
const LISTS = ['protectedUsers', 'protectedServers'] as const satisfies readonly (keyof Settings)[];

/**
 * What two have made of the same settings, in one: `base` is what `mine` was made from, `theirs` what stands there by now.
 * What only one of them has changed is as that one wants it; what both have changed is as `mine` says, but lists of names
 * and of servers are merged entry by entry: nobody's protected user and nobody's server is lost by the other's change.
 */
export function mergeSettings(base: Settings, mine: Settings, theirs: Settings): Settings {
  if (isSame(base, theirs)) return mine;
  const merged: Record<string, unknown> = { ...theirs };
  for (const key of Object.keys(mine) as (keyof Settings)[])
    if (!isSame(mine[key], base[key])) merged[key] = mine[key];
  for (const key of LISTS) merged[key] = mergeNames(base[key], mine[key], theirs[key]);
  merged.servers = mergeServers(base.servers, mine.servers, theirs.servers);
  return merged as Settings;
}

function mergeNames(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const removed = base.filter((one) => !theirs.includes(one));
  const added = theirs.filter((one) => !base.includes(one) && !mine.includes(one));
  return [...mine.filter((one) => !removed.includes(one)), ...added];
}

function mergeServers(
  base: readonly ServerSettings[],
  mine: readonly ServerSettings[],
  theirs: readonly ServerSettings[],
): ServerSettings[] {
  // By name in a map: of five thousand each would have to be looked for among five thousand.
  const before = byName(base);
  const now = byName(theirs);
  const wanted = byName(mine);
  const merged = mine.flatMap((server): ServerSettings[] => {
    const old = before.get(keyOf(server));
    if (old === undefined) return [server];
    const changed = !isSame(server, old);
    const other = now.get(keyOf(server));
    // Who has changed a server that somebody else has removed wants to have it.
    if (other === undefined) return changed ? [server] : [];
    return [changed ? server : other];
  });
  const added = theirs.filter((server) => !before.has(keyOf(server)) && !wanted.has(keyOf(server)));
  return [...merged, ...added];
}

function byName(servers: readonly ServerSettings[]): ReadonlyMap<string, ServerSettings> {
  return new Map(servers.map((server) => [keyOf(server), server]));
}

/** Two spellings of one server have the same. */
function keyOf({ name }: ServerSettings): string {
  return canonicalServer(name);
}
