import { MessageBarBody, makeStyles, mergeClasses, Text, Title3, tokens } from '@fluentui/react-components';
import { type ReactElement, useCallback, useMemo, useState } from 'react';
import { assertNever } from '../../shared/basics/assert.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import { guardOf } from '../../shared/domain/guard.ts';
import { offerRule } from '../../shared/domain/idlest.ts';
import type { Job, ServerView, Session } from '../../shared/domain/model.ts';
import type { RowAction } from '../../shared/domain/permission.ts';
import { sayDoubt } from '../../shared/text/say-doubt.ts';
import { text } from '../../shared/text/text.ts';
import { BackToList } from '../fleet/BackToList.tsx';
import { refresh } from '../fleet/fleet-actions.ts';
import { SlotPips } from '../fleet/SlotPips.tsx';
import { StatusIcon } from '../fleet/StatusIcon.tsx';
import { needOf, sayHeadline, shownSessions } from '../fleet/situation.ts';
import { FailureBar } from '../notices/FailureBar.tsx';
import { tell } from '../notices/notice-actions.ts';
import { SelectionBar } from '../sessions/SelectionBar.tsx';
import { SessionTable } from '../sessions/SessionTable.tsx';
import { act, actOnAll, shadow } from '../sessions/session-actions.ts';
import { runningJobs, type SessionRow, sessionRows } from '../sessions/session-rows.ts';
import type { SessionTarget } from '../sessions/session-target.ts';
import { NO_KEYS } from '../state/empty.ts';
import { openDialog } from '../state/navigation.ts';
import type { Store } from '../state/store.ts';
import { usePage, useSettingsInUse, useStore } from '../state/store-context.ts';
import { Age } from '../ui/Age.tsx';
import { NARROW } from '../ui/layout.ts';
import { WrappingBar } from '../ui/WrappingBar.tsx';
import { ServerActions } from './ServerActions.tsx';

const useStyles = makeStyles({
  page: { flexGrow: 1, minHeight: 0, overflowY: 'auto', containerType: 'inline-size', containerName: 'page' },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxWidth: '1080px',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
    [NARROW]: { padding: tokens.spacingHorizontalM },
  },
  title: { minWidth: 0, margin: 0 },
  name: { color: tokens.colorNeutralForeground3 },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  headline: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  headlineText: { flexGrow: 1 },
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  tableCard: { padding: tokens.spacingHorizontalXS, gap: 0 },
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
  const need = needOf(server);
  const { askedAt } = shownSessions(server);
  const onAct = useCallback(
    (action: RowAction, session: Session) =>
      performRowAction(store, action, { server: name, session, askedAt }),
    [store, name, askedAt],
  );
  return (
    <div className={styles.page}>
      <div className={styles.content}>
        <BackToList />
        <header>
          <Title3 as="h2" block className={mergeClasses(styles.title, styles.cut)} title={server.label}>
            {server.label}
          </Title3>
          {server.label !== name && (
            <Text block size={200} className={mergeClasses(styles.name, styles.cut)} title={name}>
              {name}
            </Text>
          )}
        </header>
        <section className={styles.card}>
          <div className={styles.headline}>
            <StatusIcon need={need} />
            <Text
              as="h3"
              size={400}
              weight="semibold"
              className={mergeClasses(styles.title, styles.headlineText)}
            >
              {sayHeadline(server)}
            </Text>
            <SlotPips slots={server.slots} need={need} />
          </div>
          <ServerActions
            server={server}
            settings={settings}
            caller={caller}
            jobs={runningJobs(jobs, server)}
          />
        </section>
        {report?.kind === 'noAnswer' && (
          <FailureBar failure={report.error} onTryAgain={() => void refresh(store, [name])} />
        )}
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
        <Sessions server={server} settings={settings} caller={caller} jobs={jobs} onAct={onAct} />
        {report !== null && (
          <Text size={200} className={styles.footer}>
            {text.server.asked} <Age at={report.askedAt} />
            {report.kind === 'answer' && `, ${text.server.took(report.tookMs)}`}
          </Text>
        )}
      </div>
    </div>
  );
}

/** What a row's button or menu asks for. */
function performRowAction(store: Store, action: RowAction, target: SessionTarget): void {
  switch (action) {
    case 'reset':
    case 'logOff':
    case 'disconnect':
      void act(store, action, target);
      return;
    case 'message':
      openDialog(store, { kind: 'message', targets: [target] });
      return;
    case 'look':
    case 'control':
      void shadow(store, target, action === 'control');
      return;
    default:
      assertNever(action);
  }
}

interface SessionsProps extends ChosenServerProps {
  readonly jobs: readonly Job[];
  readonly onAct: (action: RowAction, session: Session) => void;
}

/** The table of the last answer, or of the last known one while the server does not answer. */
function Sessions({ server, settings, caller, jobs, onAct }: SessionsProps): ReactElement | null {
  const styles = useStyles();
  const store = useStore();
  const rows = useMemo(() => {
    const { sessions, stale } = shownSessions(server);
    return sessionRows(sessions, {
      rule: offerRule(settings, caller),
      guard: guardOf(server.name, settings),
      stale,
      idlest: server.idlest,
      jobs: runningJobs(jobs, server),
    });
  }, [server, settings, caller, jobs]);
  // By who is on a session and not by its id alone: the next person who gets it is not selected.
  const [selected, setSelected] = useState(NO_KEYS);
  const isSelected = ({ key }: SessionRow): boolean => selected.has(key);

  /** What the selection bar says is reset; without a selection, the row the key was pressed in. */
  function onReset(row: SessionRow): void {
    const some = rows.some(isSelected) ? rows.filter(isSelected) : [row];
    const refusal = some[0]?.refusals.reset?.long;
    if (some.every(({ refusals }) => refusals.reset !== null)) {
      tell(store, 'info', text.list.nothingReset(server.label), refusal);
    } else if (some.length === 1 && some[0] !== undefined) {
      onAct('reset', some[0].session);
    } else {
      void actOnAll(
        store,
        'reset',
        some.map(({ session }) => ({ server: server.name, session, askedAt: shownSessions(server).askedAt })),
      );
      setSelected(NO_KEYS);
    }
  }

  const answer = server.report?.kind === 'answer' ? server.report : server.lastAnswer;
  if (answer === null) return null;
  return (
    <>
      {server.report?.kind !== 'answer' && (
        <Text as="h3" size={300} weight="semibold" className={styles.title}>
          {text.server.lastKnown}, {text.server.lastKnownFrom} <Age at={answer.askedAt} />
        </Text>
      )}
      <section className={mergeClasses(styles.card, styles.tableCard)}>
        <SelectionBar
          server={server.name}
          askedAt={answer.askedAt}
          selected={rows.filter(isSelected)}
          onClear={() => setSelected(NO_KEYS)}
        />
        <SessionTable
          rows={rows}
          askedAt={answer.askedAt}
          selected={selected}
          onSelect={setSelected}
          onAct={onAct}
          onReset={onReset}
        />
      </section>
    </>
  );
}
