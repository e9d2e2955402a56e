import { setMaxListeners } from 'node:events';
import process from 'node:process';
import type { Log } from '../../log.ts';
import { locateTool } from './locate-tool.ts';
import { createRunLog } from './run-log.ts';
import { nothingPrinted, startProcess } from './start-process.ts';
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

  async function run(tool: Tool, args: readonly string[], runOptions: RunOptions): Promise<ToolOutput> {
    const startedAt = performance.now();
    const located = await locateTool(tool, toolsDir, process);
    const finished =
      located === null
        ? nothingPrinted('missing')
        : await startProcess(located, args, runOptions, leaving.signal, noteEnding);
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
