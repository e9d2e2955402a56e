import type { MessagePort } from 'node:worker_threads';
import { silentLog } from '../log.ts';
import { createProcessTools } from './run-process.ts';
import type { FromThread, ThreadData, ToThread } from './thread-messages.ts';

/** The other end of `createToolsThread`: runs tools for whoever is at the other end of the port. */
export function serveTools(port: MessagePort, { toolsDir }: ThreadData): void {
  // The log is the main thread's.
  const tools = createProcessTools({ toolsDir, log: silentLog });
  const running = new Map<number, AbortController>();

  async function run(message: Extract<ToThread, { kind: 'run' }>): Promise<void> {
    const { id, tool, args, options } = message;
    const off = new AbortController();
    running.set(id, off);
    const output = await tools.run(tool, args, { ...options, signal: off.signal });
    running.delete(id);
    port.postMessage({ id, output } satisfies FromThread);
  }

  port.on('message', (message: ToThread) => {
    switch (message.kind) {
      case 'run':
        void run(message);
        return;
      case 'cancel':
        running.get(message.id)?.abort();
        return;
      case 'leave':
        void tools.dispose();
        // What ends the tools on Windows runs a little longer, and holds the thread until then.
        port.close();
    }
  });
}
