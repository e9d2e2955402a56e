import type { Period } from '../logons-within.ts';

/** A part of a logon that was seen in one state. Between two of them it was not seen. Milliseconds since 1970. */
export interface ObservedSpan {
  /** `unknown`: Windows' word for it was not understood, or says neither (`down`, `init`). */
  readonly state: 'active' | 'disconnected' | 'unknown';
  readonly from: number;
  /** False where nobody saw it become so, and it may have been so before; left out where that was seen. */
  readonly fromKnown?: false;
  /** The last moment at which it was seen so. */
  readonly until: number;
}

/** One person’s time in one session, as far as Slotwatch has seen it. Milliseconds since 1970, on this computer's clock. */
export interface ObservedLogon {
  /** As the tool printed it. */
  readonly user: string;
  readonly sessionId: number;
  /** The logon time as printed, on the server's clock; null when it is not known. */
  readonly logon: string | null;
  /** The first moment at which it was seen. */
  readonly from: number;
  /** Whether it began there: the look before did not have it. */
  readonly fromKnown: boolean;
  /** The last moment at which it was seen, when the look after that did not have it; null while it is on, and where its end is not known. */
  readonly until: number | null;
  /** The last moment at which it was seen. */
  readonly seenUntil: number;
  /** Null while it is on. How a logon ended cannot be seen from outside. */
  readonly end: 'unknown' | null;
  /** Whether it is over; null where that is not known. */
  readonly isOver: boolean | null;
  readonly spans: readonly ObservedSpan[];
}

/** A time in which a server was not seen, and why not. */
export interface HistoryGap {
  readonly from: number;
  readonly until: number;
  /** `silent`: it was asked, and did not answer. `notWatched`: Slotwatch was not running, or its watch was paused. */
  readonly why: 'silent' | 'notWatched';
}

/** Who was seen on a server between two times. */
export interface ObservedHistory {
  /** In the order in which they were first seen; whole, also where they reach out of the time that was asked for. */
  readonly logons: readonly ObservedLogon[];
  /** In their order, within the time that was asked for. */
  readonly gaps: readonly HistoryGap[];
  /** When it was seen to be full, in their order; whole, also where they reach out of the time that was asked for. */
  readonly full: readonly Period[];
  /** Nothing was seen before this moment; null when nothing was seen at all. */
  readonly reachesBackTo: number | null;
  /** False when there was more than could be read. */
  readonly complete: boolean;
}

/** A logon, and where it was. */
export interface ServerLogon extends ObservedLogon {
  /** As `canonicalServer` spells it. */
  readonly server: string;
}
