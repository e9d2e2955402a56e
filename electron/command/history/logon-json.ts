import type { Logon, LogonSpan, SpanAuthor } from '../../../shared/domain/history/logon.ts';

/** A logon in the JSON of `history`. All times in ISO 8601, UTC. */
export interface LogonJson extends Pick<Logon, 'user' | 'sessionId' | 'fromKnown' | 'end' | 'addresses'> {
  /** The first moment that is known, where `fromKnown` is false. */
  readonly from: string;
  /** Null while it is on, and where it is not known. */
  readonly until: string | null;
  readonly spans: readonly SpanJson[];
}

type SpanJson = {
  readonly from: string;
  /** It may have begun before; left out where it began there. */
  readonly fromKnown?: false;
  readonly until: string | null;
} & (
  | { readonly state: 'active' }
  | {
      readonly state: 'disconnected';
      /** The session that disconnected it; null where it is not known. */
      readonly by: SpanAuthor | null;
      /** As Windows gives it; null where it gave none. */
      readonly reason: number | null;
    }
);

export function logonJson(logon: Logon): LogonJson {
  const { user, sessionId, from, fromKnown, until, end, spans, addresses } = logon;
  return {
    ...{ user, sessionId, from: iso(from), fromKnown, until: until === null ? null : iso(until), end },
    spans: spans.flatMap((span) => spanJson(span) ?? []),
    addresses,
  };
}

/** Null where the state is not known: nothing is said of that time. */
function spanJson({ state, from, fromKnown, until, by, reason }: LogonSpan): SpanJson | null {
  if (state === 'unknown') return null;
  const begun = fromKnown === false ? { from: iso(from), fromKnown } : { from: iso(from) };
  const times = { ...begun, until: until === null ? null : iso(until) };
  return state === 'active' ? { state, ...times } : { state, ...times, by, reason };
}

/** A moment in ISO 8601, UTC. */
export function iso(at: number): string {
  return new Date(at).toISOString();
}
