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
  /** Ends every tool that still runs, and resolves when all are ended with their trees; connections live on. */
  dispose(): void | Promise<void>;
}

/** The one way this program starts a Windows tool: from a folder of its own, or Windows' own. */
export function createProcessTools(options: {
  readonly toolsDir: string | null;
  readonly log: Log;
}): ProcessTools {
  const { toolsDir, log } = options;
  const leaving = new AbortController();
  // Every tool under way listens to it; Node takes more than ten for a leak, and says so.
  setMaxListeners(0, leaving.signal);
  const logRun = createRunLog(log);
  /** Trees that are being ended. */
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
