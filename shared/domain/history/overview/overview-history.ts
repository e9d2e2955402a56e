import type { ServerName } from '../../model.ts';
import type { Period } from '../logons-within.ts';
import type { HistoryProblem } from '../observed/history-problem.ts';

/** What the overview of the fleet tells of the last seven days. Milliseconds since 1970. */
export interface OverviewHistory {
  readonly period: Period;
  /** Nothing was seen before this moment; null when nothing was seen at all. */
  readonly seenSince: number | null;
  /** Servers that are watched and were full, the one that was full for the longest first. */
  readonly full: readonly FullServer[];
  readonly freed: FreedCounts;
  /** Why what was seen could not be read; null when it could. */
  readonly problem: HistoryProblem | null;
}

/** How much of a period one server was full. */
export interface FullServer {
  readonly server: ServerName;
  /** So long it was seen to be full, in milliseconds. */
  readonly fullMs: number;
  /** So long it was seen at all. */
  readonly seenMs: number;
  /** Of the periods of 24 hours before the end of the period: in how many of them it was seen at all. */
  readonly daysSeen: number;
  /** How often it was found to be full. */
  readonly times: number;
  /** `fullMs` by the hour of the day on this computer's clock: 24 numbers, from midnight on. */
  readonly hours: readonly number[];
}

/** Slots freed in a period, by the audit log of this account. */
export interface FreedCounts {
  /** By a click: tray, window or notification. */
  readonly you: number;
  /** When a wait was over. */
  readonly wait: number;
  readonly command: number;
  /** By other accounts that write to the same audit log. */
  readonly others: number;
}
