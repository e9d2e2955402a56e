import type { ServerStatus, SessionState } from '../../model.ts';

/** A time without a gap in which one server was watched. All times in milliseconds since 1970. */
export interface Stretch {
  readonly id: number;
  /** False: it was asked again and again, and was silent. */
  readonly answers: boolean;
  readonly from: number;
  /** The last look. */
  readonly until: number;
}

/** A time in which one logon was seen in one state, at every look. */
export interface Sighting {
  readonly stretchId: number;
  readonly sessionId: number;
  readonly user: string;
  /** As printed; null when it was not known. */
  readonly logon: string | null;
  readonly state: SessionState;
  /** As in `SessionObservation`. */
  readonly beginning: 'present' | 'came' | 'changed';
  readonly from: number;
  /** The last look that had it so. */
  readonly until: number;
  /**
   * `gone`: the look after it did not have it. `goneLater`: the look after it was not sure, and a later one did not have it.
   * Null: it was there at the last look of its stretch.
   */
  readonly ending: 'changed' | 'gone' | 'lost' | 'goneLater' | null;
}

/** A time in which a server had one status, at every look. */
export interface StatusSpan {
  readonly status: ServerStatus;
  readonly from: number;
  readonly until: number;
}
