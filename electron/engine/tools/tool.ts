/**
 * The Windows tools by name, and what it means to run one. The real ones are processes (`run-process.ts`); the demo
 * fleet answers in memory with the same bytes, so everything above this line cannot tell the difference.
 */
export type Tool = 'qwinsta' | 'quser' | 'rwinsta' | 'logoff' | 'tsdiscon' | 'msg' | 'mstsc';

/** How a run ended. Only `exited` says anything about the tool's own opinion, and even then the text decides. */
export type ToolEnd = 'exited' | 'timedOut' | 'cancelled' | 'missing' | 'notStarted';

export interface ToolOutput {
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
  readonly end: ToolEnd;
  /** Null unless `end` is `exited`. */
  readonly exitCode: number | null;
  readonly tookMs: number;
}

export interface RunOptions {
  /** Milliseconds after which the tool and everything it started is ended. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/** Runs one tool with an array of arguments, never through a shell. Resolves always; how it ended is in the output. */
export type RunTool = (tool: Tool, args: readonly string[], options: RunOptions) => Promise<ToolOutput>;
