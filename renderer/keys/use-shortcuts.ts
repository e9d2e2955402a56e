import { useEffect } from 'react';
import { refresh } from '../fleet/fleet-actions.ts';
import { jobsOutsideBatches } from '../jobs/batch-rows.ts';
import { cancelJob, stopBatch } from '../jobs/job-actions.ts';
import { canUndo } from '../jobs/job-cards.ts';
import { backToList, openDialog } from '../state/navigation.ts';
import type { Store } from '../state/store.ts';
import { goToNextPane } from '../ui/panes.ts';
import { onlyClosedTip } from '../ui/tip-closing.ts';
import { type ShortcutIn, shortcutOf } from './shortcuts.ts';

/** The target of Ctrl+F. */
export const SEARCH_FIELD_ID = 'search-servers-and-users';

/** What a key does; returns whether there was anything to do. */
type Shortcut = (store: Store) => boolean;

const DOES: Readonly<Record<ShortcutIn<'everywhere'>, Shortcut>> = {
  help: (store) => {
    openDialog(store, { kind: 'shortcuts' });
    return true;
  },
  search: goToSearch,
  refreshAll: (store) => {
    void refresh(store);
    return true;
  },
  undo: undoLast,
  nextPane: (store) => goToNextPane(store, 1),
  previousPane: (store) => goToNextPane(store, -1),
};

/** These also work in a text field: no field of this page uses them, or it handled them first. */
const IN_FIELDS: ReadonlySet<ShortcutIn<'everywhere'>> = new Set([
  'search',
  'refreshAll',
  'undo',
  'nextPane',
  'previousPane',
]);

/** The keys that work everywhere, except while a dialog or a menu is open. */
export function useShortcuts(store: Store): void {
  useEffect(() => {
    let wasOpen = false;
    /** Before anything has handled the key: an Escape closes the menu that is open, and must not undo a job as well. */
    function onKeyComes(): void {
      wasOpen = isSomethingOpen();
    }
    function onKeyDown(event: KeyboardEvent): void {
      if ((event.defaultPrevented && !onlyClosedTip(event)) || wasOpen || isSomethingOpen()) return;
      const shortcut = shortcutOf('everywhere', event);
      if (shortcut === null || (isField(event.target) && !IN_FIELDS.has(shortcut))) return;
      if (DOES[shortcut](store)) event.preventDefault();
    }
    window.addEventListener('keydown', onKeyComes, { capture: true });
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyComes, { capture: true });
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [store]);
}

function isSomethingOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
}

/** Whether keys are text input there. */
function isField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio';
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

function goToSearch(store: Store): boolean {
  const field = document.getElementById(SEARCH_FIELD_ID);
  if (!(field instanceof HTMLInputElement)) return false;
  const goThere = (): void => {
    field.focus();
    field.select();
  };
  if (field.offsetParent !== null) {
    // At once: if the user goes on typing, no letter may be lost.
    goThere();
    return true;
  }
  // In a narrow window the list may be hidden; it appears with the next render.
  backToList(store);
  requestAnimationFrame(goThere);
  return true;
}

function undoLast(store: Store): boolean {
  const { fleet } = store.getState();
  if (fleet === null) return false;
  const job = jobsOutsideBatches(fleet).findLast(canUndo);
  const batch = fleet.batches.findLast(({ step }) => step === 'waiting');
  if (job !== undefined) void cancelJob(store, job.id);
  else if (batch !== undefined) void stopBatch(store, batch.id);
  return job !== undefined || batch !== undefined;
}
