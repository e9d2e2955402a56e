import { useEffect } from 'react';
import { focusFirst } from './panes.ts';

/** Long enough for a dialog or a menu that closes to give the focus back where it came from. */
const GIVEN_BACK_MS = 120;

/**
 * Keeps the focus when what had it goes away: the row of somebody who has logged off, the *Undo* of a job that has
 * ended. It goes to what now stands in that place, or next to it, or around it; left alone it would fall to the page,
 * and the next Tab would begin at the top.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    /** Where the focus was, and what stood around it, from the inside out. */
    let trail: readonly Step[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;

    function onFocusIn({ target }: FocusEvent): void {
      if (target instanceof Element) trail = trailOf(target);
    }

    function look(): void {
      if (document.activeElement !== document.body) return;
      const gone = trail.findIndex(({ element }) => element.isConnected);
      const around = trail[gone];
      const lost = trail[gone - 1];
      if (around === undefined || lost === undefined) return;
      const children = around.element.children;
      const next = children[Math.min(lost.place, children.length - 1)];
      if (next !== undefined && focusFirst(next)) return;
      trail.slice(gone).find(({ element }) => element.isConnected && focusFirst(element));
    }

    const watcher = new MutationObserver(() => {
      if (document.activeElement !== document.body || trail[0]?.element.isConnected !== false) return;
      clearTimeout(timer);
      timer = setTimeout(look, GIVEN_BACK_MS);
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
