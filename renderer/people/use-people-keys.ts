import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import { sayIdleBriefly } from '../../shared/text/say-idle.ts';
import { text } from '../../shared/text/text.ts';
import { NO_KEYS } from '../state/empty.ts';
import type { Store } from '../state/store.ts';
import { usePage, useStore } from '../state/store-context.ts';
import type { RowDeed, RowKeys } from '../ui/table/row-keys.ts';
import { afterClick, ticked, withRange } from '../ui/table/tick-list.ts';
import { askToEnd, openPerson, selectPeople } from './people-actions.ts';
import { isPersonSelectable, selectableKeys, selectedRows } from './people-selection.ts';
import type { PeopleContext, PersonRow } from './person-rows.ts';
import type { OnTick } from './select-column.tsx';

/** The table as it is shown, for what is done with it later. */
interface Shown {
  readonly rows: readonly PersonRow[];
  readonly context: PeopleContext;
}

/** A range that grows and shrinks while Shift is held: where it began, and what was selected before. */
interface Range {
  readonly from: string;
  readonly before: ReadonlySet<string>;
  /** What it has selected: another selection meanwhile ends it. */
  readonly made: ReadonlySet<string>;
}

interface PeopleKeys {
  readonly keys: RowKeys<PersonRow>;
  readonly onTick: OnTick;
}

/** What the keys and the boxes do in the table of everybody; the same functions as long as nothing else is selected. */
export function usePeopleKeys(shown: Shown): PeopleKeys {
  const store = useStore();
  const latest = useRef(shown);
  const range = useRef<Range | null>(null);
  // Rows that did not change are not rendered again, and must act on what is on show now.
  useLayoutEffect(() => {
    latest.current = shown;
  });
  const selected = usePage((state) => state.selectedPeople);
  const onTick = useMemo(() => tickIn(store, latest), [store]);
  const keys = useMemo(
    (): RowKeys<PersonRow> => ({
      name: sayPerson,
      isSelected: (row) => (isPersonSelectable(row) ? selected.has(row.key) : null),
      onMove: (from, to, extend) => {
        if (extend) range.current = extendTo(store, latest.current.rows, range.current, from, to);
      },
      onDeed: (deed, row) => doDeed(store, latest.current, deed, row),
    }),
    [store, selected],
  );
  return { keys, onTick };
}

function sayPerson({ session, server }: PersonRow): string {
  const { user, id, state } = session;
  return text.people.row(user ?? '', id, server.label, text.state[state], sayIdleBriefly(session));
}

function tickIn(store: Store, latest: RefObject<Shown>): OnTick {
  return (key, on, isRange) => {
    const { selectedPeople: selected } = store.getState();
    const selectable = isRange ? selectableKeys(latest.current.rows) : [];
    selectPeople(store, afterClick({ selectable, selected, key, on, isRange }));
  };
}

function extendTo(
  store: Store,
  rows: readonly PersonRow[],
  range: Range | null,
  from: PersonRow,
  to: PersonRow,
): Range {
  const { selectedPeople: selected } = store.getState();
  const start = range?.made === selected ? range : { from: from.key, before: selected };
  const made = withRange(selectableKeys(rows), start.before, start.from, to.key);
  selectPeople(store, made);
  return { from: start.from, before: start.before, made };
}

function doDeed(store: Store, { rows, context }: Shown, deed: RowDeed, row: PersonRow): boolean {
  const { selectedPeople: selected } = store.getState();
  switch (deed) {
    case 'tick':
      if (isPersonSelectable(row)) selectPeople(store, ticked(selected, row.key, !selected.has(row.key)));
      return true;
    case 'tickAll':
      selectPeople(store, new Set(selectableKeys(rows)));
      return true;
    case 'clear':
      if (selected.size === 0) return false;
      selectPeople(store, NO_KEYS);
      return true;
    case 'openServer':
      openPerson(store, row);
      return true;
    case 'end': {
      const people = selectedRows(rows, selected);
      askToEnd(store, people.length === 0 ? [row] : people, context);
      return true;
    }
  }
}
