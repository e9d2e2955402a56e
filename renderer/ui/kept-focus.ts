import { useEffect } from 'react';
import { focusFirst } from './panes.ts';

/** Long enough for a dialog or a menu that closes to give the focus back where it came from. */
const GIVEN_BACK_MS = 120;

/** What lies over the page and gives way to it again. */
const OVERLAY = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/**
 * Keeps the focus when what had it goes away: the row of somebody who has logged off, the *Undo* of a job that has
 * ended. It goes to what now stands in that place, or next to it, or around it; and after a dialog back to where it was
 * before. Left alone it would fall to the page, and the next Tab would begin at the top.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let focused: Element | null = null;
    /** Where the focus was outside dialogs and menus, and what stood around it, from the inside out. */
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
    // It is still there: a dialog has lain over it.
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
  /** Among its siblings. */
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
