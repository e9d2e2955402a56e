import type { ServerHistory } from '../../../shared/domain/history/joined/server-history.ts';
import type { Period } from '../../../shared/domain/history/logons-within.ts';
import type { LegendItem } from './Legend.tsx';
import type { Lane } from './person-lanes.ts';
import { untoldGaps } from './untold-gaps.ts';

/** What is drawn in a picture: connected and disconnected always, the rest where it is there. */
export function legendItems(
  history: ServerHistory,
  lanes: readonly Lane[],
  shown: Period,
): ReadonlySet<LegendItem> {
  const isShown = ({ from, until }: Period): boolean => from <= shown.until && until >= shown.from;
  const items = new Set<LegendItem>(['active', 'disconnected']);
  if (lanes.some(({ bars }) => bars.some((bar) => bar.state === 'unknown' && isShown(bar))))
    items.add('unknown');
  if (lanes.some(({ perhaps }) => perhaps.some(isShown))) items.add('perhaps');
  for (const gap of untoldGaps(history)) if (isShown(gap)) items.add(gap.why);
  if (history.full.some(isShown)) items.add('full');
  return items;
}
