import { Worker } from 'node:worker_threads';
import type { Log } from '../log.ts';
import { createRunLog } from './run-log.ts';
import type { ProcessTools } from './run-process.ts';
import { nothingPrinted } from './start-process.ts';
import type { FromThread, ThreadData, ToThread } from './thread-messages.ts';
import type { RunTool, ToolOutput } from './tool.ts';

/** Enough for the answers of a whole fleet on their way; a small one keeps the thread small. */
const YOUNG_MEMORY_MB = 1;
/** Ending a tool takes `taskkill` a moment; a person who quits waits no longer. */
const LEAVE_WITHIN_MS = 2000;

/**
 * The tools as processes, started by a thread of their own: starting a process blocks whoever does it for milliseconds,
 * and where a virus scanner looks on for many more, and the main thread has a tray and a window to serve. The thread
 * starts with the first tool. Should it end by itself, what was under way counts as not started, and the next tool
 * starts another. `script`: full path of the bundled thread.
 */
export function createToolsThread(options: {
  readonly script: string;
  readonly toolsDir: string | null;
  readonly log: Log;
}): ProcessTools {
  const { script, toolsDir, log } = options;
  const logRun = createRunLog(log);
  const waiting = new Map<number, (output: ToolOutput) => void>();
  let worker: Worker | null = null;
  let lastId = 0;
  let isLeaving = false;

  function startWorker(): Worker {
    const workerData: ThreadData = { toolsDir };
    const started = new Worker(script, {
      workerData,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEMORY_MB },
    });
    started.on('message', ({ id, output }: FromThread) => {
      waiting.get(id)?.(output);
      waiting.delete(id);
    });
    started.on('error', (error) => log.error(`The thread of the tools failed: ${error.message}`));
    started.on('exit', (code) => {
      if (worker === started) worker = null;
      if (!isLeaving) log.error(`The thread of the tools ended with ${code}; the next tool starts another.`);
      for (const resolve of waiting.values()) resolve({ ...nothingPrinted('notStarted'), tookMs: 0 });
      waiting.clear();
    });
    return started;
  }

  const run: RunTool = async (tool, args, { signal, ...rest }) => {
    if (isLeaving || signal?.aborted) return { ...nothingPrinted('cancelled'), tookMs: 0 };
    worker ??= startWorker();
    const thread = worker;
    const tell = (message: ToThread): void => thread.postMessage(message);
    const id = ++lastId;
    const cancel = (): void => tell({ kind: 'cancel', id });
    signal?.addEventListener('abort', cancel, { once: true });
    const output = await new Promise<ToolOutput>((resolve) => {
      waiting.set(id, resolve);
      tell({ kind: 'run', id, tool, args, options: rest });
    });
    signal?.removeEventListener('abort', cancel);
    logRun(tool, args, output);
    return output;
  };

  return {
    run,
    async dispose() {
      isLeaving = true;
      const leaving = worker;
      if (leaving === null) return;
      const ended = new Promise<void>((resolve) => leaving.once('exit', () => resolve()));
      leaving.postMessage({ kind: 'leave' } satisfies ToThread);
      const tooLong = setTimeout(() => void leaving.terminate(), LEAVE_WITHIN_MS);
      await ended;
      clearTimeout(tooLong);
    },
  };
}
