import { app } from 'electron';
import { ENDING_SIGNALS } from '../../engine/ending-signals.ts';
import type { Lifetime } from './lifetime.ts';

/**
 * Holds the quit back until every part has ended, however it was asked for: menu, Ctrl+C, a signal, the session's end.
 * Closing the last window is none of these: the app lives in the tray.
 */
export function endOnQuit(lifetime: Lifetime): void {
  app.on('window-all-closed', () => {});
  app.on('will-quit', (event) => {
    event.preventDefault();
    // Not `quit` again: after a signal Electron takes itself to be quitting already, and nothing would happen.
    void lifetime.end().finally(() => app.exit());
  });
}

/**
 * After the libraries are loaded: some of them listen for signals to tidy up, which takes the signal away from Electron,
 * and then raise it once more, which would end the app in the middle.
 */
export function quitOnSignals(): void {
  for (const signal of ENDING_SIGNALS) {
    process.removeAllListeners(signal);
    process.on(signal, () => app.quit());
  }
}
