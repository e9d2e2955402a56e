import type { ToolFailure } from '../../failure.ts';
import type { ServerName } from '../../model.ts';
import type { Logon } from '../logon.ts';
import type { Period } from '../logons-within.ts';
import type { HistoryProblem } from '../observed/history-problem.ts';
import type { HistoryGap } from '../observed/observed-logon.ts';

/**
 * Who was on a server in a period, from both sources: its own log where that was read and as far as it reaches back, and what
 * Slotwatch itself has seen everywhere else. Milliseconds since 1970.
 */
export interface ServerHistory {
  readonly server: ServerName;
  readonly period: Period;
  /** In the order in which they began; whole, also where they reach out of the period. */
  readonly logons: readonly Logon[];
  /** When all slots were taken for certain, in their order. */
  readonly full: readonly Period[];
  /** When Slotwatch did not see it, in their order. Where the log reaches, it tells who was on all the same. */
  readonly gaps: readonly HistoryGap[];
  readonly log: LogPart;
  readonly observed: ObservedPart;
}

/** What the server's own log adds to a history. */
export type LogPart =
  /** It was not asked for lately. */
  | { readonly kind: 'notAsked' }
  | {
      readonly kind: 'read';
      readonly readAt: number;
      /** What is before it was seen by Slotwatch itself; null when the log has no event. */
      readonly reachesBackTo: number | null;
      /** Whether all that it holds was read. */
      readonly complete: boolean;
      /** Events that could not be read. */
      readonly dropped: number;
    }
  | { readonly kind: 'notRead'; readonly error: ToolFailure };

/** What Slotwatch itself has seen of a server. */
export interface ObservedPart {
  /** Nothing was seen before this moment; null when nothing was seen at all. */
  readonly since: number | null;
  /** False when there was more than could be read. */
  readonly complete: boolean;
  /** Why nothing could be read; null when it could. */
  readonly problem: HistoryProblem | null;
}
