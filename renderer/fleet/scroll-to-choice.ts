import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { ServerName } from '../../shared/domain/model.ts';

/** The list that is shown. */
export interface ShownList {
  /** Changes when the user asks for another list: by a search, a filter or another order. */
  readonly asked: unknown;
  readonly chosen: ServerName | null;
  /** Whether these are search hits: the best hits are at the top, so the list starts there and not at the choice. */
  readonly isSearch: boolean;
}

/**
 * Scrolls to the choice wherever it came from (a search, a notification, a group that was opened), and to the top of a
 * new list. `chosenPlace`: -1 when the choice is not among the rows.
 */
export function useScrollToChoice(
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  now: ShownList,
  chosenPlace: number,
): void {
  const scroller = useRef(virtualizer);
  scroller.current = virtualizer;
  const before = useRef<ShownList | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: not when rows move above it: the list would scroll without an action of the user
  useEffect(() => {
    const place = placeToShow(before.current, now, chosenPlace);
    before.current = now;
    // A list that is at its top is left alone: scrolling makes the browser lay out the page at once.
    if (place === 'top') {
      if (scroller.current.scrollOffset !== 0) scroller.current.scrollToOffset(0);
    } else if (place !== null) scroller.current.scrollToIndex(place);
  }, [now.asked, now.chosen]);
}

/** The row to scroll to; null for no scrolling. `before`: what was shown last, null at first. */
function placeToShow(before: ShownList | null, now: ShownList, chosenPlace: number): number | 'top' | null {
  const chosen = chosenPlace >= 0 ? chosenPlace : null;
  if (before !== null && before.chosen !== now.chosen) return chosen;
  if (now.isSearch) return 'top';
  // Leaving a search returns to the choice; a filter starts at the top.
  return before === null || before.isSearch ? chosen : 'top';
}
