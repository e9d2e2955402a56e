import { makeStyles, tokens } from '@fluentui/react-components';
import { type MouseEvent, memo, type ReactElement, useMemo } from 'react';
import type { Settings } from '../../shared/contract/settings.ts';
import { PEOPLE_COLUMNS } from '../../shared/contract/view.ts';
import type { RowAction } from '../../shared/domain/permission.ts';
import { text } from '../../shared/text/text.ts';
import { isByPointer, isInside, useContextMenu } from '../menus/opened-menu.ts';
import { performRowAction } from '../sessions/perform-row-action.ts';
import { ActionCell } from '../sessions/SessionCells.tsx';
import { SessionContextMenu } from '../sessions/SessionMenu.tsx';
import { NO_JOBS } from '../state/empty.ts';
import { arrange } from '../state/navigation.ts';
import type { Store } from '../state/store.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { type TableSort, type VirtualColumn, VirtualTable } from '../ui/table/VirtualTable.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { PeopleBar } from './PeopleBar.tsx';
import { openPerson } from './people-actions.ts';
import { peopleColumns } from './people-columns.tsx';
import { isPersonSelectable } from './people-selection.ts';
import { asSessionRow, type PeopleContext, type PersonRow, personTarget } from './person-rows.ts';
import { selectColumn } from './select-column.tsx';
import { usePeopleKeys } from './use-people-keys.ts';

const useStyles = makeStyles({
  table: {
    flexGrow: 1,
    // Its size does not depend on its rows: a change in one lays out the table only.
    contain: 'strict',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: 'hidden',
  },
  old: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
});

interface PeopleTableProps {
  /** Those that are shown, in their order. */
  readonly rows: readonly PersonRow[];
  readonly settings: Settings;
}

/** Everybody that is wanted, with what can be done to each. */
export const PeopleTable = memo(function PeopleTable({ rows, settings }: PeopleTableProps): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const caller = usePage((state) => state.info?.caller ?? '');
  const jobs = usePage((state) => state.fleet?.jobs ?? NO_JOBS);
  const { peopleSort: sort, hiddenPeopleColumns: hidden } = usePage(({ view }) => view);
  const context = useMemo(() => ({ settings, caller, jobs }), [settings, caller, jobs]);
  const { keys, onTick } = usePeopleKeys({ rows, context });
  const menu = useContextMenu<string>();
  const { openBelow } = menu;
  const columns = useMemo(
    (): readonly VirtualColumn<PersonRow>[] => [
      selectColumn(onTick),
      ...peopleColumns(hidden, (row) => openPerson(store, row)),
      {
        id: 'action',
        header: () => <VisuallyHidden>{text.sessions.action}</VisuallyHidden>,
        track: '116px',
        render: (row) => <PersonActions row={row} context={context} onMenu={openBelow} />,
      },
    ],
    [store, onTick, hidden, context, openBelow],
  );

  const menuRow = rows.find(({ key }) => key === menu.opened?.thing);

  function onRowMenu(row: PersonRow, event: MouseEvent): void {
    if (!isInside(event) || row.isGone === true) return;
    event.preventDefault();
    if (isByPointer(event)) menu.openAtPointer(event, row.key);
    else if (event.target instanceof Element) openBelow(event.target, row.key);
  }

  function onSort({ column: id, direction }: TableSort): void {
    const column = PEOPLE_COLUMNS.find((each) => each === id);
    if (column !== undefined) arrange(store, { peopleSort: { column, direction } });
  }

  return (
    <>
      <PeopleBar rows={rows} context={context} />
      <VirtualTable
        className={styles.table}
        label={text.people.title}
        rows={rows}
        rowKey={keyOf}
        columns={columns}
        sort={sort}
        onSort={onSort}
        onOpen={(row) => openPerson(store, row)}
        onRowMenu={onRowMenu}
        keys={keys}
        rowClass={(row) => (isPersonSelectable(row) ? undefined : styles.old)}
      />
      {menuRow !== undefined && menuRow.isGone !== true && (
        <SessionContextMenu
          menu={menu}
          server={menuRow.server.name}
          row={asSessionRow(menuRow, context)}
          onAct={(action) => actOn(store, action, menuRow)}
        />
      )}
    </>
  );
});

function keyOf({ key }: PersonRow): string {
  return key;
}

function actOn(store: Store, action: RowAction, row: PersonRow): void {
  performRowAction(store, action, personTarget(row), row.work?.verdict === 'working');
}

interface PersonActionsProps {
  readonly row: PersonRow;
  readonly context: PeopleContext;
  readonly onMenu: (button: Element, key: string) => void;
}

/** The same as beside a session on the page of its server. */
function PersonActions({ row, context, onMenu }: PersonActionsProps): ReactElement | null {
  const store = useStore();
  if (row.isGone === true) return null;
  return (
    <ActionCell
      row={asSessionRow(row, context)}
      onReset={() => actOn(store, 'reset', row)}
      onMenu={(button) => onMenu(button, row.key)}
    />
  );
}
