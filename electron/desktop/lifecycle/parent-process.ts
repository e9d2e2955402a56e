import process from 'node:process';

const LOOK_EVERY_MS = 2000;

/**
 * Calls back once when the program that started this one is gone. Asked to end, `npm start` ends the app first; killed,
 * it cannot, and an app that nobody sees would go on. `starter`: its process id as it says; anything else is ignored.
 */
export function onStarterGone(starter: string | undefined, gone: () => void): { dispose(): void } {
  const pid = process.ppid;
  if (starter !== String(pid)) return { dispose: () => {} };
  const timer = setInterval(() => {
    if (process.ppid === pid && isRunning(pid)) return;
    clearInterval(timer);
    gone();
  }, LOOK_EVERY_MS);
  return { dispose: () => clearInterval(timer) };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // On Windows a process keeps the id of its parent when that is gone.
    return false;
  }
}
