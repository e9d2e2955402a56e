import { MessageBarBody, makeStyles, mergeClasses, Text, Title3, tokens } from '@fluentui/react-components';
import { type ReactElement, useMemo } from 'react';
import type { Settings } from '../../shared/contract/settings.ts';
import type { ServerView } from '../../shared/domain/model.ts';
import { sayDoubt } from '../../shared/text/say-doubt.ts';
import { text } from '../../shared/text/text.ts';
import { accountChoice } from '../accounts/account-choice.ts';
import { LoginFailureActions } from '../accounts/LoginFailureActions.tsx';
import { BackToList } from '../fleet/BackToList.tsx';
import { Headline } from '../fleet/Headline.tsx';
import { SlotPips } from '../fleet/SlotPips.tsx';
import { StatusIcon } from '../fleet/StatusIcon.tsx';
import { needOf } from '../fleet/situation.ts';
import { ServerTabs } from '../history/ServerTabs.tsx';
import { Timeline } from '../history/Timeline.tsx';
import { HeldEntries } from '../menus/MenuEntries.tsx';
import { serverMenu } from '../menus/menu-of-server.ts';
import { FailureBar } from '../notices/FailureBar.tsx';
import { runningJobs } from '../sessions/session-rows.ts';
import { usePage, useSettingsInUse, useStore } from '../state/store-context.ts';
import { Card } from '../ui/Card.tsx';
import { NARROW } from '../ui/layout.ts';
import { MoreMenu } from '../ui/MoreMenu.tsx';
import { WrappingBar } from '../ui/WrappingBar.tsx';
import { Diagnosis } from './diagnosis/Diagnosis.tsx';
import { HostKeyCard, isKeyFailure } from './host-key/HostKeyCard.tsx';
import { ServerActions } from './ServerActions.tsx';
import { ServerSessions } from './ServerSessions.tsx';
import { WhenAsked } from './WhenAsked.tsx';
import { WorkFailureBar } from './WorkFailureBar.tsx';

const useStyles = makeStyles({
  page: { flexGrow: 1, minHeight: 0, overflowY: 'auto', containerType: 'inline-size', containerName: 'page' },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    // The widest table of sessions needs no more.
    maxWidth: '1400px',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
    [NARROW]: { padding: tokens.spacingHorizontalM },
  },
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  header: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalS },
  names: { flexGrow: 1, minWidth: 0 },
  title: { minWidth: 0, margin: 0 },
  name: { color: tokens.colorNeutralForeground3 },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  headline: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  headlineText: { flexGrow: 1 },
  footer: { color: tokens.colorNeutralForeground3 },
  centre: { flexGrow: 1, display: 'grid', placeContent: 'center', color: tokens.colorNeutralForeground3 },
});

/** The right pane: the server that was chosen. */
export function ServerPage(): ReactElement {
  const styles = useStyles();
  const server = usePage(({ fleet, chosen }) => fleet?.servers.find(({ name }) => name === chosen));
  const settings = useSettingsInUse();
  const caller = usePage((state) => state.info?.caller ?? '');
  if (server === undefined || settings === null) {
    return <div className={styles.centre}>{text.headline.askingFirst}</div>;
  }
  return <ChosenServer key={server.name} server={server} settings={settings} caller={caller} />;
}

interface ChosenServerProps {
  readonly server: ServerView;
  readonly settings: Settings;
  readonly caller: string;
}

function ChosenServer({ server, settings, caller }: ChosenServerProps): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const { name, report } = server;
  const allJobs = usePage((state) => state.fleet?.jobs);
  // Also those of a selection: its table is elsewhere, but their sessions are here.
  const jobs = useMemo(() => (allJobs ?? []).filter((job) => job.server === name), [allJobs, name]);
  const tab = usePage(({ historyView }) => historyView.tab);
  const canUseAnother = usePage((state) => accountChoice(state, name) === 'possible');
  const offersAccount = canUseAnother && report?.kind === 'noAnswer' && report.error.code === 'loginFailed';
  const need = needOf(server);
  return (
    <div className={styles.page}>
      <div className={styles.content}>
        <BackToList />
        <header className={styles.header}>
          <div className={styles.names}>
            <Title3 as="h2" block className={mergeClasses(styles.title, styles.cut)} title={server.label}>
              {server.label}
            </Title3>
            {server.label !== name && (
              <Text block size={200} className={mergeClasses(styles.name, styles.cut)} title={name}>
                {name}
              </Text>
            )}
          </div>
          <MoreMenu label={text.menus.of(server.label)} size="medium">
            <HeldEntries make={() => serverMenu(store, name)} />
          </MoreMenu>
        </header>
        <Card>
          <div className={styles.headline}>
            <StatusIcon need={need} />
            <Text
              as="h3"
              size={400}
              weight="semibold"
              className={mergeClasses(styles.title, styles.headlineText)}
            >
              <Headline server={server} />
            </Text>
            <SlotPips slots={server.slots} need={need} />
          </div>
          <ServerActions
            server={server}
            settings={settings}
            caller={caller}
            jobs={runningJobs(jobs, server)}
          />
        </Card>
        {report?.kind === 'noAnswer' &&
          (isKeyFailure(report.error) ? (
            <HostKeyCard report={report} />
          ) : (
            <FailureBar
              failure={report.error}
              {...(offersAccount ? { actions: <LoginFailureActions server={name} /> } : {})}
            />
          ))}
        {report?.kind === 'answer' &&
          report.doubts.map((doubt) => (
            <WrappingBar
              key={doubt.code}
              intent={doubt.mayHideSessions ? 'warning' : 'info'}
              layout="multiline"
            >
              <MessageBarBody>{sayDoubt(doubt)}</MessageBarBody>
            </WrappingBar>
          ))}
        <Diagnosis server={server} />
        {report?.kind === 'answer' && server.workFailure !== null && (
          <WorkFailureBar failure={server.workFailure} />
        )}
        <ServerTabs />
        <div role="tabpanel" aria-label={text.timeline.tabs[tab]} className={styles.panel}>
          {tab === 'timeline' && <Timeline server={server} />}
          {tab === 'sessions' && (
            <ServerSessions server={server} settings={settings} caller={caller} jobs={jobs} />
          )}
        </div>
        {report !== null && (
          <Text size={200} className={styles.footer}>
            <WhenAsked report={report} />
          </Text>
        )}
      </div>
    </div>
  );
}
