import { Checkbox, createTableColumn, type TableColumnDefinition } from '@fluentui/react-components';
import { useMemo } from 'react';
import { workRank } from '../../shared/domain/idlest.ts';
import type { ServerName, Session } from '../../shared/domain/model.ts';
import type { RowAction } from '../../shared/domain/permission.ts';
import { sayAddress } from '../../shared/text/history/say-evidence.ts';
import { sayDayAndTime, sayMoment } from '../../shared/text/moment.ts';
import { sayIdleBriefly } from '../../shared/text/say-idle.ts';
import { text } from '../../shared/text/text.ts';
import { collator } from '../ui/collator.ts';
import { ticked } from '../ui/table/tick-list.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { sayLastInput } from './last-input.ts';
import { ProcessList } from './ProcessList.tsx';
import { ActionCell, LineCell, OpenButton, UserCell } from './SessionCells.tsx';
import type { SessionRow } from './session-rows.ts';
import { WorkCell } from './WorkCell.tsx';

export interface SessionColumnsProps {
  readonly server: ServerName;
  readonly rows: readonly SessionRow[];
  /** When the answer with these sessions was asked for (milliseconds since 1970). */
  readonly askedAt: number;
  /** The keys of the sessions that are selected. */
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onAct: (action: RowAction, session: Session) => void;
}

/** What the table itself does in a row. */
interface RowMenus {
  readonly onMenu: (button: Element, key: string) => void;
}

/** Which rows are open, and show what runs. */
interface OpenRows {
  /** Their keys. */
  readonly opened: ReadonlySet<string>;
  readonly onOpen: (opened: ReadonlySet<string>) => void;
}

/** Unknown values come last, in both sort directions. */
function compareTexts(a: string | null, b: string | null): number {
  return collator.compare(a ?? '\uffff', b ?? '\uffff');
}

/** The columns of the session table, with checkboxes first and actions last. */
export function useSessionColumns({
  server,
  rows,
  askedAt,
  selected,
  onSelect,
  onAct,
  opened,
  onOpen,
  onMenu,
}: SessionColumnsProps & OpenRows & RowMenus): TableColumnDefinition<SessionRow>[] {
  return useMemo(() => {
    const people = rows.filter(isSelectable).map(({ key }) => key);
    return [
      createTableColumn<SessionRow>({
        columnId: 'select',
        renderHeaderCell: () => (
          <Checkbox
            aria-label={text.selection.all}
            disabled={people.length === 0}
            checked={checkedOf(people.filter((each) => selected.has(each)).length, people.length)}
            onChange={(_, { checked }) => onSelect(new Set(checked === true ? people : []))}
          />
        ),
        renderCell: ({ key, session }) =>
          session.user !== null && (
            <Checkbox
              aria-label={text.selection.one(session.user, session.id)}
              checked={selected.has(key)}
              onChange={(_, { checked }) => onSelect(ticked(selected, key, checked === true))}
            />
          ),
      }),
      createTableColumn<SessionRow>({
        columnId: 'open',
        renderHeaderCell: () => <VisuallyHidden>{text.running.openColumn}</VisuallyHidden>,
        renderCell: ({ key, session }) =>
          session.user !== null && (
            <OpenButton
              label={text.running.open(session.user, session.id)}
              open={opened.has(key)}
              onOpen={(open) => onOpen(ticked(opened, key, open))}
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
        renderCell: ({ session }) => <LineCell said={text.state[session.state]} />,
      }),
      createTableColumn<SessionRow>({
        columnId: 'idle',
        compare: (a, b) => (a.session.idleMinutes ?? -1) - (b.session.idleMinutes ?? -1),
        renderHeaderCell: () => text.sessions.idle,
        renderCell: ({ session }) => {
          const said = sayIdleBriefly(session);
          if (session.user === null || session.idleMinutes === null) return <LineCell said={said} />;
          return <LineCell said={said} title={sayLastInput(session.idleMinutes, askedAt)} />;
        },
      }),
      createTableColumn<SessionRow>({
        columnId: 'work',
        compare: (a, b) => rankOf(a) - rankOf(b),
        renderHeaderCell: () => text.running.column,
        renderCell: ({ session, work }) => <WorkCell work={work} labelled hasUser={session.user !== null} />,
      }),
      createTableColumn<SessionRow>({
        columnId: 'logon',
        compare: (a, b) =>
          compareTexts(a.session.logonAt ?? a.session.logon, b.session.logonAt ?? b.session.logon),
        renderHeaderCell: () => text.sessions.logon,
        renderCell: ({ session }) => (
          <LineCell said={session.logon ?? text.sessions.none} label={text.sessions.logon} />
        ),
      }),
      createTableColumn<SessionRow>({
        columnId: 'disconnectedSince',
        compare: (a, b) => sinceOf(a) - sinceOf(b),
        renderHeaderCell: () => text.evidence.sinceColumn,
        renderCell: ({ evidence }) => {
          const since = evidence?.disconnectedSince ?? null;
          if (since === null) return null;
          return (
            <LineCell
              said={sayDayAndTime(since)}
              label={text.evidence.sinceColumn}
              title={sayMoment(since)}
            />
          );
        },
      }),
      createTableColumn<SessionRow>({
        columnId: 'from',
        compare: (a, b) => compareTexts(a.evidence?.address ?? null, b.evidence?.address ?? null),
        renderHeaderCell: () => text.evidence.fromColumn,
        renderCell: ({ evidence }) => {
          const said = sayAddress(evidence);
          return said === '' ? null : <LineCell said={said} label={text.evidence.fromColumn} />;
        },
      }),
      createTableColumn<SessionRow>({
        columnId: 'sessionName',
        compare: (a, b) => compareTexts(a.session.sessionName, b.session.sessionName),
        renderHeaderCell: () => text.sessions.sessionName,
        renderCell: ({ session }) => (
          <LineCell said={session.sessionName ?? text.sessions.none} label={text.sessions.sessionName} />
        ),
      }),
      createTableColumn<SessionRow>({
        columnId: 'id',
        compare: (a, b) => a.session.id - b.session.id,
        renderHeaderCell: () => text.sessions.id,
        renderCell: ({ session }) => <LineCell said={String(session.id)} label={text.sessions.id} />,
      }),
      createTableColumn<SessionRow>({
        columnId: 'kind',
        compare: (a, b) => compareTexts(text.kind[a.session.kind], text.kind[b.session.kind]),
        renderHeaderCell: () => text.sessions.kind,
        renderCell: ({ session }) => <LineCell said={text.kind[session.kind]} />,
      }),
      createTableColumn<SessionRow>({
        columnId: 'action',
        renderHeaderCell: () => <VisuallyHidden>{text.sessions.action}</VisuallyHidden>,
        renderCell: (row) => (
          <ActionCell
            row={row}
            onReset={() => onAct('reset', row.session)}
            onMenu={(button) => onMenu(button, row.key)}
          />
        ),
      }),
      createTableColumn<SessionRow>({
        columnId: STUCK_COLUMN,
        renderHeaderCell: () => text.sessions.stuckHeader,
        renderCell: ({ stuck }) => stuck,
      }),
      createTableColumn<SessionRow>({
        columnId: PROCESSES_COLUMN,
        renderHeaderCell: () => text.running.openColumn,
        renderCell: ({ session }) => <ProcessList server={server} session={session} />,
      }),
    ];
  }, [server, rows, askedAt, selected, onSelect, onAct, opened, onOpen, onMenu]);
}

/** Sessions that nobody is logged on to come first, as they do not work. */
function rankOf({ session, work }: SessionRow): number {
  return session.user === null ? -1 : workRank(session, work === null ? {} : { [session.id]: work });
}

/** Those that are not known come last. */
function sinceOf({ evidence }: SessionRow): number {
  return evidence?.disconnectedSince ?? Number.MAX_SAFE_INTEGER;
}

/** The explanation of a stuck session, below its row and as wide; other rows have no such cell. */
export const STUCK_COLUMN = 'stuck';

/** What runs in an open row's session, below it and as wide. */
export const PROCESSES_COLUMN = 'processes';

/** Only a session with a user can be selected. */
export function isSelectable({ session }: SessionRow): boolean {
  return session.user !== null;
}

function checkedOf(selected: number, all: number): boolean | 'mixed' {
  return selected === 0 ? false : selected === all || 'mixed';
}
