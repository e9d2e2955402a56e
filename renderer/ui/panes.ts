import { backToList, showDetail } from '../state/navigation.ts';
import type { Store } from '../state/store.ts';

/** What F6 goes round: the elements that carry this attribute, in the order of the page. */
export const PANE = 'data-pane';

/** What can take the focus, in a pane or a row. */
const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), select:not([disabled]), [tabindex="0"]';

/** Into the next part of the window, or with -1 the one before. In a narrow window the other pane is brought to the front first. */
export function goToNextPane(store: Store, step: 1 | -1): boolean {
  const panes = [...document.querySelectorAll<HTMLElement>(`[${PANE}]`)];
  if (panes.length < 2) return false;
  const next = panes[placeAfter(panes.findIndex(hasFocus), step, panes.length)];
  if (next === undefined) return false;
  if (!focusFirst(next)) {
    if (next.getAttribute(PANE) === 'list') backToList(store);
    else showDetail(store);
    // It appears with the next drawing.
    requestAnimationFrame(() => focusFirst(next));
  }
  return true;
}

/** Round and round; from nowhere (-1) to the first one going forward, to the last going back. */
export function placeAfter(place: number, step: 1 | -1, length: number): number {
  if (place === -1) return step === 1 ? 0 : length - 1;
  return (place + step + length) % length;
}

/** Focuses what a person most likely wants in there; whether there was anything on show that could be focused. */
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
  // jsdom lays nothing out and does not have it.
  return typeof element.checkVisibility !== 'function' || element.checkVisibility();
}

function hasFocus(pane: Element): boolean {
  return pane.contains(document.activeElement);
}
