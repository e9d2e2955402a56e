import { DAY_MS, MINUTE_MS } from '../../shared/basics/time-units.ts';
import type { Period } from '../../shared/domain/history/logons-within.ts';

/** How much time the timeline shows at once. */
export const TIMELINE_SPANS = ['day', 'week', 'month'] as const;
export type TimelineSpan = (typeof TIMELINE_SPANS)[number];

export const SPAN_MS: Readonly<Record<TimelineSpan, number>> = {
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: 30 * DAY_MS,
};

/** Less would show nothing that the table does not say better. */
const SHORTEST_MS = 10 * MINUTE_MS;

/** What part of time the timeline shows. Milliseconds since 1970. */
export interface TimelineView {
  readonly span: TimelineSpan;
  /** The end of the whole period; null: it ends now, and goes on with the clock. */
  readonly end: number | null;
  /** The part that is enlarged; null for the whole period. */
  readonly zoom: Period | null;
}

export const FIRST_TIMELINE_VIEW: TimelineView = { span: 'day', end: null, zoom: null };

/** The whole period: what is asked for, and the longest that is shown. */
export function wholePeriod({ span, end }: Pick<TimelineView, 'span' | 'end'>, now: number): Period {
  const until = end ?? now;
  return { from: until - SPAN_MS[span], until };
}

export function shownPeriod(view: TimelineView, now: number): Period {
  return view.zoom ?? wholePeriod(view, now);
}

/** Moves by a quarter of what is shown, 1 later and -1 earlier, and never into the future. */
export function moveInTime(view: TimelineView, direction: 1 | -1, now: number): TimelineView {
  const shown = shownPeriod(view, now);
  const step = Math.min((direction * lengthOf(shown)) / 4, now - shown.until);
  const moved = { from: shown.from + step, until: shown.until + step };
  if (view.zoom === null) return { ...view, end: moved.until >= now ? null : moved.until };
  const whole = wholePeriod(view, now);
  if (moved.from >= whole.from && moved.until <= whole.until) return { ...view, zoom: moved };
  const end = whole.until + step;
  return { ...view, end: end >= now ? null : end, zoom: moved };
}

/**
 * Shows less time (factor below 1) or more around this moment, which stays at its place. More than the whole period is the
 * next longer one.
 */
export function zoomInTime(view: TimelineView, factor: number, around: number, now: number): TimelineView {
  const shown = shownPeriod(view, now);
  const whole = wholePeriod(view, now);
  const length = Math.max(SHORTEST_MS, lengthOf(shown) * factor);
  if (length >= lengthOf(whole))
    return view.zoom === null ? { ...view, span: longer(view.span) } : { ...view, zoom: null };
  const share = (around - shown.from) / lengthOf(shown);
  return {
    ...view,
    zoom: within({ from: around - share * length, until: around + (1 - share) * length }, whole),
  };
}

/** Enlarges a part that was chosen with the pointer, in either direction. */
export function chooseInTime(view: TimelineView, one: number, other: number, now: number): TimelineView {
  const [from, until] = [Math.min(one, other), Math.max(one, other)];
  const more = Math.max(0, SHORTEST_MS - (until - from)) / 2;
  return { ...view, zoom: within({ from: from - more, until: until + more }, wholePeriod(view, now)) };
}

/** Goes to now, showing as much as before. */
export function goToNow(view: TimelineView, now: number): TimelineView {
  const { zoom } = view;
  return { ...view, end: null, zoom: zoom === null ? null : { from: now - lengthOf(zoom), until: now } };
}

/** The shortest view with this time in it, and some time around it. */
export function viewOf({ from, until }: Period, now: number): TimelineView {
  const length = until - from;
  const span = TIMELINE_SPANS.find((each) => SPAN_MS[each] >= length * 1.2) ?? 'month';
  const end = until + Math.max(0, SPAN_MS[span] - length) / 2;
  return { span, end: end >= now ? null : end, zoom: null };
}

function longer(span: TimelineSpan): TimelineSpan {
  return TIMELINE_SPANS[TIMELINE_SPANS.indexOf(span) + 1] ?? span;
}

function lengthOf({ from, until }: Period): number {
  return until - from;
}

/** The same length, moved so that it lies in the whole. */
function within(period: Period, whole: Period): Period {
  const length = Math.min(lengthOf(period), lengthOf(whole));
  const from = Math.min(Math.max(period.from, whole.from), whole.until - length);
  return { from, until: from + length };
}
