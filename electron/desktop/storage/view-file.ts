import { FIRST_VIEW, type View, viewSchema } from '../../../shared/contract/view.ts';
import type { Log } from '../../engine/log.ts';
import { openStore } from '../../engine/storage/open-store.ts';
import { DesktopLibrary } from './desktop-store.ts';
import { logUnusable, whyNotWritten } from './log-unusable.ts';

/** The arrangement of the window, kept over a restart. */
export interface ViewFile {
  get(): View;
  /** The next window uses it at once; the file is written when nothing has changed for a moment. */
  set(view: View): void;
  /** Writes what is not written yet. */
  dispose(): void;
}

/** A key held down in the list changes the selection thirty times a second. */
const WRITE_AFTER_MS = 1000;

/**
 * Opens `<name>.json`, beside the settings. One that cannot be used is set aside, and only logged: losing the
 * arrangement of a list is not worth a notification.
 */
export function openViewFile(folder: string, name: string, log: Log): ViewFile {
  const store = openStore({
    folder,
    name,
    schema: viewSchema,
    fallback: () => FIRST_VIEW,
    unknownKeys: 'leftOut',
    onUnusable: logUnusable(log, name),
    Library: DesktopLibrary,
  });
  let view = store.get();
  let timer: NodeJS.Timeout | undefined;

  function write(): void {
    timer = undefined;
    try {
      store.write(view);
    } catch (thrown) {
      log.warn(`How the window is arranged could not be kept: ${whyNotWritten(thrown)}`);
    }
  }

  return {
    get: () => view,
    set(changed) {
      view = changed;
      clearTimeout(timer);
      timer = setTimeout(write, WRITE_AFTER_MS);
    },
    dispose() {
      if (timer === undefined) return;
      clearTimeout(timer);
      write();
    },
  };
}
