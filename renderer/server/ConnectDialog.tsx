import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactElement, useEffect, useRef } from 'react';
import type { Settings } from '../../shared/contract/settings.ts';
import type { ServerName, ServerView, Session } from '../../shared/domain/model.ts';
import { text } from '../../shared/text/text.ts';
import { Headline } from '../fleet/Headline.tsx';
import { StatusIcon } from '../fleet/StatusIcon.tsx';
import { needOf, shownSessions } from '../fleet/situation.ts';
import { StateTime } from '../sessions/StateTime.tsx';
import { sessionKeys } from '../sessions/session-rows.ts';
import { WorkCell } from '../sessions/WorkCell.tsx';
import { NO_JOBS } from '../state/empty.ts';
import { usePage, useSettingsInUse } from '../state/store-context.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { type VirtualColumn, VirtualTable } from '../ui/table/VirtualTable.tsx';
import { ConnectWays } from './ConnectWays.tsx';
import { peopleOn } from './connect-choices.ts';
import { actionContext } from './reset-idlest.ts';

const useStyles = makeStyles({
  headline: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  people: {
    maxHeight: 'min(180px, 26vh)',
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/**
 * Before connecting to a server that may have no free slot: who is on, and the ways to connect. Updates with the
 * server.
 */
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
  const caller = usePage((state) => state.info?.caller ?? '');
  const jobs = usePage((state) => state.fleet?.jobs ?? NO_JOBS);
  const { stale, askedAt } = shownSessions(server);
  const context = actionContext(server, settings, caller, jobs);
  const people = peopleOn(server);
  const keys = sessionKeys(people);
  const mainWay = useRef<HTMLButtonElement>(null);
  // After the dialog has put the focus on the first control it has, which is the table.
  useEffect(() => mainWay.current?.focus(), []);

  return (
    <DialogFrame title={text.connect.title(server.label)} close={text.connect.cancel}>
      <div className={styles.headline} role="status">
        <StatusIcon need={needOf(server)} />
        <Text weight="semibold">
          <Headline server={server} />
        </Text>
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
          columns={columnsFor(askedAt, server)}
        />
      )}
      {people.length === 0 && stale === null && <Text>{text.connect.nobodyOn}</Text>}
      <ConnectWays server={server} settings={settings} context={context} mainWay={mainWay} />
    </DialogFrame>
  );
}

/** `askedAt`: when the answer with these sessions was asked for. */
function columnsFor(
  askedAt: number,
  { works, evidences }: Pick<ServerView, 'works' | 'evidences'>,
): readonly VirtualColumn<Session>[] {
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
        <StateTime session={session} evidence={evidences[session.id] ?? null} askedAt={askedAt} />
      ),
    },
    {
      id: 'work',
      header: () => text.running.column,
      track: 'minmax(0, 1.2fr)',
      render: ({ id }) => <WorkCell work={works[id] ?? null} hasUser />,
    },
    {
      id: 'logon',
      header: () => text.sessions.logon,
      track: 'minmax(0, 1.2fr)',
      render: ({ logon }) => logon ?? text.sessions.none,
    },
  ];
}
