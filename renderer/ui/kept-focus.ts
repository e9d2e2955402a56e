import { useEffect } from 'react';
import { focusFirst } from './panes.ts';

/** Long enough for a closing dialog or menu to return the focus. */
const GIVEN_BACK_MS = 120;

/** Elements that cover the page for a time. */
const OVERLAY = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/**
 * Keeps the focus near its place when the focused element disappears, for instance the row of a user who logged off, or
 * the *Undo* of an ended job. The focus goes to what is now at that position, or next to it, or around it; after a
 * dialog it returns to where it was. Otherwise it would go to the page, and the next Tab would start at the top.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let focused: Element | null = null;
    /** The last focused element outside dialogs and menus, and its ancestors, innermost first. */
    let trail: readonly Step[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;

    function onFocusIn({ target }: FocusEvent): void {
      if (!(target instanceof Element)) return;
      focused = target;
      if (target.closest(OVERLAY) === null) trail = trailOf(target);
    }

    const watcher = new MutationObserver(() => {
      if (document.activeElement !== document.body || focused?.isConnected !== false) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (document.activeElement === document.body) goBack(trail);
      }, GIVEN_BACK_MS);
    });
    document.addEventListener('focusin', onFocusIn);
    watcher.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', onFocusIn);
      watcher.disconnect();
      clearTimeout(timer);
    };
  }, []);
}

function goBack(trail: readonly Step[]): void {
  const place = trail.findIndex(({ element }) => element.isConnected);
  const around = trail[place];
  if (around === undefined) return;
  const lost = trail[place - 1];
  if (lost === undefined) {
    // The element still exists: a dialog only covered it.
    if (around.element instanceof HTMLElement) around.element.focus();
    return;
  }
  const { children } = around.element;
  const next = children[Math.min(lost.place, children.length - 1)];
  if (next !== undefined && focusFirst(next)) return;
  trail.slice(place).find(({ element }) => focusFirst(element));
}

interface Step {
  readonly element: Element;
  /** Its index among its siblings. */
  readonly place: number;
}

function trailOf(element: Element): readonly Step[] {
  const trail: Step[] = [];
  for (
    let each: Element | null = element;
    each !== null && each !== document.body;
    each = each.parentElement
  ) {
    const siblings: readonly Element[] = [...(each.parentElement?.children ?? [])];
    trail.push({ element: each, place: siblings.indexOf(each) });
  }
  return trail;
}
