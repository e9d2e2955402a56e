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
 * Once Electron is ready: before that it would put its own handlers in the place of these. They are there to stay: a
 * signal nobody listens to would end the app in the middle. A second signal changes nothing: the app is ending.
 */
export function quitOnSignals(): void {
  for (const signal of ENDING_SIGNALS) process.on(signal, () => app.quit());
}
