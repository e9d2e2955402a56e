import process from 'node:process';
import type { ToToolsProcess } from './engine/tools/process-messages.ts';
import { serveTools } from './engine/tools/serve-tools.ts';

// The process that starts the tools; its first argument is the folder they are looked up in, if one was named.
const { parentPort } = process;
const [, , toolsDir = null] = process.argv;
serveTools(
  {
    onMessage: (listener) =>
      parentPort.on('message', ({ data }: { readonly data: ToToolsProcess }) => listener(data)),
    post: (message) => parentPort.postMessage(message),
    leave: () => process.exit(),
  },
  toolsDir,
);
