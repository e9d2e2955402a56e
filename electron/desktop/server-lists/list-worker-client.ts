import { Worker } from 'node:worker_threads';
import type { ImportPreview } from '../../../shared/contract/server-list.ts';
import type { UnreadList } from '../../../shared/domain/failure.ts';
import type { ListFile } from '../../engine/server-lists/read-server-lists.ts';
import { SlotwatchError, trouble } from '../../engine/slotwatch-error.ts';

/** Reads lists of servers outside the main process: a list may take seconds, and the tray must not wait. */
export interface ListReader {
  /** Never rejects for an error in a list. Throws `SlotwatchError` when they take too long or too much memory. */
  read(files: readonly ListFile[]): Promise<ImportPreview>;
  dispose(): Promise<void>;
}

/** The worst list of the allowed size takes a few seconds; this leaves room for slow computers. */
const LONGEST_READING_MS = 30_000;
/** Ten times what the largest list takes. */
const MOST_MEMORY_MB = 1024;

/** `script`: full path of the bundled thread. One thread per call, so that nothing of a list stays in memory. */
export function createListReader(script: string, longestMs = LONGEST_READING_MS): ListReader {
  const running = new Set<Worker>();
  return {
    read: (files) => {
      const worker = new Worker(script, {
        workerData: files,
        resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
      });
      running.add(worker);
      return answerOf(worker, longestMs).finally(() => {
        running.delete(worker);
        void worker.terminate();
      });
    },
    async dispose() {
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}

function answerOf(worker: Worker, longestMs: number): Promise<ImportPreview> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail({ kind: 'tookTooLong', seconds: longestMs / 1000 }), longestMs);
    const fail = (unread: UnreadList, cause?: Error): void =>
      reject(new SlotwatchError(trouble({ kind: 'listNotRead', unread }), { cause }));
    worker.once('message', (preview: ImportPreview) => resolve(preview));
    worker.once('error', (error) => fail({ kind: 'readerFailed', reason: error.message }, error));
    worker.once('exit', () => {
      clearTimeout(timer);
      fail({ kind: 'readerEnded' });
    });
  });
}
