import process from 'node:process';
import type { ToToolsProcess } from '../../../electron/engine/tools/process-messages.ts';
import { serveTools } from '../../../electron/engine/tools/serve-tools.ts';

// The process of the tools without Electron: the same, over Node's own channel.
serveTools(
  {
    onMessage: (listener) => process.on('message', (message: ToToolsProcess) => listener(message)),
    post: (message) => void process.send?.(message),
    leave: () => process.exit(),
  },
  process.argv[2] ?? null,
);
