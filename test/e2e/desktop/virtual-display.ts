import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { XVFB_ARGS } from '../../../build/runtime/display.mjs';

/** An X server with nothing on it. */
export interface VirtualDisplay {
  /** For `DISPLAY`. */
  readonly name: string;
  dispose(): Promise<void>;
}

/** Starts an `Xvfb` on a free display number. */
export async function startVirtualDisplay(): Promise<VirtualDisplay> {
  const server = spawn('Xvfb', XVFB_ARGS, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const ended = once(server, 'exit');
  // A test runner that is interrupted must leave no display behind.
  const endWithUs = () => server.kill();
  process.once('exit', endWithUs);
  const [number] = (await Promise.race([
    once(createInterface({ input: server.stdio[3] as Readable }), 'line'),
    ended.then(() => Promise.reject(new Error('Xvfb ended at once'))),
  ])) as [string];
  return {
    name: `:${number}`,
    async dispose() {
      process.off('exit', endWithUs);
      server.kill('SIGTERM');
      await ended;
    },
  };
}
