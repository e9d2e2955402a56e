import type { ShortcutIn } from '../keys/shortcuts.ts';
import { type GroupRow, groupKey, type ListRow } from './list-rows.ts';

/** The keys that move in the list; other keys act on a server. */
export type ListMove = Exclude<ShortcutIn<'list'>, 'connect' | 'console' | 'resetIdlest' | 'menu'>;

/** The row such a key moves to, or the group it opens or closes. Null for neither. */
export type ListStep =
  | { readonly kind: 'goTo'; readonly place: number }
  | { readonly kind: 'open' | 'close'; readonly group: GroupRow };

/**
 * What a key does from a position in the rows (-1 for none). Left and right work as in a tree: right opens a group or
 * moves into it, left closes it or moves to its head. `page`: number of visible rows.
 */
export function stepOf(
  move: ListMove,
  rows: readonly ListRow[],
  place: number,
  page: number,
): ListStep | null {
  const last = rows.length - 1;
  const goTo = (to: number): ListStep | null =>
    last < 0 ? null : { kind: 'goTo', place: Math.min(last, Math.max(0, to)) };
  switch (move) {
    case 'next':
      return goTo(place + 1);
    case 'previous':
      return goTo(place - 1);
    case 'pageDown':
      return goTo(place + page);
    case 'pageUp':
      return goTo(place - page);
    case 'first':
      return goTo(0);
    case 'last':
      return goTo(last);
    case 'openGroup': {
      const row = rows[place];
      if (row?.kind !== 'group') return null;
      return row.open ? goTo(place + 1) : { kind: 'open', group: row };
    }
    case 'closeGroup': {
      const row = rows[place];
      if (row?.kind === 'group' && row.open) return { kind: 'close', group: row };
      const head = headOf(rows, place);
      return head === -1 ? null : goTo(head);
    }
  }
}

/** The position of the head a row belongs to; -1 for none. */
function headOf(rows: readonly ListRow[], place: number): number {
  const row = rows[place];
  if (row === undefined || row.level === 1) return -1;
  const path = row.kind === 'group' ? row.path.slice(0, -1) : row.listed.server.group;
  const key = groupKey(path);
  return rows.findIndex((each) => each.key === key);
}
