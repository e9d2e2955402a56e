import { Checkbox } from '@fluentui/react-components';
import { type ReactElement, useMemo } from 'react';
import { text } from '../../shared/text/text.ts';
import { NO_KEYS } from '../state/empty.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { TickBox } from '../ui/table/RowControls.tsx';
import { isShift } from '../ui/table/tick-list.ts';
import type { VirtualColumn } from '../ui/table/VirtualTable.tsx';
import { selectPeople } from './people-actions.ts';
import { isPersonSelectable, selectableKeys } from './people-selection.ts';
import type { PersonRow } from './person-rows.ts';

/** A row was ticked, or not any more; `isRange`: with everything from the one that was ticked last. */
export type OnTick = (key: string, on: boolean, isRange: boolean) => void;

/** Boxes to select the rows on show: each, all, or with Shift everything from the last one on. */
export function selectColumn(onTick: OnTick): VirtualColumn<PersonRow> {
  return {
    id: 'select',
    track: '28px',
    header: (rows) => <SelectAll rows={rows} />,
    render: (row) => <SelectOne row={row} onTick={onTick} />,
  };
}

function SelectAll({ rows }: { readonly rows: readonly PersonRow[] }): ReactElement {
  const store = useStore();
  const selected = usePage((state) => state.selectedPeople);
  const chosen = useMemo(() => countChosen(rows, selected), [rows, selected]);
  return (
    <Checkbox
      aria-label={text.people.selectAll}
      title={text.people.selectAll}
      disabled={!rows.some(isPersonSelectable)}
      checked={chosen}
      onChange={(_, { checked }) =>
        selectPeople(store, checked === true ? new Set(selectableKeys(rows)) : NO_KEYS)
      }
    />
  );
}

/** Whether all, some or none are selected; looks at ten thousand rows only where something is. */
function countChosen(rows: readonly PersonRow[], selected: ReadonlySet<string>): boolean | 'mixed' {
  if (selected.size === 0) return false;
  const selectable = selectableKeys(rows);
  const chosen = selectable.filter((key) => selected.has(key)).length;
  return chosen === 0 ? false : chosen === selectable.length || 'mixed';
}

interface SelectOneProps {
  readonly row: PersonRow;
  readonly onTick: OnTick;
}

function SelectOne({ row, onTick }: SelectOneProps): ReactElement {
  const isSelectable = isPersonSelectable(row);
  const checked = usePage(({ selectedPeople }) => isSelectable && selectedPeople.has(row.key));
  return (
    <TickBox
      label={text.selection.one(row.session.user ?? '', row.session.id)}
      refusal={isSelectable ? undefined : text.people.notSelectable}
      checked={checked}
      onChange={(event, on) => onTick(row.key, on, isShift(event))}
    />
  );
}
