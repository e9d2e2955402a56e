import {
  DataGrid,
  DataGridBody,
  DataGridCell,
  DataGridHeader,
  DataGridHeaderCell,
  DataGridRow,
  Link,
  mergeClasses,
  type TableColumnId,
} from '@fluentui/react-components';
import { type KeyboardEvent, type MouseEvent, type ReactElement, useState } from 'react';
import { SORT_COLUMNS } from '../../shared/contract/view.ts';
import { text } from '../../shared/text/text.ts';
import { shortcutOf } from '../keys/shortcuts.ts';
import { isByPointer, isInside, useContextMenu } from '../menus/opened-menu.ts';
import { NO_KEYS } from '../state/empty.ts';
import { arrange } from '../state/navigation.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { SessionContextMenu } from './SessionMenu.tsx';
import {
  isSelectable,
  PROCESSES_COLUMN,
  type SessionColumnsProps,
  STUCK_COLUMN,
  useSessionColumns,
} from './session-columns.tsx';
import { isSystemRow, type SessionRow } from './session-rows.ts';
import { columnStyle, useTableStyles } from './session-table-styles.ts';
import { isSameLogon } from './session-target.ts';

/** Marks the cell with what runs. */
const AT_PROCESSES = 'data-processes';

interface SessionTableProps extends SessionColumnsProps {
  /** The reset key was pressed in this row. */
  readonly onReset: (row: SessionRow) => void;
}

/** The sessions of a server, sortable; each with its reset, or the reason why not, and a menu. */
export function SessionTable({
  server,
  rows,
  askedAt,
  selected,
  onSelect,
  onAct,
  onReset,
}: SessionTableProps): ReactElement {
  const styles = useTableStyles();
  const store = useStore();
  const sort = usePage(({ view }) => view.sort);
  const marked = usePage((state) => state.marked);
  const isMarked = ({ session }: SessionRow): boolean =>
    marked?.server === server && isSameLogon(session, marked.session);
  const [withSystem, setWithSystem] = useState(false);
  const [opened, onOpen] = useState(NO_KEYS);
  // What nobody knows of any session takes no room from what is known.
  const hasPast = rows.some(
    ({ evidence }) => evidence?.address != null || evidence?.disconnectedSince != null,
  );
  const system = rows.filter(isSystemRow).length;
  const items = withSystem ? rows : rows.filter((row) => !isSystemRow(row));
  const menu = useContextMenu<string>();
  const columns = useSessionColumns({
    server,
    rows: items,
    askedAt,
    selected,
    onSelect,
    onAct,
    opened,
    onOpen,
    onMenu: menu.openBelow,
  });

  /** Whether a row has this cell: what stands below it is there only where there is something to say. */
  function hasCell(columnId: TableColumnId, { key, stuck, session }: SessionRow): boolean {
    if (columnId === STUCK_COLUMN) return stuck !== null;
    return columnId !== PROCESSES_COLUMN || (session.user !== null && opened.has(key));
  }

  // As it is now: what is done is compared with the newest answer that is shown.
  const menuRow = rows.find(({ key }) => key === menu.opened?.thing);

  function onRowKey(event: KeyboardEvent<HTMLElement>, row: SessionRow): void {
    // Keys pressed in the row's menu arrive here too, through React's tree.
    const { target, currentTarget } = event;
    const isInRow = target instanceof Element && currentTarget.contains(target);
    // Pressed at one of its programs, the key would mean that program.
    const isAtProgram = isInRow && target.closest(`[${AT_PROCESSES}]`) !== null;
    const shortcut = shortcutOf('sessions', event);
    if (!isInRow || isAtProgram || shortcut === null) return;
    event.preventDefault();
    if (shortcut === 'reset') onReset(row);
    else if (isSelectable(row)) menu.openBelow(target, row.key);
  }

  function onRowMenu(event: MouseEvent<HTMLElement>, row: SessionRow): void {
    const { target } = event;
    const isAtProgram = target instanceof Element && target.closest(`[${AT_PROCESSES}]`) !== null;
    if (!isInside(event) || isAtProgram || !isSelectable(row)) return;
    if (isByPointer(event)) menu.openAtPointer(event, row.key);
    else if (target instanceof Element) {
      event.preventDefault();
      menu.openBelow(target, row.key);
    }
  }

  return (
    <>
      {items.length > 0 && (
        <DataGrid
          className={styles.grid}
          items={[...items]}
          columns={columns}
          sortable
          sortState={{ sortColumn: sort?.column, sortDirection: sort?.direction ?? 'ascending' }}
          onSortChange={(_, { sortColumn, sortDirection }) => {
            const column = SORT_COLUMNS.find((each) => each === sortColumn);
            if (column !== undefined) arrange(store, { sort: { column, direction: sortDirection } });
          }}
          getRowId={({ key }: SessionRow) => key}
          focusMode="composite"
          aria-label={text.sessions.name}
          size="small"
        >
          <DataGridHeader className={styles.header}>
            <DataGridRow>
              {({ renderHeaderCell, columnId }) =>
                columnId !== STUCK_COLUMN &&
                columnId !== PROCESSES_COLUMN && (
                  <DataGridHeaderCell
                    {...(columnId === 'select' || columnId === 'open'
                      ? { sortable: false, focusMode: 'none' as const }
                      : {})}
                    className={mergeClasses(styles.headerCell, columnStyle(styles, columnId, hasPast))}
                  >
                    {renderHeaderCell()}
                  </DataGridHeaderCell>
                )
              }
            </DataGridRow>
          </DataGridHeader>
          <DataGridBody<SessionRow>>
            {({ item, rowId }) => (
              <DataGridRow<SessionRow>
                key={rowId}
                className={mergeClasses(
                  styles.row,
                  item.session.user === null && styles.system,
                  isMarked(item) && styles.marked,
                  (item.stuck !== null || opened.has(item.key)) && styles.withMore,
                )}
                {...(isMarked(item) ? { 'aria-current': true, ref: bringIntoView } : {})}
                onKeyDown={(event: KeyboardEvent<HTMLElement>) => onRowKey(event, item)}
                onContextMenu={(event: MouseEvent<HTMLElement>) => onRowMenu(event, item)}
              >
                {({ renderCell, columnId }) =>
                  hasCell(columnId, item) && (
                    <DataGridCell
                      {...(columnId === PROCESSES_COLUMN ? { [AT_PROCESSES]: '' } : {})}
                      focusMode={focusModeOf(columnId, item)}
                      className={mergeClasses(styles.cell, columnStyle(styles, columnId, hasPast))}
                    >
                      {renderCell(item)}
                    </DataGridCell>
                  )
                }
              </DataGridRow>
            )}
          </DataGridBody>
        </DataGrid>
      )}
      {menuRow !== undefined && (
        <SessionContextMenu
          menu={menu}
          server={server}
          row={menuRow}
          onAct={(action) => onAct(action, menuRow.session)}
        />
      )}
      {items.length === 0 && <div className={styles.more}>{text.server.nobodyOn}</div>}
      {system > 0 && (
        <div className={styles.more}>
          <Link as="button" onClick={() => setWithSystem(!withSystem)}>
            {withSystem ? text.server.hideSystem : text.server.showSystem(system)}
          </Link>
        </div>
      )}
    </>
  );
}

/** Once, when the row is there. */
function bringIntoView(row: HTMLElement | null): void {
  row?.scrollIntoView({ block: 'nearest' });
}

function focusModeOf(columnId: TableColumnId, row: SessionRow): 'cell' | 'group' | 'none' {
  if (!isSelectable(row)) return 'cell';
  // A cell with one control passes the focus to it; a cell with several is entered by Enter.
  if (columnId === 'select' || columnId === 'open') return 'none';
  return columnId === 'action' || columnId === PROCESSES_COLUMN ? 'group' : 'cell';
}
