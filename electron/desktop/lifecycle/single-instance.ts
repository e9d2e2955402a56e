import { lstatSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
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

/**
 * Whether another start has taken the lock away. Outside Windows it is a link that names its holder, and Chromium replaces
 * it in the milliseconds between its creation and its socket's, when another start looks just then: both go on. To be
 * asked later than that, and before anything is written.
 */
export function hasLostLock(): boolean {
  if (process.platform === 'win32') return false;
  try {
    return !readlinkSync(join(app.getPath('userData'), 'SingletonLock')).endsWith(`-${process.pid}`);
  } catch {
    // Where nothing can be written there is no lock.
    return false;
  }
}

/** Ends this process at once: a quit would remove the lock, which is the other's. */
export function leaveToOther(): void {
  process.kill(process.pid, 'SIGKILL');
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
