import process from 'node:process';
import { isRunning } from '../../engine/storage/process-identity.ts';

const PARENT_CHECK_MS = 2000;

/**
 * Calls back once when the program that started this one is gone. `npm start` normally ends the app; when it is killed,
 * it cannot, and the app would go on unseen. `parent`: its process id as text; anything else is ignored.
 */
export function onParentGone(parent: string | undefined, gone: () => void): { dispose(): void } {
  const pid = process.ppid;
  if (parent !== String(pid)) return { dispose: () => {} };
  const timer = setInterval(() => {
    // On Windows a process keeps its parent's id after the parent has ended.
    if (process.ppid === pid && isRunning(pid)) return;
    clearInterval(timer);
    gone();
  }, PARENT_CHECK_MS);
  return { dispose: () => clearInterval(timer) };
}
