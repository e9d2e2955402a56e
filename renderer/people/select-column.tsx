import { Checkbox } from '@fluentui/react-components';
import { type ReactElement, useMemo } from 'react';
import { text } from '../../shared/text/text.ts';
import { usePage, useStore } from '../state/store-context.ts';
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
  const selectable = useMemo(() => selectableKeys(rows), [rows]);
  const chosen = useMemo(
    () => (selected.size === 0 ? 0 : selectable.filter((key) => selected.has(key)).length),
    [selectable, selected],
  );
  return (
    <Checkbox
      aria-label={text.people.selectAll}
      title={text.people.selectAll}
      disabled={selectable.length === 0}
      checked={chosen === 0 ? false : chosen === selectable.length || 'mixed'}
      onChange={(_, { checked }) => selectPeople(store, new Set(checked === true ? selectable : []))}
    />
  );
}

interface SelectOneProps {
  readonly row: PersonRow;
  readonly onTick: OnTick;
}

function SelectOne({ row, onTick }: SelectOneProps): ReactElement {
  const isSelectable = isPersonSelectable(row);
  const checked = usePage(({ selectedPeople }) => isSelectable && selectedPeople.has(row.key));
  return (
    <Checkbox
      aria-label={text.selection.one(row.session.user ?? '', row.session.id)}
      {...(isSelectable ? {} : { title: text.people.notSelectable })}
      disabled={!isSelectable}
      checked={checked}
      onChange={(event, data) => onTick(row.key, data.checked === true, isShift(event))}
    />
  );
}
