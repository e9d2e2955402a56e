import { isSame } from '../basics/is-same.ts';
import { canonicalServer } from '../names/server-name.ts';
import { NAME_LISTS, type ServerSettings, type Settings } from './settings.ts';

/**
 * Merges two changes of the same settings: `base` is what `mine` was made from, `theirs` what the file has now. What
 * only one of them has changed is taken from that one; what both have changed is taken from `mine`. Lists of names and
 * servers are merged entry by entry, so that neither loses a protected user, a program or a server by the
 * other's change.
 */
export function mergeSettings(base: Settings, mine: Settings, theirs: Settings): Settings {
  if (isSame(base, theirs)) return mine;
  const merged: Record<string, unknown> = { ...theirs };
  for (const key of Object.keys(mine) as (keyof Settings)[])
    if (!isSame(mine[key], base[key])) merged[key] = mine[key];
  for (const key of NAME_LISTS) merged[key] = mergeNames(base[key], mine[key], theirs[key]);
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
  // A map by name: otherwise each of five thousand servers is searched among five thousand.
  const before = byName(base);
  const now = byName(theirs);
  const wanted = byName(mine);
  const merged = mine.flatMap((server): ServerSettings[] => {
    const old = before.get(keyOf(server));
    if (old === undefined) return [server];
    const changed = !isSame(server, old);
    const other = now.get(keyOf(server));
    // A server that is changed here and removed there is kept: the change shows that it is wanted.
    if (other === undefined) return changed ? [server] : [];
    return [changed ? server : other];
  });
  const added = theirs.filter((server) => !before.has(keyOf(server)) && !wanted.has(keyOf(server)));
  return [...merged, ...added];
}

function byName(servers: readonly ServerSettings[]): ReadonlyMap<string, ServerSettings> {
  return new Map(servers.map((server) => [keyOf(server), server]));
}

/** Equal for two spellings of one server. */
function keyOf({ name }: ServerSettings): string {
  return canonicalServer(name);
}
