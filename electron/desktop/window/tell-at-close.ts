import { app, type BrowserWindow, dialog } from 'electron';
import { z } from 'zod';
import { text } from '../../../shared/text/text.ts';
import type { Log } from '../../engine/log.ts';
import { openStore } from '../../engine/storage/open-store.ts';
import { DesktopLibrary } from '../storage/desktop-store.ts';
import { logUnusable, whyNotWritten } from '../storage/log-unusable.ts';
import { createFirstClose } from './first-close.ts';

/** What the user was told once, and need not be told again. */
const toldSchema = z.object({ goesOnInTray: z.boolean() });

/**
 * Says at the first close of the window that the app goes on in the tray. Call what it returns when a window is about to
 * close: false when it must stay open for now.
 */
export function tellAtClose(folder: string, log: Log): (window: BrowserWindow) => boolean {
  const store = openStore({
    folder,
    name: 'told',
    schema: toldSchema,
    fallback: () => ({ goesOnInTray: false }),
    unknownKeys: 'leftOut',
    onUnusable: logUnusable(log, 'told'),
    Library: DesktopLibrary,
  });
  const quitting = new AbortController();
  app.once('before-quit', () => quitting.abort());
  const firstClose = createFirstClose<BrowserWindow>({
    wasTold: store.get().goesOnInTray,
    keepTold() {
      try {
        store.write({ goesOnInTray: true });
      } catch (thrown) {
        log.warn(
          `The message that Slotwatch keeps running in the tray will be shown again: ${whyNotWritten(thrown)}`,
        );
      }
    },
    ask: (window) => ask(window, quitting.signal),
    quit: () => app.quit(),
  });
  return (window) => firstClose.mayClose(window, quitting.signal.aborted);
}

async function ask(window: BrowserWindow, signal: AbortSignal): Promise<'close' | 'quit'> {
  const words = text.window.firstClose;
  const { response } = await dialog.showMessageBox(window, {
    type: 'info',
    message: words.title,
    detail: words.body,
    buttons: [words.close, words.quit],
    defaultId: 0,
    // The user has asked to close the window.
    cancelId: 0,
    noLink: true,
    signal,
  });
  return response === 1 ? 'quit' : 'close';
}
