import {
  DataGrid,
  DataGridBody,
  DataGridCell,
  DataGridHeader,
  DataGridHeaderCell,
  DataGridRow,
  Link,
  makeStyles,
  mergeClasses,
  type TableColumnId,
  tokens,
} from '@fluentui/react-components';
import { type KeyboardEvent, type ReactElement, useState } from 'react';
import { SORT_COLUMNS } from '../../shared/contract/view.ts';
import { text } from '../../shared/text/text.ts';
import { shortcutOf } from '../keys/shortcuts.ts';
import { arrange } from '../state/navigation.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { MEDIUM_TABLE, NARROW_TABLE } from '../ui/layout.ts';
import {
  isSelectable,
  type SessionColumnsProps,
  STUCK_COLUMN,
  useSessionColumns,
} from './session-columns.tsx';
import { isSystemRow, type SessionRow } from './session-rows.ts';

const useStyles = makeStyles({
  grid: { minWidth: 0 },
  header: { [NARROW_TABLE]: { display: 'none' } },
  headerCell: {
    boxSizing: 'border-box',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalSNudge,
  },
  row: {
    minHeight: '40px',
    [NARROW_TABLE]: {
      flexWrap: 'wrap',
      padding: `${tokens.spacingVerticalXS} 0`,
      alignItems: 'center',
    },
  },
  /** The sentence stands below the row. */
  withSentence: { flexWrap: 'wrap' },
  stuck: {
    flex: '1 0 100%',
    order: 4,
    minHeight: 'auto',
    height: 'auto',
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 44px`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    [NARROW_TABLE]: { paddingLeft: tokens.spacingHorizontalS },
  },
  system: { color: tokens.colorNeutralForeground3 },
  cell: {
    minWidth: 0,
    boxSizing: 'border-box',
    paddingInline: tokens.spacingHorizontalSNudge,
    fontVariantNumeric: 'tabular-nums',
  },
  secondary: { fontSize: tokens.fontSizeBase200 },
  select: { flex: '0 0 36px', padding: 0, [NARROW_TABLE]: { flex: '0 0 32px' } },
  // Who it is is what one looks for: the user has what the others leave, and none of them more than it needs.
  user: { flex: '3 1 0', [NARROW_TABLE]: { flex: '1 1 40%' } },
  state: { flex: '0 0 96px', [NARROW_TABLE]: { flex: '0 0 auto', order: 1 } },
  idle: { flex: '1 0 150px', [NARROW_TABLE]: { flex: '1 0 auto', order: 1 } },
  logon: { flex: '0 0 140px', [NARROW_TABLE]: { flex: '1 0 100%', order: 2 } },
  sessionName: {
    flex: '0 0 88px',
    [MEDIUM_TABLE]: { display: 'none' },
    [NARROW_TABLE]: { flex: '0 1 auto', order: 3 },
  },
  id: { flex: '0 0 54px', [NARROW_TABLE]: { flex: '0 0 auto', order: 3 } },
  kind: {
    flex: '0 0 80px',
    [MEDIUM_TABLE]: { display: 'none' },
    [NARROW_TABLE]: { flex: '0 0 auto', order: 3 },
  },
  action: { flex: '0 0 122px', justifyContent: 'flex-end', [NARROW_TABLE]: { flex: '0 0 auto' } },
  inLine: { [NARROW_TABLE]: { minHeight: '22px', height: '22px', color: tokens.colorNeutralForeground3 } },
  more: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}` },
});

interface SessionTableProps extends SessionColumnsProps {
  /** The key for it was pressed in this row. */
  readonly onReset: (row: SessionRow) => void;
}

/** The sessions of a server, sortable; each with its reset, or with the reason why not, and a menu. */
export function SessionTable({
  rows,
  askedAt,
  selected,
  onSelect,
  onAct,
  onReset,
}: SessionTableProps): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const sort = usePage(({ view }) => view.sort);
  const [withSystem, setWithSystem] = useState(false);
  const system = rows.filter(isSystemRow).length;
  const items = withSystem ? rows : rows.filter((row) => !isSystemRow(row));
  const columns = useSessionColumns({ rows: items, askedAt, selected, onSelect, onAct });

  function onRowKey(event: KeyboardEvent<HTMLElement>, row: SessionRow): void {
    // Keys pressed in the menu of the row come here too, through React's tree.
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
                    className={mergeClasses(styles.headerCell, styleOf(styles, columnId))}
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
                      className={mergeClasses(styles.cell, styleOf(styles, columnId))}
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
  // A lone checkbox takes the place of its cell; two buttons are gone into by Enter.
  return columnId === 'select' ? 'none' : columnId === 'action' ? 'group' : 'cell';
}

function styleOf(styles: ReturnType<typeof useStyles>, columnId: TableColumnId): string | undefined {
  switch (columnId) {
    case 'select':
    case 'user':
    case 'action':
    case STUCK_COLUMN:
      return styles[columnId];
    case 'state':
    case 'idle':
    case 'logon':
    case 'sessionName':
    case 'id':
    case 'kind':
      return mergeClasses(styles.secondary, styles.inLine, styles[columnId]);
    default:
      return undefined;
  }
}
