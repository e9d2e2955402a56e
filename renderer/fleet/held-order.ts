import { useCallback } from 'react';
import type { ServerView } from '../../shared/domain/model.ts';
import { type HeldRows, useHeldRows } from '../ui/held-rows.ts';
import type { ListedServer } from './list-search.ts';

/**
 * The rows to show while the order is frozen: those of `held` with their current data. Only a server that is no longer
 * watched is removed.
 */
export function holdOrder(
  held: readonly ListedServer[],
  fresh: readonly ListedServer[],
  servers: readonly ServerView[],
): readonly ListedServer[] {
  const listed = new Map(fresh.map((each) => [each.server.name, each]));
  const watched = new Map(servers.map((server) => [server.name, server]));
  return held.flatMap((each) => {
    const { name } = each.server;
    const server = watched.get(name);
    return server === undefined ? [] : [listed.get(name) ?? { server, found: [] }];
  });
}

/** Freezes the order of servers while the user interacts with them. `asked` changes when the user asks for another list. */
export function useHeldOrder(
  fresh: readonly ListedServer[],
  servers: readonly ServerView[],
  asked: unknown,
): HeldRows<ListedServer> {
  const hold = useCallback(
    (held: readonly ListedServer[]) => holdOrder(held, fresh, servers),
    [fresh, servers],
  );
  return useHeldRows(fresh, asked, hold);
}
