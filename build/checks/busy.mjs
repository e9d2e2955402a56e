import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Each load process ends by itself when its parent has gone, even if the parent was killed. */
const LOOP = `while (process.ppid === ${process.pid});`;

/**
 * Keeps every core busy, to test on a loaded machine. Returns a function that stops it.
 * @returns {() => void}
 */
export function keepBusy() {
  const loops = Array.from({ length: availableParallelism() }, () =>
    spawn(process.execPath, ['-e', LOOP], { stdio: 'ignore' }),
  );
  const stop = () => {
    process.off('exit', stop);
    for (const loop of loops) loop.kill('SIGKILL');
  };
  process.once('exit', stop);
  return stop;
}
