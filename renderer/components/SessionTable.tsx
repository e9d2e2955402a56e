import {
  Badge,
  Button,
  Checkbox,
  createTableColumn,
  DataGrid,
  DataGridBody,
  DataGridCell,
  DataGridHeader,
  DataGridHeaderCell,
  DataGridRow,
  Link,
  makeStyles,
  mergeClasses,
  type TableColumnDefinition,
  type TableColumnId,
  tokens,
} from '@fluentui/react-components';
import { type ReactElement, useMemo, useState } from 'react';
import type { Session } from '../../shared/model.ts';
import type { RowAction } from '../action-text.ts';
import { MEDIUM_TABLE, NARROW_TABLE } from '../layout.ts';
import { isSystemRow, type SessionRow, sayIdleBriefly, sessionKey } from '../session-rows.ts';
import { text } from '../text.ts';
import { SessionMenu } from './SessionMenu.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

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
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  userCell: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: '2px 0',
    minWidth: 0,
    flexWrap: 'wrap',
  },
  userName: { fontWeight: tokens.fontWeightSemibold, maxWidth: '100%' },
  actionCell: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
  },
  refusal: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, textAlign: 'right' },
  /** Says in a card what the header says in a table. */
  inCard: { display: 'none', [NARROW_TABLE]: { display: 'inline' } },
  more: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}` },
});

interface SessionTableProps {
  readonly rows: readonly SessionRow[];
  /** The keys of the sessions that are selected. */
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onAct: (action: RowAction, session: Session) => void;
}

/** The sessions of a server, sortable; each with its reset, or with the reason why not, and a menu. */
export function SessionTable({ rows, selected, onSelect, onAct }: SessionTableProps): ReactElement {
  const styles = useStyles();
  const [withSystem, setWithSystem] = useState(false);
  const system = rows.filter(isSystemRow).length;
  const items = withSystem ? rows : rows.filter((row) => !isSystemRow(row));
  const columns = useColumns({ rows: items, selected, onSelect, onAct });
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

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Unknown comes after everything known, whichever way round. */
function compareTexts(a: string | null, b: string | null): number {
  return collator.compare(a ?? '\uffff', b ?? '\uffff');
}

function useColumns({
  rows,
  selected,
  onSelect,
  onAct,
}: SessionTableProps): TableColumnDefinition<SessionRow>[] {
  const styles = useStyles();
  return useMemo(() => {
    /** A cell of one line, cut where the column ends, whole in its title. */
    const line = (said: string, label = ''): ReactElement => (
      <span className={styles.cut} title={said}>
        {label !== '' && <span className={styles.inCard}>{label} </span>}
        {said}
      </span>
    );
    const people = rows.filter(isSelectable).map(({ session }) => sessionKey(session));
    return [
      createTableColumn<SessionRow>({
        columnId: 'select',
        renderHeaderCell: () => (
          <Checkbox
            aria-label={text.selection.all}
            disabled={people.length === 0}
            checked={checkedOf(people.filter((key) => selected.has(key)).length, people.length)}
            onChange={(_, { checked }) => onSelect(new Set(checked === true ? people : []))}
          />
        ),
        renderCell: ({ session }) =>
          session.user !== null && (
            <Checkbox
              aria-label={text.selection.one(session.user, session.id)}
              checked={selected.has(sessionKey(session))}
              onChange={(_, { checked }) =>
                onSelect(toggled(selected, sessionKey(session), checked === true))
              }
            />
          ),
      }),
      createTableColumn<SessionRow>({
        columnId: 'user',
        compare: (a, b) => compareTexts(a.session.user, b.session.user),
        renderHeaderCell: () => text.sessions.user,
        renderCell: (row) => <UserCell row={row} />,
      }),
      createTableColumn<SessionRow>({
        columnId: 'state',
        compare: (a, b) => compareTexts(text.state[a.session.state], text.state[b.session.state]),
        renderHeaderCell: () => text.sessions.state,
        renderCell: ({ session }) => line(text.state[session.state]),
      }),
      createTableColumn<SessionRow>({
        columnId: 'idle',
        compare: (a, b) => (a.session.idleMinutes ?? -1) - (b.session.idleMinutes ?? -1),
        renderHeaderCell: () => text.sessions.idle,
        renderCell: ({ session }) => line(sayIdleBriefly(session)),
      }),
      createTableColumn<SessionRow>({
        columnId: 'logon',
        compare: (a, b) =>
          compareTexts(a.session.logonAt ?? a.session.logon, b.session.logonAt ?? b.session.logon),
        renderHeaderCell: () => text.sessions.logon,
        renderCell: ({ session }) => line(session.logon ?? text.sessions.none, text.sessions.logon),
      }),
      createTableColumn<SessionRow>({
        columnId: 'sessionName',
        compare: (a, b) => compareTexts(a.session.sessionName, b.session.sessionName),
        renderHeaderCell: () => text.sessions.sessionName,
        renderCell: ({ session }) =>
          line(session.sessionName ?? text.sessions.none, text.sessions.sessionName),
      }),
      createTableColumn<SessionRow>({
        columnId: 'id',
        compare: (a, b) => a.session.id - b.session.id,
        renderHeaderCell: () => text.sessions.id,
        renderCell: ({ session }) => line(String(session.id), text.sessions.id),
      }),
      createTableColumn<SessionRow>({
        columnId: 'kind',
        compare: (a, b) => compareTexts(text.kind[a.session.kind], text.kind[b.session.kind]),
        renderHeaderCell: () => text.sessions.kind,
        renderCell: ({ session }) => line(text.kind[session.kind]),
      }),
      createTableColumn<SessionRow>({
        columnId: 'action',
        renderHeaderCell: () => <VisuallyHidden>{text.sessions.action}</VisuallyHidden>,
        renderCell: (row) => <ActionCell row={row} onAct={onAct} />,
      }),
    ];
  }, [styles, rows, selected, onSelect, onAct]);
}

/** Only a session with somebody on it can be chosen for something. */
function isSelectable({ session }: SessionRow): boolean {
  return session.user !== null;
}

function checkedOf(selected: number, all: number): boolean | 'mixed' {
  return selected === 0 ? false : selected === all || 'mixed';
}

function toggled(selected: ReadonlySet<string>, key: string, on: boolean): ReadonlySet<string> {
  return new Set(on ? [...selected, key] : [...selected].filter((each) => each !== key));
}

function UserCell({ row }: { readonly row: SessionRow }): ReactElement {
  const styles = useStyles();
  const { session, isYou, isProtected, isIdlest } = row;
  const user = session.user ?? text.sessions.nobody;
  return (
    <span className={styles.userCell}>
      <span className={mergeClasses(styles.cut, session.user !== null && styles.userName)} title={user}>
        {user}
      </span>
      {isYou && (
        <Badge size="small" appearance="tint" color="brand" title={text.sessions.youTitle}>
          {text.sessions.you}
        </Badge>
      )}
      {isProtected && (
        <Badge size="small" appearance="tint" color="informative" title={text.sessions.protectedTitle}>
          {text.sessions.protected}
        </Badge>
      )}
      {isIdlest && (
        <Badge size="small" appearance="tint" color="warning" title={text.sessions.idlestTitle}>
          {text.sessions.idlest}
        </Badge>
      )}
    </span>
  );
}

interface ActionCellProps {
  readonly row: SessionRow;
  readonly onAct: (action: RowAction, session: Session) => void;
}

/** The reset in one click, or in a word why not; everything else in a menu. */
function ActionCell({ row, onAct }: ActionCellProps): ReactElement {
  const styles = useStyles();
  const { session, refusals } = row;
  const { reset } = refusals;
  return (
    <span className={styles.actionCell}>
      {reset !== null ? (
        <span className={styles.refusal} title={reset.long}>
          {reset.short}
        </span>
      ) : (
        <Button
          size="small"
          aria-label={text.sessions.resetUser(session.user ?? '', session.id)}
          onClick={() => onAct('reset', session)}
        >
          {text.sessions.reset}
        </Button>
      )}
      {session.user !== null && <SessionMenu row={row} onAct={(action) => onAct(action, session)} />}
    </span>
  );
}
