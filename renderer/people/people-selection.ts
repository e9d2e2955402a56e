import type { PersonRow } from './person-rows.ts';

/** Of an old answer nothing may be ended, nor of somebody who is gone. */
export function isPersonSelectable({ stale, isGone }: PersonRow): boolean {
  return stale === null && isGone !== true;
}

/** The keys of those that can be selected, in the order of the rows. */
export function selectableKeys(rows: readonly PersonRow[]): readonly string[] {
  return rows.filter(isPersonSelectable).map(({ key }) => key);
}

/** The selected rows, in the order of the rows. */
export function selectedRows(
  rows: readonly PersonRow[],
  selected: ReadonlySet<string>,
): readonly PersonRow[] {
  return selected.size === 0 ? [] : rows.filter((row) => selected.has(row.key) && isPersonSelectable(row));
}
