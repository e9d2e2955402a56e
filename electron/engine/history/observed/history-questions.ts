import type { Period } from '../../../../shared/domain/history/logons-within.ts';
import type { FullTimes } from '../../../../shared/domain/history/observed/full-times.ts';
import type {
  ObservedHistory,
  ObservedLogon,
  ServerLogon,
} from '../../../../shared/domain/history/observed/observed-logon.ts';
import type { ServerName } from '../../../../shared/domain/model.ts';

/** Milliseconds since 1970. */
export interface Freshness {
  /** What is later was seen while the clock was wrong, and is left out. */
  readonly now: number;
  /** Up to this moment a server must have been looked at to say that somebody is still on. */
  readonly freshSince: number;
}

/** What can be asked of the own observations, and what the answers are. */
export interface HistoryQuestion {
  /** Who was on a server, when it was full, and when it was not seen. */
  readonly logons: {
    readonly asked: Period & Freshness & { readonly server: ServerName };
    readonly answer: ObservedHistory;
  };
  /** The `last` logons of each of these people on a server, all in the order in which they were first seen. */
  readonly lastLogons: {
    readonly asked: Freshness & {
      readonly server: ServerName;
      readonly users: readonly string[];
      readonly last: number;
    };
    readonly answer: readonly ObservedLogon[];
  };
  /** How much of a time the servers that were full were so. */
  readonly fullServers: { readonly asked: Period; readonly answer: FullServers };
  /** On which servers a person was. */
  readonly whereWas: {
    readonly asked: Period & Freshness & { readonly user: string };
    readonly answer: SeenPerson;
  };
}

export interface FullServers {
  /** `server`: as `canonicalServer` spells it. */
  readonly servers: readonly (FullTimes & { readonly server: string })[];
  /** Nothing was seen on any server before this moment (milliseconds since 1970); null when nothing was seen at all. */
  readonly seenSince: number | null;
}

export interface SeenPerson {
  /** In the order in which they were first seen; of more than can be read, the newest. */
  readonly logons: readonly ServerLogon[];
  /** As in `FullServers`. */
  readonly seenSince: number | null;
}
