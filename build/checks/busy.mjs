import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Ends by itself with whoever started it, even when that was killed and could end nothing any more. */
const LOOP = `while (process.ppid === ${process.pid});`;

/**
 * Keeps every core busy, as the machine of somebody who builds something else does. Returns what ends it.
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
