import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { tryToWrite } from '../storage/write-access.ts';

/** What Chromium puts into the user data folder while an app runs on it. */
const LOCKS = ['SingletonLock', 'lockfile'];

/**
 * True when this is the only Slotwatch of this user (strictly: of this user data folder). Otherwise the first one has
 * been told, and this one should quit.
 */
export function isOnlyInstance(): boolean {
  if (app.requestSingleInstanceLock()) return true;
  // Where nothing can be written nobody gets the lock, and the app would never start.
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

/** Also a link that leads nowhere, as the lock is on Linux. */
function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** Calls back when somebody starts Slotwatch a second time: they want to see it. */
export function onSecondStart(listener: () => void): { dispose(): void } {
  app.on('second-instance', listener);
  return { dispose: () => void app.off('second-instance', listener) };
}
