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
import { type ReactElement, useState } from 'react';
import { text } from '../../shared/text/text.ts';
import { MEDIUM_TABLE, NARROW_TABLE } from '../layout.ts';
import { isSystemRow, type SessionRow } from '../session-rows.ts';
import { isSelectable, type SessionColumnsProps, useSessionColumns } from './session-columns.tsx';

const useStyles = makeStyles({
  grid: { minWidth: 0 },
  header: { [NARROW_TABLE]: { display: 'none' } },
  headerCell: {
    boxSizing: 'border-box',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    minWidth: 0,
  },
  row: {
    minHeight: '40px',
    [NARROW_TABLE]: {
      flexWrap: 'wrap',
      padding: `${tokens.spacingVerticalXS} 0`,
      alignItems: 'center',
    },
  },
  system: { color: tokens.colorNeutralForeground3 },
  cell: { minWidth: 0, boxSizing: 'border-box', fontVariantNumeric: 'tabular-nums' },
  secondary: { fontSize: tokens.fontSizeBase200 },
  select: { flex: '0 0 36px', padding: 0, [NARROW_TABLE]: { flex: '0 0 32px' } },
  user: { flex: '1 1 0', [NARROW_TABLE]: { flex: '1 1 40%' } },
  state: { flex: '0 0 100px', [NARROW_TABLE]: { flex: '0 0 auto', order: 1 } },
  idle: { flex: '1.6 1 0', [NARROW_TABLE]: { flex: '1 0 auto', order: 1 } },
  logon: { flex: '0 0 148px', [NARROW_TABLE]: { flex: '1 0 100%', order: 2 } },
  sessionName: {
    flex: '0 0 88px',
    [MEDIUM_TABLE]: { display: 'none' },
    [NARROW_TABLE]: { flex: '0 1 auto', order: 3 },
  },
  id: { flex: '0 0 48px', [NARROW_TABLE]: { flex: '0 0 auto', order: 3 } },
  kind: {
    flex: '0 0 80px',
    [MEDIUM_TABLE]: { display: 'none' },
    [NARROW_TABLE]: { flex: '0 0 auto', order: 3 },
  },
  action: { flex: '0 0 132px', justifyContent: 'flex-end', [NARROW_TABLE]: { flex: '0 0 auto' } },
  inLine: { [NARROW_TABLE]: { minHeight: '22px', height: '22px', color: tokens.colorNeutralForeground3 } },
  more: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}` },
});

/** The sessions of a server, sortable; each with its reset, or with the reason why not, and a menu. */
export function SessionTable({ rows, selected, onSelect, onAct }: SessionColumnsProps): ReactElement {
  const styles = useStyles();
  const [withSystem, setWithSystem] = useState(false);
  const system = rows.filter(isSystemRow).length;
  const items = withSystem ? rows : rows.filter((row) => !isSystemRow(row));
  const columns = useSessionColumns({ rows: items, selected, onSelect, onAct });
  return (
    <>
      {items.length > 0 && (
        <DataGrid
          className={styles.grid}
          items={[...items]}
          columns={columns}
          sortable
          getRowId={({ session }: SessionRow) => session.id}
          focusMode="composite"
          aria-label={text.sessions.name}
          size="small"
        >
          <DataGridHeader className={styles.header}>
            <DataGridRow>
              {({ renderHeaderCell, columnId }) => (
                <DataGridHeaderCell
                  {...(columnId === 'select' ? { sortable: false, focusMode: 'none' as const } : {})}
                  className={mergeClasses(styles.headerCell, styleOf(styles, columnId))}
                >
                  {renderHeaderCell()}
                </DataGridHeaderCell>
              )}
            </DataGridRow>
          </DataGridHeader>
          <DataGridBody<SessionRow>>
            {({ item, rowId }) => (
              <DataGridRow<SessionRow>
                key={rowId}
                className={mergeClasses(styles.row, item.session.user === null && styles.system)}
              >
                {({ renderCell, columnId }) => (
                  <DataGridCell
                    focusMode={focusModeOf(columnId, item)}
                    className={mergeClasses(styles.cell, styleOf(styles, columnId))}
                  >
                    {renderCell(item)}
                  </DataGridCell>
                )}
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
