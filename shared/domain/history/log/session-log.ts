import type { ToolFailure } from '../../failure.ts';

/** What each event of the channel *LocalSessionManager/Operational* says of its session. */
export const LOG_EVENT = {
  loggedOn: 21,
  loggedOff: 23,
  disconnected: 24,
  reconnected: 25,
  /** By another session, or by itself. */
  disconnectedBy: 39,
  /** The reason of one of the others. */
  reasonGiven: 40,
} as const;

export type LogEventId = (typeof LOG_EVENT)[keyof typeof LOG_EVENT];

/** One event of a server's own log about a session. */
export interface LogEvent {
  readonly id: LogEventId;
  /** The place in the log; the times are no order, because clocks are set. */
  readonly recordId: number;
  /** Milliseconds since 1970, on the server's clock. */
  readonly at: number;
  readonly sessionId: number;
  /** `DOMAIN\name` or `HOST\name`; null where the event has none. */
  readonly user: string | null;
  /** The console, or an address; null where the event has none. */
  readonly address: string | null;
  /** Only of `reasonGiven`; can be an HRESULT as a decimal. */
  readonly reason: number | null;
  /** Only of `disconnectedBy`: the session that did it. */
  readonly otherSessionId: number | null;
}

/** What stands for the address at the console, also at a start of Windows: not remote, and not necessarily a person. */
export const CONSOLE_ADDRESS = 'LOCAL';

/** What events of the provider *EventLog* in the channel *System* say of Windows. */
export const WINDOWS_EVENT = { started: 6005, stopped: 6006, lost: 6008 } as const;

/** A start or a stop of Windows, from the channel *System*, whose record numbers are others. */
export interface WindowsEvent {
  /** `lost`: found at the next start that Windows had stopped unexpectedly; when, is not said. */
  readonly kind: keyof typeof WINDOWS_EVENT;
  readonly recordId: number;
  /** Milliseconds since 1970, on the server's clock. */
  readonly at: number;
}

/** What has been read of a server's own log. */
export interface SessionLog {
  /** When the server had given its answer, in milliseconds since 1970 on the clock of this computer. */
  readonly readAt: number;
  /** In the order of their record numbers, each once. */
  readonly events: readonly LogEvent[];
  /** The same; empty also where they could not be read. */
  readonly windowsEvents: readonly WindowsEvent[];
  /** Nothing is known before this moment, on the server's clock; null when the log has no event. */
  readonly reachesBackTo: number | null;
  /** Whether all that the server's log holds since then was read. */
  readonly complete: boolean;
  /** Events that could not be read. */
  readonly dropped: number;
}

/** The log of a server, or why it could not be read. */
export type LogReading =
  | { readonly kind: 'read'; readonly log: SessionLog }
  | { readonly kind: 'notRead'; readonly error: ToolFailure };

/** A list by record number, each number once. */
export function inRecordOrder<One extends { readonly recordId: number }>(
  list: readonly One[],
): readonly One[] {
  const byRecord = new Map(list.map((one) => [one.recordId, one]));
  return [...byRecord.values()].sort((a, b) => a.recordId - b.recordId);
}
