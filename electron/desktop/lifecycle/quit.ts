import { app } from 'electron';
import { ENDING_SIGNALS } from '../../engine/ending-signals.ts';
import type { Lifetime } from './lifetime.ts';

/**
 * Delays the quit until every part has ended, whatever caused it: menu, Ctrl+C, a signal, the end of the session.
 * Closing the last window does not quit: the app lives in the tray.
 */
export function endOnQuit(lifetime: Lifetime): void {
  app.on('window-all-closed', () => {});
  app.on('will-quit', (event) => {
    event.preventDefault();
    // Not `quit` again: after a signal Electron is already quitting, and `quit` does nothing.
    void lifetime.end().finally(() => app.exit());
  });
}

/**
 * Call it after Electron is ready: before, Electron would replace these handlers by its own. They stay to the end,
 * because a signal without a handler would kill the app in the middle. A second signal changes nothing: the app is
 * ending.
 */
export function quitOnSignals(): void {
  for (const signal of ENDING_SIGNALS) process.on(signal, () => app.quit());
}
