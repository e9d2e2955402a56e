import { app } from 'electron';
import type { Lifetime } from './lifetime.ts';

/**
 * Holds the quit back until every part has ended, however it was asked for: menu, Ctrl+C, a signal, the session's end.
 * Closing the last window is none of these: the app lives in the tray.
 */
export function endOnQuit(lifetime: Lifetime): void {
  let ended = false;
  app.on('window-all-closed', () => {});
  app.on('will-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    void lifetime.end().finally(() => {
      ended = true;
      app.quit();
    });
  });
}
