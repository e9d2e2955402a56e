import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ServerView } from '../../shared/domain/model.ts';
import type { ListedServer } from './list-search.ts';

/**
 * Rows do not move under a hand. While somebody is at the list (the pointer is over it, or a key was pressed in it), the
 * rows stay those they are, in the order they are in: what changes is said in place, what no longer belongs there stays,
 * what is new waits. That ends when the pointer leaves, when nothing has been moved or pressed for this long, and at
 * once when somebody asks for another list: by searching, by a filter, by another order.
 */
const AT_LIST_MS = 8000;

/**
 * What the list shows while its order is held: the rows of `held` with what is known of them now. Only a server that is
 * no longer watched goes.
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
  /** What was asked for when the order was taken. */
  readonly asked: unknown;
  readonly listed: readonly ListedServer[];
}

export interface HeldOrder {
  readonly listed: readonly ListedServer[];
  /** Somebody has moved or pressed something at the list. */
  readonly onTouch: () => void;
  /** The pointer has left it. */
  readonly onLeave: () => void;
}

/** Holds the order while somebody is at the list. `asked` is another value when they ask for another list. */
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
