import { backToList, showDetail } from '../state/navigation.ts';
import type { Store } from '../state/store.ts';

/** The stops of F6: elements with this attribute, in page order. */
export const PANE = 'data-pane';

/** Elements that can take the focus, in a pane or a row. */
const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), select:not([disabled]), [tabindex="0"]';

/**
 * Moves to the next part of the window, or with -1 to the previous one. In a narrow window it shows the other pane
 * first.
 */
export function goToNextPane(store: Store, step: 1 | -1): boolean {
  const panes = [...document.querySelectorAll<HTMLElement>(`[${PANE}]`)];
  if (panes.length < 2) return false;
  const next = panes[placeAfter(panes.findIndex(hasFocus), step, panes.length)];
  if (next === undefined) return false;
  if (!focusFirst(next)) {
    if (next.getAttribute(PANE) === 'list') backToList(store);
    else showDetail(store);
    // It appears with the next render.
    requestAnimationFrame(() => focusFirst(next));
  }
  return true;
}

/** The next index, wrapping around; from none (-1) to the first going forward, to the last going back. */
export function placeAfter(place: number, step: 1 | -1, length: number): number {
  if (place === -1) return step === 1 ? 0 : length - 1;
  return (place + step + length) % length;
}

/** Focuses the most useful element in there; returns whether a visible one could be focused. */
export function focusFirst(inside: Element): boolean {
  const wanted = inside.querySelectorAll<HTMLElement>('[role="listbox"], [role="tree"]');
  const others = inside.querySelectorAll<HTMLElement>(FOCUSABLE);
  for (const element of [...wanted, ...others]) {
    if (!isOnShow(element) || element.hasAttribute('data-tabster-dummy')) continue;
    element.focus();
    if (document.activeElement === element) return true;
  }
  return false;
}

function isOnShow(element: HTMLElement): boolean {
  // jsdom has no layout and does not implement it.
  return typeof element.checkVisibility !== 'function' || element.checkVisibility();
}

function hasFocus(pane: Element): boolean {
  return pane.contains(document.activeElement);
}
