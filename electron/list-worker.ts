import { parentPort, workerData } from 'node:worker_threads';
import { type ListFile, readServerLists } from './engine/server-lists/read-server-lists.ts';

// A thread that reads lists of servers and then ends: a file from outside may take seconds, and nothing else should
// wait.
parentPort?.postMessage(readServerLists(workerData as readonly ListFile[]));
