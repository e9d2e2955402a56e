import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { ListRow } from './list-rows.ts';

/** In pixels: a server has two lines, a head one. */
export const ROW_HEIGHT = { server: 54, group: 34 } as const;

/** Groups can be nested deeper, but the list must not consist of heads. */
const MOST_STICKY = 3;

/**
 * The places of the heads that stay at the top: of the groups the first visible row is in, outermost first. `rowAt`: the
 * place of the row at a height of the list, in pixels.
 */
export function stickyHeads(
  rows: readonly ListRow[],
  rowAt: (height: number) => number,
  scrolled: number,
): readonly number[] {
  const heads: number[] = [];
  while (heads.length < MOST_STICKY) {
    // What is below the heads so far is the first row that can be seen.
    const head = headAbove(rows, rowAt(scrolled + heads.length * ROW_HEIGHT.group), heads.length + 1);
    if (head === -1 || (heads.at(-1) ?? -1) >= head) break;
    heads.push(head);
  }
  return heads;
}

/** The head of this level of the group a row is in, or the row itself; -1 for none. */
function headAbove(rows: readonly ListRow[], place: number, level: number): number {
  const row = rows[place];
  if (row === undefined || row.level < level) return -1;
  for (let above = place; above >= 0; above -= 1) {
    const each = rows[above];
    if (each?.kind !== 'group') continue;
    if (each.level === level) return each.open ? above : -1;
    // The head of the group around it: it is in no group of this level.
    if (each.level < level) return -1;
  }
  return -1;
}

/** In pixels: what the heads may cover of the list. */
export function stickyHeight(rows: readonly ListRow[]): number {
  const levels = rows.reduce((most, { kind, level }) => (kind === 'group' ? Math.max(most, level) : most), 0);
  return Math.min(levels, MOST_STICKY) * ROW_HEIGHT.group;
}

/** The places of the heads that stay at the top of this list now. Renders when they change, not on each scroll. */
export function useStickyHeads(
  rows: readonly ListRow[],
  box: RefObject<HTMLDivElement | null>,
  virtualizer: RefObject<Virtualizer<HTMLDivElement, Element> | null>,
): () => readonly number[] {
  const [, setShown] = useState('');
  const headsNow = useCallback((): readonly number[] => {
    const scroller = virtualizer.current;
    if (scroller === null) return [];
    const rowAt = (height: number) => scroller.getVirtualItemForOffset(height)?.index ?? -1;
    return stickyHeads(rows, rowAt, box.current?.scrollTop ?? 0);
  }, [rows, box, virtualizer]);
  useEffect(() => {
    const element = box.current;
    const onScroll = () => setShown(headsNow().join());
    element?.addEventListener('scroll', onScroll, { passive: true });
    return () => element?.removeEventListener('scroll', onScroll);
  }, [box, headsNow]);
  return headsNow;
}
