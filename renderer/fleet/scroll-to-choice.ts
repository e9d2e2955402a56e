import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { ServerName } from '../../shared/domain/model.ts';

/** Which list is on show. */
export interface ShownList {
  /** Another value when the person asks for another list: by searching, by a filter, by another order. */
  readonly asked: unknown;
  readonly chosen: ServerName | null;
  /** Whether these are the hits of a search: what one looks for is at the top then, not what was chosen before. */
  readonly isSearch: boolean;
}

/**
 * Scrolls to the choice wherever it came from, a search, a notification, a closed group that was opened; and to the top
 * of a list that was asked for. `chosenPlace`: -1 when the choice is not among the rows.
 */
export function useScrollToChoice(
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  now: ShownList,
  chosenPlace: number,
): void {
  const scroller = useRef(virtualizer);
  scroller.current = virtualizer;
  const before = useRef<ShownList | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: not when rows move above it, which would scroll by itself
  useEffect(() => {
    const place = placeToShow(before.current, now, chosenPlace);
    before.current = now;
    if (place === 'top') scroller.current.scrollToOffset(0);
    else if (place !== null) scroller.current.scrollToIndex(place);
  }, [now.asked, now.chosen]);
}

/** Where the list is to be scrolled to; null when it stays. `before`: what was on show last, null at first. */
function placeToShow(before: ShownList | null, now: ShownList, chosenPlace: number): number | 'top' | null {
  const chosen = chosenPlace >= 0 ? chosenPlace : null;
  if (before !== null && before.chosen !== now.chosen) return chosen;
  if (now.isSearch) return 'top';
  // From a search back to where one was; a filter begins at the top.
  return before === null || before.isSearch ? chosen : 'top';
}
