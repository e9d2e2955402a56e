import { app } from 'electron';

/**
 * True when this is the only Slotwatch of this user (strictly: of this user data folder). Otherwise the first one has
 * been told, and this one should quit.
 */
export function isOnlyInstance(): boolean {
  return app.requestSingleInstanceLock();
}

/** Calls back when somebody starts Slotwatch a second time: they want to see it. */
export function onSecondStart(listener: () => void): { dispose(): void } {
  app.on('second-instance', listener);
  return { dispose: () => void app.off('second-instance', listener) };
}
