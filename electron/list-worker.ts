import { parentPort, workerData } from 'node:worker_threads';
import { type ListFile, readServerLists } from './engine/server-lists/read-server-lists.ts';

// A thread that reads lists of servers and ends: somebody else's file may keep it busy for seconds, and nothing waits.
parentPort?.postMessage(readServerLists(workerData as readonly ListFile[]));
