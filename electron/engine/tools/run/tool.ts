import type { ClientTool } from '../../../../shared/contract/remote-desktop.ts';
import type { StartBy } from './start-by.ts';

/**
 * The Windows tools by name, and what it means to run one. The real ones are processes (`start-process.ts`); the demo
 * fleet answers in memory with the same bytes, so no other code sees a difference.
 */
export type Tool =
  | 'qwinsta'
  | 'quser'
  | 'rwinsta'
  | 'logoff'
  | 'tsdiscon'
  | 'msg'
  | 'tasklist'
  | 'taskkill'
  | 'qprocess'
  | 'wevtutil'
  | 'ssh'
  | 'cmdkey'
  /** A terminal in which ssh runs with these arguments. */
  | 'terminal'
  | ClientTool;

/**
 * How a run ended. Only the output of `exited` is complete; that of `timedOut` is the last that was printed, never an
 * answer. `answered`: the last line that was waited for has come, and the tool was ended because it did not end by
 * itself. `started` is for a tool that is left running;
 * `outputTooLong` and `timedOut` mean that it was ended with everything it had started, `tooLate` that it was not
 * started.
 */
export type ToolEnd =
  | 'exited'
  | 'answered'
  | 'started'
  | 'timedOut'
  | 'cancelled'
  | 'tooLate'
  | 'outputTooLong'
  | 'missing'
  | 'notStarted';

export interface ToolOutput {
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
  readonly end: ToolEnd;
  /** Null unless `end` is `exited`. */
  readonly exitCode: number | null;
  readonly tookMs: number;
}

export interface RunOptions {
  /**
   * Milliseconds after which the tool and everything it started is ended; for a tool left running, the time to start.
   */
  readonly timeoutMs: number;
  /** For what opens connections and a terminal: resolves once it runs; it goes on when Slotwatch ends. */
  readonly leaveRunning?: boolean;
  /** Milliseconds after which a program left running counts as running; left out: long enough for one that ends at once. */
  readonly runsAfterMs?: number;
  /** Not started after this moment: the look that allows the action is only valid for so long. */
  readonly startBy?: StartBy;
  /** Of each stream; a tool that prints more is ended. Left out: enough for every list of sessions. */
  readonly longestOutputBytes?: number;
  readonly signal?: AbortSignal;
  /** What the tool reads from its stdin, which then ends; left out: it has none. */
  readonly input?: string;
  /** A line of stdout after which nothing is waited for: ssh may hold its channel open although the answer is there. */
  readonly lastLine?: string;
  /** In a visible console of its own, in which the user types; nothing of what it prints is read. See `own-console.ts`. */
  readonly ownConsole?: boolean;
}

/** Runs one tool with an array of arguments, never through a shell. Always resolves; how it ended is in the output. */
export type RunTool = (tool: Tool, args: readonly string[], options: RunOptions) => Promise<ToolOutput>;
