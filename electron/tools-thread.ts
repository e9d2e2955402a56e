import { parentPort, workerData } from 'node:worker_threads';
import { serveTools } from './engine/tools/serve-tools.ts';
import type { ThreadData } from './engine/tools/thread-messages.ts';

// The thread that starts the tools.
if (parentPort !== null) serveTools(parentPort, workerData as ThreadData);
