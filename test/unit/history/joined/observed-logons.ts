import type {
  ObservedLogon,
  ObservedSpan,
} from '../../../../shared/domain/history/observed/observed-logon.ts';

export function seenSpan(
  state: ObservedSpan['state'],
  from: number,
  until: number,
  different: Pick<ObservedSpan, 'fromKnown'> = {},
): ObservedSpan {
  return { state, from, until, ...different };
}

/** What was seen of gatesb in session 4, from the first of the spans to the last; nothing is known of its end. */
export function observed(
  spans: readonly ObservedSpan[],
  different: Partial<ObservedLogon> = {},
): ObservedLogon {
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined) throw new Error('Nothing was seen');
  return {
    ...{ user: 'gatesb', sessionId: 4, logon: null, from: first.from, fromKnown: first.fromKnown !== false },
    ...{ until: null, seenUntil: last.until, end: 'unknown', isOver: null, spans },
    ...different,
  };
}
