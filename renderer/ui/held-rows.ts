import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

/**
 * Row order is frozen while the user interacts: while the pointer is over the list, or after a key was pressed in it.
 * Rows then update in place, those that no longer belong there stay, and new ones wait. This ends when the pointer
 * leaves, when nothing has been moved or pressed for this long, and at once when the user asks for another list: by a
 * search, a filter or another order.
 */
const AT_LIST_MS = 8000;

interface Held<Row> {
  /** The value of `asked` when the order was frozen. */
  readonly asked: unknown;
  readonly rows: readonly Row[];
}

export interface HeldRows<Row> {
  readonly rows: readonly Row[];
  /** The user moved the pointer or pressed a key at the list. */
  readonly onTouch: () => void;
  /** The pointer left the list. */
  readonly onLeave: () => void;
}

/**
 * Freezes the order while the user interacts: a row must not move, or leave, under the pointer, because its button ends a
 * session. `asked` changes when the user asks for another list. `hold`: the frozen rows with their current data; stable, so that
 * they are the same while nothing changes.
 */
export function useHeldRows<Row>(
  fresh: readonly Row[],
  asked: unknown,
  hold: (held: readonly Row[]) => readonly Row[],
): HeldRows<Row> {
  const [held, setHeld] = useState<Held<Row> | null>(null);
  const touchedAt = useRef(0);
  const isHeld = held !== null && held.asked === asked;
  const rows = useMemo(() => (isHeld ? hold(held.rows) : fresh), [isHeld, held, fresh, hold]);

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
    if (!isHeld) setHeld({ asked, rows });
  };
  const onLeave = useCallback(() => setHeld(null), []);
  return { rows, onTouch, onLeave };
}
