import type { Log } from '../../log.ts';
import type { ProcessTools } from './process-tools.ts';
import { createRunLog } from './run-log.ts';
import { nothingPrinted } from './start-process.ts';
import type { RunTool, ToolOutput } from './tool.ts';
import type { FromToolsProcess, ToToolsProcess } from './tool-host-protocol.ts';

/** Ending a tool takes `taskkill` a moment; quitting waits no longer. */
const LEAVE_WITHIN_MS = 2000;

/** The process of the tools, for the process that has started it. */
export interface ToolsProcess {
  /** May be called before it is up: messages are then kept. */
  post(message: ToToolsProcess): void;
  onMessage(listener: (message: FromToolsProcess) => void): void;
  /** It has ended, for any reason. */
  onExit(listener: (code: number) => void): void;
  /** For the end of the program: stops waiting for it, and ends it where that leaves no tool behind. */
  release(): void;
}

/**
 * The tools, started by a small process of their own: starting a process blocks the starting one for milliseconds,
 * longer when it is large or a virus scanner checks the program, and the main process must serve the tray and the
 * window. The process starts with the first tool. If it ends by itself, the running tools count as not started, and the
 * next tool starts another process.
 */
export function createToolsProcess(startProcess: () => ToolsProcess, log: Log): ProcessTools {
  const logRun = createRunLog(log);
  const waiting = new Map<number, (output: ToolOutput) => void>();
  let tools: ToolsProcess | null = null;
  let lastId = 0;
  let isLeaving = false;

  function start(): ToolsProcess {
    const started = startProcess();
    started.onMessage(({ id, output }) => {
      waiting.get(id)?.(output);
      waiting.delete(id);
    });
    started.onExit((code) => {
      if (tools === started) tools = null;
      if (!isLeaving) log.error(`The process of the tools ended with ${code}; the next tool starts another.`);
      for (const resolve of waiting.values()) resolve({ ...nothingPrinted('notStarted'), tookMs: 0 });
      waiting.clear();
    });
    return started;
  }

  const run: RunTool = async (tool, args, { signal, ...options }) => {
    if (isLeaving || signal?.aborted) return { ...nothingPrinted('cancelled'), tookMs: 0 };
    tools ??= start();
    const asked = tools;
    const id = ++lastId;
    const cancel = (): void => asked.post({ kind: 'cancel', id });
    signal?.addEventListener('abort', cancel, { once: true });
    const output = await new Promise<ToolOutput>((resolve) => {
      waiting.set(id, resolve);
      asked.post({ kind: 'run', id, tool, args, options });
    });
    signal?.removeEventListener('abort', cancel);
    logRun(tool, args, output);
    return output;
  };

  return {
    run,
    async dispose() {
      isLeaving = true;
      const leaving = tools;
      if (leaving === null) return;
      const ended = new Promise<void>((resolve) => leaving.onExit(() => resolve()));
      leaving.post({ kind: 'leave' });
      let timer: NodeJS.Timeout | undefined;
      const tooLong = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, LEAVE_WITHIN_MS);
      }).then(() => leaving.release());
      await Promise.race([ended, tooLong]);
      clearTimeout(timer);
    },
  };
}
