import { parentPort, workerData } from 'node:worker_threads';
import { speak } from '../shared/text/text.ts';
import { type ReadingJob, readServerLists } from './engine/server-lists/read-server-lists.ts';

// A thread that reads lists of servers and ends: somebody else's file may keep it busy for seconds, and nothing waits.
const { files, speech } = workerData as ReadingJob;
speak(speech);
parentPort?.postMessage(readServerLists(files));
