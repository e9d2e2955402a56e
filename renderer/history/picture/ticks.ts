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
