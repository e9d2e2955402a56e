import { OVER_SOMETIME } from '../logon.ts';
import type { ObservedLogon, ObservedSpan } from './observed-logon.ts';

/**
 * What was seen of a logon before a moment at which another one had begun in its session: it is over by then. Null when nothing was
 * seen before. Milliseconds since 1970.
 */
export function seenBefore(observed: ObservedLogon, at: number): ObservedLogon | null {
  if (observed.from >= at) return null;
  const spans = observed.spans
    .filter(({ from }) => from < at)
    .map((span) => ({ ...span, until: Math.min(span.until, at) }));
  const seenUntil = Math.min(observed.seenUntil, at);
  const { until, end, isOver } =
    observed.isOver === true && observed.seenUntil <= at ? observed : OVER_SOMETIME;
  return { ...observed, seenUntil, until, end: end === null ? null : 'unknown', isOver, spans };
}

/** What was seen of a logon after a moment; null when nothing was. */
export function seenAfter(observed: ObservedLogon, at: number): ObservedLogon | null {
  if (observed.from > at) return observed;
  if (observed.seenUntil <= at) return null;
  const spans = observed.spans
    .filter(({ until }) => until > at)
    .map((span) => (span.from > at ? span : ({ ...span, from: at, fromKnown: false } as const)));
  return { ...observed, from: spans[0]?.from ?? at, fromKnown: false, spans };
}

/**
 * What was seen of a logon, where nothing has changed between two moments: a gap between them, with the same state before and behind it,
 * is none.
 */
export function unchangedBetween(observed: ObservedLogon, from: number, until: number): ObservedLogon {
  const spans: ObservedSpan[] = [];
  for (const span of observed.spans) {
    const last = spans.at(-1);
    const isSame = last?.state === span.state && last.until >= from && span.from <= until;
    if (last !== undefined && isSame) spans.splice(-1, 1, { ...last, until: span.until });
    else spans.push(span);
  }
  return { ...observed, spans };
}
