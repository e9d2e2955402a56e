import { setMaxListeners } from 'node:events';
import process from 'node:process';
import type { Log } from '../../log.ts';
import { type Located, locateTool } from './locate-tool.ts';
import { inOwnConsole } from './own-console.ts';
import { createRunLog } from './run-log.ts';
import { type Finished, nothingPrinted, type StartOptions, startProcess } from './start-process.ts';
import type { RunOptions, RunTool, Tool, ToolOutput } from './tool.ts';

/** The real tools as processes. */
export interface ProcessTools {
  readonly run: RunTool;
  /** Ends every running tool, and resolves when all have ended with what they started; connections stay open. */
  dispose(): void | Promise<void>;
}

/** The only way to start a Windows tool: from a given folder, or Windows' own. */
export function createProcessTools(options: {
  readonly toolsDir: string | null;
  readonly log: Log;
}): ProcessTools {
  const { toolsDir, log } = options;
  const leaving = new AbortController();
  // Every running tool listens to it; Node warns of a leak at more than ten.
  setMaxListeners(0, leaving.signal);
  const logRun = createRunLog(log);
  /** Tools that are being ended with what they started. */
  const endings = new Set<Promise<void>>();

  function noteEnding(ended: Promise<void>): void {
    const noted = ended.catch(() => {}).finally(() => endings.delete(noted));
    endings.add(noted);
  }

  async function start(tool: Located, args: readonly string[], options: StartOptions): Promise<Finished> {
    if (options.ownConsole !== true) return startProcess(tool, args, options, leaving.signal, noteEnding);
    const way = await inOwnConsole(tool, args, toolsDir, process);
    if (way === null) return nothingPrinted('notStarted');
    const { located, args: all, input } = way;
    const given = input === undefined ? options : { ...options, input };
    return startProcess(located, all, given, leaving.signal, noteEnding);
  }

  async function run(tool: Tool, args: readonly string[], runOptions: RunOptions): Promise<ToolOutput> {
    const startedAt = performance.now();
    const located = await locateTool(tool, toolsDir, process);
    const finished =
      located === null ? nothingPrinted('missing') : await start(located, args, inConsole(tool, runOptions));
    const output = { ...finished, tookMs: Math.round(performance.now() - startedAt) };
    logRun(tool, args, output);
    return output;
  }

  return {
    run,
    async dispose() {
      leaving.abort();
      await Promise.all(endings);
    },
  };
}

/** The user types in it: on Windows it needs a window of its own for that. */
function inConsole(tool: Tool, options: RunOptions): StartOptions {
  return tool === 'terminal' ? { ...options, inConsole: true } : options;
}
