import type { ServerName, ServerStatus, SessionState } from '../../model.ts';

/**
 * What Slotwatch itself has seen of a server, as rows: a report that changes nothing gives none. The rows of a server from
 * `began` to `silent` or `ended` are one *stretch*: between them it was asked again and again, and answered. What is
 * outside of all stretches was not seen by anybody. All times in milliseconds since 1970, on this computer's clock.
 */
export type Observation = WatchObservation | SessionObservation | StatusObservation;

/**
 * About the watch of a server.
 * - `began`: it answers, and is watched from now on; what is there follows as `present`.
 * - `silent`: it does not answer, since its last answer at `since`; null: since it was first asked.
 * - `looked`: it was still watched at this moment, and answered or was silent as before. What the last rows say still
 *   held, except for sessions that were lost.
 * - `ended`: this was the last look; nothing is known from here on.
 */
export type WatchObservation =
  /** `whole`: no session can be missing from this answer. */
  | (Row<'began' | 'looked'> & { readonly whole: boolean })
  | (Row<'silent'> & { readonly since: number | null })
  | Row<'ended'>;

/**
 * About a session with a user.
 * - `present`: it is there, and nobody saw it begin: the watch began, or the look before was not sure.
 * - `came`: it is there, and the look before did not have it.
 * - `changed`: the same logon has another state, or its logon time is known now.
 * - `gone`: it is not there, or another logon is.
 * - `lost`: the answer does not say whether it is there.
 */
export type SessionObservation = SeenSessionRow | LastSeenSessionRow;

type SeenSessionRow = Row<'present' | 'came'> & SessionPart;
/** `seenUntil`: the last moment at which it was seen as before. */
type LastSeenSessionRow = Row<'changed' | 'gone' | 'lost'> & SessionPart & { readonly seenUntil: number };

interface SessionPart {
  readonly sessionId: number;
  readonly user: string;
  /** As printed; null when it is not known. */
  readonly logon: string | null;
  readonly state: SessionState;
}

/** The status of a server is another one now; `seenUntil`: the last moment at which it was as before, null for the first. */
export type StatusObservation = Row<'status'> & {
  readonly status: ServerStatus;
  readonly seenUntil: number | null;
};

interface Row<Kind> {
  readonly kind: Kind;
  readonly server: ServerName;
  readonly at: number;
}
