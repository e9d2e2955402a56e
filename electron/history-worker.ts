import { parentPort, workerData } from 'node:worker_threads';
import type { HistoryThread, ToHistory } from './engine/history/observed/history-protocol.ts';
import { serveHistory } from './engine/history/observed/serve-history.ts';

// A thread that keeps what was seen in a database: a disk may be slow, and the watch must not wait.
const take = serveHistory(workerData as HistoryThread, {
  post: (message) => parentPort?.postMessage(message),
  close: () => parentPort?.close(),
});
parentPort?.on('message', (message: ToHistory) => take(message));
