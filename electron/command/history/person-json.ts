import type { PersonHistory } from '../../../shared/domain/history/joined/person-history.ts';
import { sayHistoryProblem } from '../../../shared/text/history/say-history-problem.ts';
import type { FailureJson } from '../failure-json.ts';
import { iso, type LogonJson, logonJson } from './logon-json.ts';

/** The JSON of `history --user NAME --json`. Scripts depend on the shape: add to it, change nothing. */
export interface PersonJson {
  /** As it was asked for. */
  readonly user: string;
  /** Nothing was seen on any server before it (ISO 8601, UTC); null when nothing was seen. */
  readonly seenSince: string | null;
  /** Why what was seen could not be read; null when it could. */
  readonly error: FailureJson | null;
  readonly logons: readonly (LogonJson & { readonly server: string })[];
}

/** Where a person was in the shape for scripts. */
export function personJson({ user, seenSince, problem, logons }: PersonHistory): PersonJson {
  return {
    user,
    seenSince: seenSince === null ? null : iso(seenSince),
    error: problem === null ? null : { code: 'internal', ...sayHistoryProblem(problem, null) },
    logons: logons.map(({ server, ...logon }) => ({ server, ...logonJson(logon) })),
  };
}

/** The same when nothing could be asked. */
export function failedPersonJson({ user }: { readonly user: string }, error: FailureJson): PersonJson {
  return { user, seenSince: null, error, logons: [] };
}
