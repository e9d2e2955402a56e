import { useLayoutEffect, useState } from 'react';

/** Of a bar, and of what is around it, in pixels. */
export const BAR_HEIGHT = 14;
const TRACK_HEIGHT = 18;
const LANE_PADDING = 5;

/** More lanes than these scroll; the axis stays. */
export const LANES_HEIGHT = 12 * 28;

export function laneHeight(tracks: number): number {
  return tracks * TRACK_HEIGHT + 2 * LANE_PADDING;
}

/** The upper edge of the bars of one line of a lane. */
export function barTop(track: number): number {
  return LANE_PADDING + track * TRACK_HEIGHT + (TRACK_HEIGHT - BAR_HEIGHT) / 2;
}

/** The room for names: less where there is little. */
export function nameWidth(width: number): number {
  return width < 520 ? 92 : 152;
}

/** The inner width of an element in pixels, followed; 0 before it is there. */
export function useInnerWidth(element: HTMLElement | null): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (element === null) return;
    const measure = (): void => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
