import type { LogReading, SessionLog } from '../../../shared/domain/history/log/session-log.ts';
import type { ActionableId, EndTool, JobProcess, Report, ServerName } from '../../../shared/domain/model.ts';
import type { NoWorkReading, WorkReading } from '../../../shared/domain/work/work.ts';
import type { Regional } from '../tools/read/regional.ts';
import type { StartBy } from '../tools/run/start-by.ts';
import type { ToolOutput } from '../tools/run/tool.ts';

/** A question to a server: how the tools' text is to be read, and for how long it is waited for. */
export interface Question {
  readonly regional: Regional;
  /** Milliseconds. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** A question to the log of a server; its limit is that of each call, if it is less than a minute. */
export interface LogQuestion extends Omit<Question, 'timeoutMs'> {
  readonly timeoutMs?: number | undefined;
  /** What was read before: only what is new is read, where that is possible. Null to read everything. */
  readonly known: SessionLog | null;
}

/** Something that is done to a session on a server. */
export type RemoteAction =
  | { readonly kind: 'end'; readonly by: EndTool | 'tsdiscon'; readonly id: ActionableId }
  | { readonly kind: 'message'; readonly id: ActionableId; readonly text: string; readonly seconds: number }
  | {
      readonly kind: 'process';
      readonly id: ActionableId;
      readonly user: string;
      readonly process: JobProcess;
    };

export interface ActionLimits {
  /** Milliseconds. */
  readonly timeoutMs: number;
  /** It is not started later than that; the result is then `tooLate`. */
  readonly startBy?: StartBy | undefined;
}

/**
 * How a server is asked and acted on. Everything above it (report, second look, work, history, safe reset) is the same for
 * all of them. No question throws, and no action is sent a second time.
 */
export interface Transport {
  /** Who is on. */
  look(server: ServerName, question: Question): Promise<Report>;
  /** What runs there. */
  work(server: ServerName, question: Question): Promise<WorkReading | NoWorkReading>;
  /** Who was on, by the server's own log. */
  log(server: ServerName, question: LogQuestion): Promise<LogReading>;
  /** Throws `refused` for an action that this transport does not have. */
  act(server: ServerName, action: RemoteAction, limits: ActionLimits): Promise<ToolOutput>;
  /** The same action as typed in a terminal, for the log and the audit. Throws as `act` does. */
  asTyped(server: ServerName, action: RemoteAction): string;
}
