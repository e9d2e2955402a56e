import type { FailureCode } from '../../../shared/domain/failure.ts';
import { mergeLogs, readOnAfter } from '../../../shared/domain/history/log/merge-logs.ts';
import type { LogReading, SessionLog } from '../../../shared/domain/history/log/session-log.ts';
import type { ServerName } from '../../../shared/domain/model.ts';
import { eventLogFailure, readLogExtent, readSessionLog } from '../tools/read/event-log/read-session-log.ts';
import { EVENT_LOG_LIMITS } from '../tools/run/event-log-commands.ts';
import type { RunOptions, ToolOutput } from '../tools/run/tool.ts';

/** How the parts of one server's log are asked for, each by a call of `wevtutil`. */
export interface AskEvents {
  /** Which records the log holds. */
  extent(options: RunOptions): Promise<ToolOutput>;
  /** The starts and stops of Windows; null where they cannot be asked for. */
  windowsEvents(options: RunOptions): Promise<ToolOutput | null>;
  /** `after`: only those with a higher record number; null for all. */
  sessionEvents(after: number | null, options: RunOptions): Promise<ToolOutput>;
  oldestEvent(options: RunOptions): Promise<ToolOutput>;
}

/** How a log is asked for. */
export interface AskLogOptions {
  readonly codePage: number;
  /** What was read before: only what is new is read, where that is possible. Null to read everything. */
  readonly known: SessionLog | null;
  /** The most that one call may take, in milliseconds, if it is less than `EVENT_LOG_LIMITS`. */
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** After one of these the other calls would only fail in the same way, some after a minute. */
const FAILS_ALL: ReadonlySet<FailureCode> = new Set(['toolMissing', 'unreachable', 'timeout', 'unknownHost']);

/**
 * Reads a server's log of sessions, and adds it to what is known. Calls `wevtutil` three times, one after the other; each is
 * given up after a minute. Resolves always.
 */
export async function askSessionLog(
  server: ServerName,
  ask: AskEvents,
  { codePage, known, timeoutMs = EVENT_LOG_LIMITS.timeoutMs, signal }: AskLogOptions,
): Promise<LogReading> {
  const limits = { ...EVENT_LOG_LIMITS, timeoutMs: Math.min(timeoutMs, EVENT_LOG_LIMITS.timeoutMs) };
  const options = signal === undefined ? limits : { ...limits, signal };

  const failsAll = (output: ToolOutput): LogReading | null => {
    const error = eventLogFailure(output, codePage, server);
    return error !== null && FAILS_ALL.has(error.code) ? { kind: 'notRead', error } : null;
  };

  const extent = known === null ? null : await ask.extent(options);
  const failed = extent === null ? null : failsAll(extent);
  if (failed !== null) return failed;
  const after = extent === null ? null : readOnAfter(known, readLogExtent(extent, codePage));
  // Before the sessions: see `queryWindowsEvents`. All of them each time, because they are few.
  const windowsEvents = await ask.windowsEvents(options);
  const failedNow = windowsEvents === null ? null : failsAll(windowsEvents);
  if (failedNow !== null) return failedNow;
  const sessionEvents = await ask.sessionEvents(after, options);
  // Not earlier: a report asked for while the log was read may lack a session that the log has.
  const readAt = Date.now();
  const isAnew = after === null && eventLogFailure(sessionEvents, codePage, server) === null;
  const oldestEvent = isAnew ? await ask.oldestEvent(options) : null;

  const outputs = { sessionEvents, windowsEvents, oldestEvent };
  const reading = await readSessionLog({ server, readAt }, outputs, codePage);
  if (reading.kind === 'notRead' || known === null || after === null) return reading;
  return { kind: 'read', log: mergeLogs(known, reading.log) };
}
