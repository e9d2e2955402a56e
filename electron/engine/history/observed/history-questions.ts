import type { FullHour } from '../../../../shared/domain/history/observed/full-hours.ts';
import type {
  LongDisconnected,
  SeenLeftBehind,
  ServerLogon,
} from '../../../../shared/domain/history/observed/history-counts.ts';
import type { ObservedHistory } from '../../../../shared/domain/history/observed/observed-logon.ts';
import type { ServerName } from '../../../../shared/domain/model.ts';

/** Milliseconds since 1970. */
export interface HistoryTime {
  readonly from: number;
  readonly until: number;
}

/** Milliseconds since 1970. */
export interface Freshness {
  /** What is later was seen while the clock was wrong, and is left out. */
  readonly now: number;
  /** Up to this moment a server must have been looked at to say that somebody is still on. */
  readonly freshSince: number;
}

/** What can be asked of the own observations, and what the answers are. */
export interface HistoryQuestion {
  /** Who was on a server, and when it was not seen. */
  readonly logons: {
    readonly asked: HistoryTime & Freshness & { readonly server: ServerName };
    readonly answer: ObservedHistory;
  };
  /** When a server was full, hour by hour. */
  readonly fullHours: {
    readonly asked: HistoryTime & { readonly server: ServerName };
    readonly answer: readonly FullHour[];
  };
  /** On which servers a person was. */
  readonly whereWas: {
    readonly asked: HistoryTime & Freshness & { readonly user: string };
    readonly answer: readonly ServerLogon[];
  };
  /** Who left sessions disconnected for at least `leastMs` milliseconds, the longest first. */
  readonly longDisconnected: {
    readonly asked: HistoryTime & { readonly leastMs: number };
    readonly answer: readonly LongDisconnected[];
  };
  /** How many of a person's `last` logons on a server were disconnected for at least `leastMs` milliseconds. */
  readonly leftBehind: {
    readonly asked: Freshness & {
      readonly server: ServerName;
      readonly user: string;
      readonly leastMs: number;
      readonly last: number;
    };
    readonly answer: SeenLeftBehind;
  };
}
