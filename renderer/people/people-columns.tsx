import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PeopleColumn, View } from '../../shared/contract/view.ts';
import { sayAddress } from '../../shared/text/history/say-evidence.ts';
import { sayDayAndTime, sayMoment } from '../../shared/text/moment.ts';
import { sayIdleBriefly } from '../../shared/text/say-idle.ts';
import { text } from '../../shared/text/text.ts';
import { sayLastInput } from '../sessions/last-input.ts';
import { WorkCell } from '../sessions/WorkCell.tsx';
import { Age } from '../ui/Age.tsx';
import type { VirtualColumn } from '../ui/table/VirtualTable.tsx';
import type { PersonRow } from './person-rows.ts';

const useStyles = makeStyles({
  /** A plain element, as all controls of rows. */
  user: {
    padding: 0,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    border: 'none',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground2Hover, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  small: { display: 'block', color: tokens.colorNeutralForeground3 },
});

type Render = (row: PersonRow) => ReactElement | string;

/** The columns the user wants to see. `onOpen` opens the page of a row's server. */
export function peopleColumns(
  hidden: View['hiddenPeopleColumns'],
  onOpen: (row: PersonRow) => void,
): readonly VirtualColumn<PersonRow>[] {
  const render: Readonly<Record<PeopleColumn, Render>> = {
    user: (row) => <UserLink row={row} onOpen={onOpen} />,
    server: (row) => <ServerCell row={row} />,
    group: ({ group }) => group,
    state: ({ session }) => text.state[session.state],
    idle: ({ session, askedAt }) => (
      <span title={session.idleMinutes === null ? undefined : sayLastInput(session.idleMinutes, askedAt)}>
        {sayIdleBriefly(session)}
      </span>
    ),
    work: ({ work }) => <WorkCell work={work} hasUser />,
    logon: ({ session }) => session.logon ?? text.sessions.none,
    disconnectedSince: (row) => <SinceCell row={row} />,
    from: ({ evidence }) => sayAddress(evidence),
  };
  return COLUMNS.filter(({ id }) => !hidden.includes(id)).map((column) => ({
    ...column,
    header: () => text.people.column[column.id],
    render: render[column.id],
    // The rows come sorted: what is not known stays last in both directions.
    compare: sameOrder,
  }));
}

const COLUMNS = [
  { id: 'user', track: 'minmax(0, 1.2fr)' },
  { id: 'server', track: 'minmax(0, 1.2fr)' },
  { id: 'group', track: 'minmax(0, 1fr)', isMinor: true },
  { id: 'state', track: 'minmax(0, 84px)' },
  { id: 'idle', track: 'minmax(0, 1fr)' },
  { id: 'work', track: 'minmax(0, 1.1fr)', needsRoom: true },
  { id: 'logon', track: 'minmax(0, 1fr)', isMinor: true },
  { id: 'disconnectedSince', track: 'minmax(0, 1fr)', needsRoom: true },
  { id: 'from', track: 'minmax(0, 1fr)', isMinor: true },
] as const satisfies readonly (Pick<VirtualColumn<PersonRow>, 'track' | 'isMinor' | 'needsRoom'> & {
  readonly id: PeopleColumn;
})[];

function sameOrder(): number {
  return 0;
}

interface UserLinkProps {
  readonly row: PersonRow;
  readonly onOpen: (row: PersonRow) => void;
}

function UserLink({ row, onOpen }: UserLinkProps): ReactElement {
  const styles = useStyles();
  const { server, session } = row;
  const user = session.user ?? '';
  return (
    <button
      type="button"
      className={styles.user}
      title={text.people.openServer(user, server.label)}
      onClick={() => onOpen(row)}
    >
      {user}
    </button>
  );
}

/** The server; where its answer is old, with its age. */
function ServerCell({ row: { server, stale, askedAt } }: { readonly row: PersonRow }): ReactElement {
  const styles = useStyles();
  const { label, name } = server;
  return (
    <>
      <span title={text.list.fullName(label, name)}>{label}</span>
      {stale !== null && (
        <span className={styles.small} title={text.people.oldTitle}>
          {text.people.old} <Age at={askedAt} />
        </span>
      )}
    </>
  );
}

/** Since when it is disconnected; where only the last input before is known, that. */
function SinceCell({ row: { leftAt, evidence } }: { readonly row: PersonRow }): ReactElement | null {
  const styles = useStyles();
  if (leftAt === null) return null;
  const said = sayDayAndTime(leftAt);
  if (evidence?.disconnectedSince != null) return <span title={sayMoment(leftAt)}>{said}</span>;
  return (
    <span className={styles.small} title={text.people.afterTitle(sayMoment(leftAt))}>
      {text.people.after(said)}
    </span>
  );
}
