import type { FleetChange } from '../../shared/contract/bridge.ts';
import type { FleetView, ServerName, ServerView } from '../../shared/domain/model.ts';

/**
 * The fleet after a change. Servers the change does not name stay the same objects, so that only changed rows render; a
 * change that names no server keeps the same list.
 */
export function applyChange(view: FleetView, change: FleetChange): FleetView {
  return {
    demo: view.demo,
    pausedUntil: change.pausedUntil,
    servers: applyToServers(view.servers, change),
    jobs: change.jobs ?? view.jobs,
    batches: change.batches ?? view.batches,
    waits: change.waits ?? view.waits,
  };
}

function applyToServers(servers: readonly ServerView[], change: FleetChange): readonly ServerView[] {
  if (change.servers.length === 0 && change.removed.length === 0 && change.order === undefined)
    return servers;
  // A Map keeps the position of a key that is set again, and appends a new one.
  const byName = new Map<ServerName, ServerView>(servers.map((server) => [server.name, server]));
  for (const server of change.servers) byName.set(server.name, server);
  for (const name of change.removed) byName.delete(name);
  for (const name of change.order ?? []) moveToEnd(byName, name);
  return [...byName.values()];
}

/** Applied to every name of an order, first to last, it sorts them in that order. */
function moveToEnd(byName: Map<ServerName, ServerView>, name: ServerName): void {
  const server = byName.get(name);
  if (server === undefined) return;
  byName.delete(name);
  byName.set(name, server);
}
