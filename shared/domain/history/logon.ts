/**
 * One person’s time in one session, from logon to logoff. All times in milliseconds since 1970: on the server's clock
 * where its own log tells it, on this computer's where Slotwatch saw it.
 */
export interface Logon {
  /** `DOMAIN\name`, as the log has it. */
  readonly user: string;
  readonly sessionId: number;
  /** Where `fromKnown` is false, the first moment that is known. */
  readonly from: number;
  readonly fromKnown: boolean;
  /** Null while it is on, and where its end is not known. May be before `from` where the clock was set back. */
  readonly until: number | null;
  /**
   * Null while it is on. `restart`: Windows stopped, or started again. `unknown` with an `until`: Slotwatch saw it until then, and
   * no longer at its next look.
   */
  readonly end: 'logoff' | 'restart' | 'unknown' | null;
  /** Whether it is over; null where nobody could say. `end` is `unknown` for both true and null. */
  readonly isOver: boolean | null;
  /** Of the logoff, as in `LogEvent`; null where none was given. */
  readonly endReason: number | null;
  /** One after another, perhaps with times between them that nobody saw; empty where only the logoff is known. */
  readonly spans: readonly LogonSpan[];
  /** Where the person came from, each once, the first one first; `CONSOLE_ADDRESS` among them. */
  readonly addresses: readonly string[];
  /** Only Slotwatch itself has seen it; left out where the server's own log has it. */
  readonly isObserved?: true;
}

/** What an end adds to a logon. */
export type LogonEnd = Pick<Logon, 'until' | 'end' | 'isOver' | 'endReason'>;

export const STILL_ON: LogonEnd = { until: null, end: null, isOver: false, endReason: null };

/** Over, but nobody knows since when. */
export const OVER_SOMETIME: LogonEnd = { until: null, end: 'unknown', isOver: true, endReason: null };

/** A part of a logon in one state. */
export interface LogonSpan {
  /** `unknown`: seen by Slotwatch itself, and Windows' word for it says neither. */
  readonly state: 'active' | 'disconnected' | 'unknown';
  readonly from: number;
  /** False where it was seen so from then on, and may have begun before; left out where it began there. */
  readonly fromKnown?: false;
  /** Null while it lasts, and where its end is not known. */
  readonly until: number | null;
  /** The session that disconnected it; its own: the person did. Null where it is not known. */
  readonly by: SpanAuthor | null;
  /** Of the event it began with, as in `LogEvent`; null where none was given. */
  readonly reason: number | null;
  /** Where the person is connected from, or was before; null where it is not known. */
  readonly address: string | null;
}

export interface SpanAuthor {
  readonly sessionId: number;
  /** Who was on there; null where it is not known. */
  readonly user: string | null;
}

/** Who was on a server. */
export interface LogHistory {
  /** In the order in which they began. */
  readonly logons: readonly Logon[];
  /** Nothing is known before this moment; null when the log has no event. */
  readonly reachesBackTo: number | null;
  /** False when a part of what was asked for is missing. */
  readonly complete: boolean;
  /** Events that could not be read. */
  readonly dropped: number;
}

/** Why a session was disconnected or logged off, as event 40 says it. Other numbers are shown as they are. */
export const END_REASON = {
  /** The window was closed, or the network was lost. */
  noInformation: 0,
  loggedOffByAdministrator: 2,
  idleLimit: 3,
  timeLimit: 4,
  /** Another connection took the session over: not an end. */
  replaced: 5,
  ownDisconnect: 11,
  loggedOff: 12,
} as const;
