import { Checkbox } from '@fluentui/react-components';
import { text } from '../../shared/text/text.ts';
import { isShift, withRange } from '../ui/tick-list.ts';
import type { VirtualColumn } from '../ui/VirtualTable.tsx';
import type { PersonRow } from './person-rows.ts';

/** Of an old answer nothing may be ended, nor of somebody who is gone. */
export function isPersonSelectable({ stale, isGone }: PersonRow): boolean {
  return stale === null && isGone !== true;
}

/** Boxes to select the rows on show: each, all, or with Shift everything from the last one on. */
export function selectColumn(
  rows: readonly PersonRow[],
  selected: ReadonlySet<string>,
  onSelect: (selected: ReadonlySet<string>) => void,
): VirtualColumn<PersonRow> {
  const selectable = rows.filter(isPersonSelectable).map(({ key }) => key);
  const chosen = selectable.filter((key) => selected.has(key)).length;
  return {
    id: 'select',
    track: '28px',
    header: () => (
      <Checkbox
        aria-label={text.people.selectAll}
        title={text.people.selectAll}
        disabled={selectable.length === 0}
        checked={chosen === 0 ? false : chosen === selectable.length || 'mixed'}
        onChange={(_, { checked }) => onSelect(new Set(checked === true ? selectable : []))}
      />
    ),
    render: (row) => (
      <Checkbox
        aria-label={text.selection.one(row.session.user ?? '', row.session.id)}
        {...(isPersonSelectable(row) ? {} : { title: text.people.notSelectable })}
        disabled={!isPersonSelectable(row)}
        checked={isPersonSelectable(row) && selected.has(row.key)}
        onChange={(event, { checked }) =>
          onSelect(
            withRange({ selectable, selected, key: row.key, on: checked === true, isRange: isShift(event) }),
          )
        }
      />
    ),
  };
}
