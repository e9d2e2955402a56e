import type { HistoryReading } from '../../../shared/domain/history/history-reading.ts';
import type { Logon, LogonSpan, SpanAuthor } from '../../../shared/domain/history/logon.ts';
import { logonsWithin, type Period } from '../../../shared/domain/history/logons-within.ts';
import type { ServerName } from '../../../shared/domain/model.ts';
import { type FailureJson, historyFailureJson } from '../failure-json.ts';

/** The JSON of `history --json`. Scripts depend on the shape: add to it, change nothing. All times in ISO 8601, UTC. */
export interface HistoryJson {
  readonly server: string;
  /** `observed`: the log could not be read, `error` says why. */
  readonly source: 'eventLog' | 'observed';
  /** Nothing is known before it; null when nothing is known. */
  readonly reachesBackTo: string | null;
  /** Whether all since then is known. */
  readonly complete: boolean;
  readonly error: FailureJson | null;
  readonly logons: readonly LogonJson[];
}

interface LogonJson extends Pick<Logon, 'user' | 'sessionId' | 'fromKnown' | 'end' | 'addresses'> {
  /** The first moment that is known, where `fromKnown` is false. */
  readonly from: string;
  /** Null while it is on, and where it is not known. */
  readonly until: string | null;
  readonly spans: readonly SpanJson[];
}

type SpanJson = { readonly from: string; readonly until: string | null } & (
  | { readonly state: 'active' }
  | {
      readonly state: 'disconnected';
      /** The session that disconnected it; null where it is not known. */
      readonly by: SpanAuthor | null;
      /** As Windows gives it; null where it gave none. */
      readonly reason: number | null;
    }
);

/** What is known of a period in the shape for scripts. */
export function historyJson(server: ServerName, reading: HistoryReading, period: Period): HistoryJson {
  if (reading.kind === 'notRead') return failedHistoryJson({ server }, historyFailureJson(reading.error));
  const { reachesBackTo, complete } = reading.history;
  return {
    server,
    source: 'eventLog',
    reachesBackTo: reachesBackTo === null ? null : iso(reachesBackTo),
    complete,
    error: null,
    logons: logonsWithin(reading.history, period).map(logonJson),
  };
}

/** The same when the log could not be read. */
export function failedHistoryJson(
  { server }: { readonly server: ServerName },
  error: FailureJson,
): HistoryJson {
  return { server, source: 'observed', reachesBackTo: null, complete: false, error, logons: [] };
}

function logonJson({ user, sessionId, from, fromKnown, until, end, spans, addresses }: Logon): LogonJson {
  return {
    ...{ user, sessionId, from: iso(from), fromKnown, until: until === null ? null : iso(until), end },
    spans: spans.flatMap((span) => spanJson(span) ?? []),
    addresses,
  };
}

/** Null where the state is not known: nothing is said of that time. */
function spanJson({ state, from, until, by, reason }: LogonSpan): SpanJson | null {
  if (state === 'unknown') return null;
  const times = { from: iso(from), until: until === null ? null : iso(until) };
  return state === 'active' ? { state, ...times } : { state, ...times, by, reason };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
