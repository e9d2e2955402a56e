import { useEffect } from 'react';
import { jobsOutsideBatches } from './batches.ts';
import { canUndo } from './jobs.ts';
import type { Store } from './store.ts';

/** Where Ctrl+F goes. */
export const SEARCH_FIELD_ID = 'search-servers-and-users';

/** `F5` asks all servers, `Ctrl+F` searches, `Esc` undoes what was started last and still can be undone. */
export function useShortcuts(store: Store): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented) return;
      const shortcut = shortcutOf(event);
      if (shortcut === null || !shortcut(store)) return;
      event.preventDefault();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [store]);
}

/** What a key does; it returns whether there was anything to do. */
type Shortcut = (store: Store) => boolean;

function shortcutOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): Shortcut | null {
  if (altKey) return null;
  if (key === 'F5') return refreshAll;
  if (key === 'Escape') return undoLast;
  return key.toLowerCase() === 'f' && (ctrlKey || metaKey) ? goToSearch : null;
}

function refreshAll(store: Store): boolean {
  void store.refresh();
  return true;
}

function goToSearch(store: Store): boolean {
  const field = document.getElementById(SEARCH_FIELD_ID);
  if (!(field instanceof HTMLInputElement)) return false;
  const goThere = (): void => {
    field.focus();
    field.select();
  };
  if (field.offsetParent !== null) {
    // At once: whoever types on must not lose the first letters.
    goThere();
    return true;
  }
  // In a narrow window the list may be the pane that is hidden; it appears with the next drawing.
  store.backToList();
  requestAnimationFrame(goThere);
  return true;
}

function undoLast(store: Store): boolean {
  const { fleet } = store.getState();
  if (fleet === null) return false;
  const job = jobsOutsideBatches(fleet).findLast(canUndo);
  const batch = fleet.batches.findLast(({ step }) => step === 'waiting');
  if (job !== undefined) void store.cancelJob(job.id);
  else if (batch !== undefined) void store.stopBatch(batch.id);
  return job !== undefined || batch !== undefined;
}
