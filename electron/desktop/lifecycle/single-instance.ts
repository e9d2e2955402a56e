import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { tryToWrite } from '../storage/write-access.ts';

/** The lock that Chromium puts into the user data folder while an app uses it. */
const LOCKS = ['SingletonLock', 'lockfile'];

/**
 * True when this is the only Slotwatch of this user (strictly: of this user data folder). Otherwise the first one has
 * been notified, and this one should quit.
 */
export function isOnlyInstance(): boolean {
  if (app.requestSingleInstanceLock()) return true;
  // Where nothing can be written no instance gets the lock, and the app would never start.
  const folder = app.getPath('userData');
  return !LOCKS.some((name) => isThere(join(folder, name))) && !canWrite(folder);
}

function canWrite(folder: string): boolean {
  try {
    tryToWrite(folder);
    return true;
  } catch {
    return false;
  }
}

/** Also true for a link that leads nowhere: the lock on Linux is one. */
function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** Calls back when the user starts Slotwatch a second time, to show the window. */
export function onSecondStart(listener: () => void): { dispose(): void } {
  app.on('second-instance', listener);
  return { dispose: () => void app.off('second-instance', listener) };
}
