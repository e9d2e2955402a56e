import { scaleTime } from 'd3-scale';
import type { Period } from '../../../shared/domain/history/logons-within.ts';
import { sayClock, sayDay } from '../../../shared/text/moment.ts';

/** Labels nearer to each other than this would touch. */
const LABEL_PX = 92;

/** A moment on the axis. */
export interface Tick {
  readonly at: number;
  readonly label: string;
  /** A day begins here. */
  readonly isDay: boolean;
}

/** Round moments of this computer’s clock, as many as there is room for in so many pixels. */
export function ticksOf({ from, until }: Period, width: number): readonly Tick[] {
  const most = Math.max(2, Math.floor(width / LABEL_PX));
  const scale = scaleTime().domain([from, until]);
  return scale.ticks(most).map((date) => {
    const isDay = date.getHours() === 0 && date.getMinutes() === 0 && date.getSeconds() === 0;
    const at = date.getTime();
    return { at, isDay, label: isDay ? sayDay(at) : sayClock(at) };
  });
}

/** A label, and the place of its middle in pixels from the left edge. */
export interface PlacedLabel {
  readonly at: number;
  readonly label: string;
  readonly x: number;
}

/** About the width of a letter in the axis, and the room between two labels. */
const LETTER_PX = 7.2;
const LABEL_GAP_PX = 8;

/** The labels there is room for: none is cut or touches another, and days come before hours. */
export function placeLabels(ticks: readonly Tick[], scale: TimeScale, width: number): readonly PlacedLabel[] {
  const placed: { readonly label: PlacedLabel; readonly from: number; readonly until: number }[] = [];
  for (const { at, label } of [...ticks].sort((a, b) => Number(b.isDay) - Number(a.isDay))) {
    const half = (label.length * LETTER_PX) / 2;
    const x = Math.min(Math.max(scale(at), half), width - half);
    const place = { label: { at, label, x }, from: x - half - LABEL_GAP_PX, until: x + half };
    const isFree = placed.every((other) => other.until < place.from || other.from > place.until);
    // A label far from its line would name another moment.
    if (isFree && Math.abs(x - scale(at)) <= half) placed.push(place);
  }
  return placed.map((place) => place.label);
}

/** Where a moment is, in pixels from the left edge. */
export type TimeScale = (at: number) => number;

export function scaleOf({ from, until }: Period, width: number): TimeScale {
  const scale = scaleTime().domain([from, until]).range([0, width]);
  return (at) => scale(at);
}

/** The moment at a place. */
export function momentAt(x: number, { from, until }: Period, width: number): number {
  return from + (Math.min(Math.max(x, 0), width) / Math.max(1, width)) * (until - from);
}
