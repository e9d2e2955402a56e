import process from 'node:process';
import { isRunning } from '../../engine/storage/process-identity.ts';

const PARENT_CHECK_MS = 2000;

/**
 * Calls back once when the program that started this one is gone. Asked to end, `npm start` ends the app first; killed,
 * it cannot, and an app that nobody sees would go on. `parent`: its process id as it says; anything else is ignored.
 */
export function onParentGone(parent: string | undefined, gone: () => void): { dispose(): void } {
  const pid = process.ppid;
  if (parent !== String(pid)) return { dispose: () => {} };
  const timer = setInterval(() => {
    // On Windows a process keeps the id of its parent when that is gone.
    if (process.ppid === pid && isRunning(pid)) return;
    clearInterval(timer);
    gone();
  }, PARENT_CHECK_MS);
  return { dispose: () => clearInterval(timer) };
}
