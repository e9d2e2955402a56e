import type { Logon } from '../logon.ts';
import type { Period } from '../logons-within.ts';
import type { HistoryProblem } from '../observed/history-problem.ts';

/** Where a person was in a period, as far as Slotwatch itself has seen it. Milliseconds since 1970. */
export interface PersonHistory {
  /** As it was asked for. */
  readonly user: string;
  readonly period: Period;
  /** In the order in which they began. */
  readonly logons: readonly ServerLogon[];
  /** Nothing was seen on any server before this moment; null when nothing was seen at all. */
  readonly seenSince: number | null;
  /** Why nothing could be read; null when it could. */
  readonly problem: HistoryProblem | null;
}

/** A logon, and where it was. */
export interface ServerLogon extends Logon {
  /** As the settings spell it; as it was seen where it is not watched any more. */
  readonly server: string;
}
