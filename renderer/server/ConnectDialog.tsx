import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactElement, useId } from 'react';
import type { Settings } from '../../shared/contract/settings.ts';
import type { ServerName, ServerView, Session, Wait } from '../../shared/domain/model.ts';
import { sayIdle } from '../../shared/text/say-idle.ts';
import { text } from '../../shared/text/text.ts';
import { StatusIcon } from '../fleet/StatusIcon.tsx';
import { needOf, sayConsole, sayHeadline, shownSessions } from '../fleet/situation.ts';
import { IdleTime } from '../sessions/IdleTime.tsx';
import { sessionKeys } from '../sessions/session-rows.ts';
import { NO_JOBS, NO_WAITS } from '../state/empty.ts';
import { closeDialog, openDialog } from '../state/navigation.ts';
import { usePage, useSettingsInUse, useStore } from '../state/store-context.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { NARROW } from '../ui/layout.ts';
import { type VirtualColumn, VirtualTable } from '../ui/VirtualTable.tsx';
import { askable, peopleOn, refusalToAsk, refusalToFree, waitOn } from './connect-choices.ts';
import { freeThenConnect } from './free-then-connect.ts';
import { actionContext } from './reset-idlest.ts';
import { connect, setWait } from './server-requests.ts';

const useStyles = makeStyles({
  headline: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  people: {
    maxHeight: 'min(180px, 26vh)',
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  ways: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  way: {
    display: 'grid',
    gridTemplateColumns: '252px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    alignItems: 'center',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  what: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** Before connecting to a server that may have no free slot: who is on, and the ways in. It follows what changes. */
export function ConnectDialog({ name }: { readonly name: ServerName }): ReactElement | null {
  const server = usePage(({ fleet }) => fleet?.servers.find((each) => each.name === name));
  const settings = useSettingsInUse();
  if (server === undefined || settings === null) return null;
  return <OpenConnectDialog server={server} settings={settings} />;
}

interface OpenConnectDialogProps {
  readonly server: ServerView;
  readonly settings: Settings;
}

function OpenConnectDialog({ server, settings }: OpenConnectDialogProps): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const caller = usePage((state) => state.info?.caller ?? '');
  const jobs = usePage((state) => state.fleet?.jobs ?? NO_JOBS);
  const waits = usePage((state) => state.fleet?.waits ?? NO_WAITS);
  const { name, label, idlest } = server;
  const { stale, askedAt } = shownSessions(server);
  const context = actionContext(server, settings, caller, jobs);
  const wait = waitOn(waits, server);
  const isWaiting = wait !== undefined && wait.goal !== 'tell';
  const people = peopleOn(server);
  const keys = sessionKeys(people);
  const toAsk = askable(server, context);
  const isFree = server.status === 'free';
  const noFreeing = refusalToFree(server, context);
  const noAsking = refusalToAsk(server, context);

  function andClose(act: () => Promise<void>): () => void {
    return () => {
      closeDialog(store);
      void act();
    };
  }

  return (
    <DialogFrame title={text.connect.title(label)} close={text.connect.cancel}>
      <div className={styles.headline} role="status">
        <StatusIcon need={needOf(server)} />
        <Text weight="semibold">{sayHeadline(server)}</Text>
      </div>
      {stale !== null && (
        <Text>{server.lastAnswer === null ? text.connect.nobodyKnown : text.connect.lastKnown}</Text>
      )}
      {people.length > 0 && (
        <VirtualTable
          className={styles.people}
          label={text.connect.peopleName}
          rows={people}
          rowKey={(_, place) => keys[place] ?? ''}
          columns={columnsFor(askedAt)}
        />
      )}
      {people.length === 0 && stale === null && <Text>{text.connect.nobodyOn}</Text>}
      <ul className={styles.ways}>
        <Way
          name={text.connect.free}
          what={
            noFreeing ?? (idlest === null ? '' : text.connect.freeWhom(idlest.user ?? '', sayIdle(idlest)))
          }
          primary={!isFree && noFreeing === null}
          disabled={noFreeing !== null}
          onClick={andClose(async () => {
            if (idlest !== null)
              await freeThenConnect(store, {
                server: name,
                session: idlest,
                askedAt: shownSessions(server).askedAt,
              });
          })}
        />
        <Way
          name={text.connect.ask}
          what={noAsking ?? text.connect.askWhom(toAsk.map(({ user }) => user).join(', '))}
          disabled={noAsking !== null}
          onClick={() =>
            openDialog(store, {
              kind: 'message',
              targets: toAsk.map((session) => ({
                server: name,
                session,
                askedAt: shownSessions(server).askedAt,
              })),
            })
          }
        />
        <Way
          name={isWaiting ? text.wait.stop : text.connect.wait}
          what={sayWait(wait)}
          onClick={andClose(() => setWait(store, name, isWaiting ? null : 'connect'))}
        />
        <Way
          name={text.server.console}
          what={sayConsole(server, settings.consoleSwitch)}
          onClick={andClose(() => connect(store, name, true))}
        />
        <Way
          name={text.connect.anyway}
          what={sayAnyway(server)}
          primary={isFree}
          onClick={andClose(() => connect(store, name, false))}
        />
      </ul>
    </DialogFrame>
  );
}

interface WayProps {
  readonly name: string;
  /** What it does, or why it cannot be gone. */
  readonly what: string;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** One way in: its button, and beside it what it does. */
function Way({ name, what, primary = false, disabled = false, onClick }: WayProps): ReactElement {
  const styles = useStyles();
  const whatId = useId();
  return (
    <li className={styles.way}>
      <Button
        appearance={primary ? 'primary' : 'secondary'}
        disabledFocusable={disabled}
        aria-describedby={whatId}
        onClick={onClick}
      >
        {name}
      </Button>
      <Text id={whatId} size={200} className={styles.what}>
        {what}
      </Text>
    </li>
  );
}

/** What waiting would do; when somebody waits already, for what. */
function sayWait(wait: Wait | undefined): string {
  if (wait === undefined) return text.connect.waitHow;
  const said = text.wait.said[wait.goal];
  return wait.goal === 'tell' ? `${said} ${text.connect.waitInstead}` : said;
}

function sayAnyway({ status }: ServerView): string {
  if (status === 'free') return text.connect.freeNow;
  return status === 'full' ? text.connect.anywayFull : text.connect.anywayUnknown;
}

/** `askedAt`: when the answer they are from was asked for. */
function columnsFor(askedAt: number): readonly VirtualColumn<Session>[] {
  return [
    {
      id: 'user',
      header: () => text.sessions.user,
      track: 'minmax(0, 1fr)',
      render: ({ user }) => (
        <Text size={200} weight="semibold">
          {user}
        </Text>
      ),
    },
    {
      id: 'idle',
      header: () => text.connect.forHowLong,
      track: 'minmax(0, 2fr)',
      render: (session) => (
        <IdleTime said={sayIdle(session)} idleMinutes={session.idleMinutes} askedAt={askedAt} />
      ),
    },
    {
      id: 'logon',
      header: () => text.sessions.logon,
      track: 'minmax(0, 1.2fr)',
      render: ({ logon }) => logon ?? text.sessions.none,
    },
  ];
}
