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
import { type KeyboardEvent, type ReactElement, useState } from 'react';
import { SORT_COLUMNS } from '../../shared/contract/view.ts';
import { text } from '../../shared/text/text.ts';
import { shortcutOf } from '../keys/shortcuts.ts';
import { arrange } from '../state/navigation.ts';
import { usePage, useStore } from '../state/store-context.ts';
import {
  isSelectable,
  type SessionColumnsProps,
  STUCK_COLUMN,
  useSessionColumns,
} from './session-columns.tsx';
import { isSystemRow, type SessionRow } from './session-rows.ts';
import { columnStyle, useTableStyles } from './session-table-styles.ts';

interface SessionTableProps extends SessionColumnsProps {
  /** The reset key was pressed in this row. */
  readonly onReset: (row: SessionRow) => void;
}

/** The sessions of a server, sortable; each with its reset, or the reason why not, and a menu. */
export function SessionTable({
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
  const [withSystem, setWithSystem] = useState(false);
  const system = rows.filter(isSystemRow).length;
  const items = withSystem ? rows : rows.filter((row) => !isSystemRow(row));
  const columns = useSessionColumns({ rows: items, askedAt, selected, onSelect, onAct });

  function onRowKey(event: KeyboardEvent<HTMLElement>, row: SessionRow): void {
    // Keys pressed in the row's menu arrive here too, through React's tree.
    const isInRow = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (!isInRow || shortcutOf('sessions', event) !== 'reset') return;
    event.preventDefault();
    onReset(row);
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
                columnId !== STUCK_COLUMN && (
                  <DataGridHeaderCell
                    {...(columnId === 'select' ? { sortable: false, focusMode: 'none' as const } : {})}
                    className={mergeClasses(styles.headerCell, columnStyle(styles, columnId))}
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
                  item.stuck !== null && styles.withSentence,
                )}
                onKeyDown={(event: KeyboardEvent<HTMLElement>) => onRowKey(event, item)}
              >
                {({ renderCell, columnId }) =>
                  (columnId !== STUCK_COLUMN || item.stuck !== null) && (
                    <DataGridCell
                      focusMode={focusModeOf(columnId, item)}
                      className={mergeClasses(styles.cell, columnStyle(styles, columnId))}
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

function focusModeOf(columnId: TableColumnId, row: SessionRow): 'cell' | 'group' | 'none' {
  if (!isSelectable(row)) return 'cell';
  // A cell with one checkbox passes the focus to it; a cell with two buttons is entered by Enter.
  return columnId === 'select' ? 'none' : columnId === 'action' ? 'group' : 'cell';
}
