import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactElement, useEffect, useMemo } from 'react';
import type { SessionAction } from '../../shared/domain/model.ts';
import { isEnd } from '../../shared/domain/permission.ts';
import { text } from '../../shared/text/text.ts';
import { sayLeftOut } from '../../shared/text/work/say-workers.ts';
import { bulkOf } from '../sessions/bulk.ts';
import { SelectionActions } from '../sessions/SelectionBar.tsx';
import { actOnAll } from '../sessions/session-actions.ts';
import { NO_KEYS } from '../state/empty.ts';
import { openDialog } from '../state/navigation.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { keepSelected, openEndMany, selectPeople } from './people-actions.ts';
import { selectedRows } from './people-selection.ts';
import { asSessionRow, type PeopleContext, type PersonRow, personTarget } from './person-rows.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  said: { minWidth: '120px', flexGrow: 1, fontVariantNumeric: 'tabular-nums' },
});

interface PeopleBarProps {
  /** Those on show: what a filter hides is not selected any more. */
  readonly rows: readonly PersonRow[];
  readonly context: PeopleContext;
}

/** How many are selected, and what can be done to them; nothing without a selection. */
export function PeopleBar({ rows, context }: PeopleBarProps): ReactElement | null {
  const styles = useStyles();
  const store = useStore();
  const keys = usePage((state) => state.selectedPeople);
  useEffect(() => keepSelected(store, rows), [store, rows]);
  const people = useMemo(() => selectedRows(rows, keys), [rows, keys]);
  const selected = useMemo(() => people.map((row) => asSessionRow(row, context)), [people, context]);
  const { workers } = bulkOf('reset', selected);
  const clear = (): void => selectPeople(store, NO_KEYS);

  function act(action: SessionAction): void {
    const left = new Set(bulkOf(action, selected).rows.map(({ session }) => session));
    const wanted = people.filter(({ session }) => left.has(session));
    if (action === 'message') {
      const reachable = people.filter((_, place) => selected[place]?.refusals.message === null);
      openDialog(store, { kind: 'message', targets: reachable.map(personTarget) });
    } else if (isEnd(action) && wanted.length > 1) {
      openEndMany(store, action, people, context);
    } else {
      void actOnAll(store, action, wanted.map(personTarget));
      clear();
    }
  }

  if (people.length === 0) return null;
  return (
    <div className={styles.bar} role="toolbar" aria-label={text.selection.name}>
      <Text size={200} className={styles.said} role="status">
        {[text.people.selected(people.length, rows.length), sayLeftOut(workers)]
          .filter((part) => part !== '')
          .join('. ')}
      </Text>
      <SelectionActions selected={selected} says={text.people.act} onAct={act} onClear={clear} />
    </div>
  );
}
