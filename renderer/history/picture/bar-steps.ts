import type { Bar, Lane } from './person-lanes.ts';

/** The bar an arrow key goes to. */
export type BarStep = 'before' | 'after' | 'above' | 'below';

/** The key of the bar that a step goes to; null where there is none. */
export function stepTo(lanes: readonly Lane[], from: string, step: BarStep): string | null {
  const place = laneOf(lanes, from);
  const lane = lanes[place];
  const bar = lane?.bars.find(({ key }) => key === from);
  if (lane === undefined || bar === undefined) return null;
  if (step === 'before' || step === 'after') {
    const ordered = inTime(lane.bars);
    return ordered[ordered.indexOf(bar) + (step === 'after' ? 1 : -1)]?.key ?? null;
  }
  const direction = step === 'below' ? 1 : -1;
  for (let next = place + direction; lanes[next] !== undefined; next += direction) {
    const nearest = nearestBar(lanes[next]?.bars ?? [], (bar.from + bar.until) / 2);
    if (nearest !== null) return nearest.key;
  }
  return null;
}

/** The place of the lane with that bar; -1 when there is none. */
export function laneOf(lanes: readonly Lane[], barKey: string): number {
  return lanes.findIndex(({ bars }) => bars.some(({ key }) => key === barKey));
}

function nearestBar(bars: readonly Bar[], at: number): Bar | null {
  const distance = ({ from, until }: Bar): number => Math.max(0, from - at, at - until);
  return bars.reduce<Bar | null>(
    (best, bar) => (best === null || distance(bar) < distance(best) ? bar : best),
    null,
  );
}

function inTime(bars: readonly Bar[]): readonly Bar[] {
  return [...bars].sort((a, b) => a.from - b.from || a.track - b.track);
}
