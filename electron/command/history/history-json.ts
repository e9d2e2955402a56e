import {
  knownSince,
  logTells,
  observedBefore,
  unknownTimes,
} from '../../../shared/domain/history/joined/known-part.ts';
import type { ServerHistory } from '../../../shared/domain/history/joined/server-history.ts';
import type { ServerName } from '../../../shared/domain/model.ts';
import { type FailureJson, historyFailureJson } from '../failure-json.ts';
import { iso, type LogonJson, logonJson } from './logon-json.ts';

/** The JSON of `history --json`. Scripts depend on the shape: add to it, change nothing. All times in ISO 8601, UTC. */
export interface HistoryJson {
  readonly server: string;
  /** `observed`: the log could not be read, and `error` says why, or it has nothing of that time. */
  readonly source: 'eventLog' | 'observed';
  /** Nothing is known before it; null when nothing is known. */
  readonly reachesBackTo: string | null;
  /** What is before it was seen by Slotwatch itself, because the log does not reach so far; null when nothing was. */
  readonly observedBefore: string | null;
  /** Whether all since then is known. */
  readonly complete: boolean;
  /** Why the log could not be read; null when it was. */
  readonly error: FailureJson | null;
  readonly logons: readonly LogonJson[];
}

/** What is known of a period in the shape for scripts. */
export function historyJson(history: ServerHistory): HistoryJson {
  const { server, log, logons } = history;
  const [since, before] = [knownSince(history), observedBefore(history)];
  return {
    server,
    source: logTells(history) ? 'eventLog' : 'observed',
    reachesBackTo: since === null ? null : iso(since),
    observedBefore: before === null ? null : iso(before),
    complete: isComplete(history),
    error: log.kind === 'notRead' ? historyFailureJson(log.error) : null,
    logons: logons.map(logonJson),
  };
}

/** The same when nothing could be asked. */
export function failedHistoryJson(
  { server }: { readonly server: ServerName },
  error: FailureJson,
): HistoryJson {
  return {
    ...{ server, source: 'observed', reachesBackTo: null, observedBefore: null, complete: false },
    ...{ error, logons: [] },
  };
}

function isComplete(history: ServerHistory): boolean {
  const { log, observed } = history;
  if (log.kind === 'read' && !log.complete) return false;
  const since = knownSince(history);
  if (since === null || since !== observed.since) return log.kind === 'read';
  return observed.complete && !unknownTimes(history).some(({ until }) => until > since);
}
