import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ServerView } from '../../shared/domain/model.ts';
import type { ListedServer } from './list-search.ts';

/**
 * Row order is frozen while the user interacts: while the pointer is over the list, or after a key was pressed in it.
 * Rows then update in place, those that no longer belong there stay, and new ones wait. This ends when the pointer
 * leaves, when nothing has been moved or pressed for this long, and at once when the user asks for another list: by a
 * search, a filter or another order.
 */
const AT_LIST_MS = 8000;

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

interface Held {
  /** The value of `asked` when the order was frozen. */
  readonly asked: unknown;
  readonly listed: readonly ListedServer[];
}

export interface HeldOrder {
  readonly listed: readonly ListedServer[];
  /** The user moved the pointer or pressed a key at the list. */
  readonly onTouch: () => void;
  /** The pointer left the list. */
  readonly onLeave: () => void;
}

/** Freezes the order while the user interacts. `asked` changes when the user asks for another list. */
export function useHeldOrder(
  fresh: readonly ListedServer[],
  servers: readonly ServerView[],
  asked: unknown,
): HeldOrder {
  const [held, setHeld] = useState<Held | null>(null);
  const touchedAt = useRef(0);
  const isHeld = held !== null && held.asked === asked;
  const listed = useMemo(
    () => (isHeld ? holdOrder(held.listed, fresh, servers) : fresh),
    [isHeld, held, fresh, servers],
  );

  useEffect(() => {
    if (held === null) return;
    // One timer, not one for each movement of the mouse.
    const timer = setInterval(() => {
      if (Date.now() - touchedAt.current >= AT_LIST_MS) setHeld(null);
    }, AT_LIST_MS / 4);
    return () => clearInterval(timer);
  }, [held]);

  const onTouch = (): void => {
    touchedAt.current = Date.now();
    if (!isHeld) setHeld({ asked, listed });
  };
  const onLeave = useCallback(() => setHeld(null), []);
  return { listed, onTouch, onLeave };
}
