import {
  Button,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import {
  Alert20Regular,
  AlertOff20Regular,
  ArrowClockwise20Regular,
  Desktop20Regular,
  DesktopArrowRight20Regular,
  LockClosed16Regular,
} from '@fluentui/react-icons';
import { type ReactElement, useId } from 'react';
import { findServer, type Settings } from '../../shared/contract/settings.ts';
import { guardOf } from '../../shared/domain/guard.ts';
import { offerRule } from '../../shared/domain/idlest.ts';
import type { Job, ServerView } from '../../shared/domain/model.ts';
import { text } from '../../shared/text/text.ts';
import { refresh } from '../fleet/fleet-actions.ts';
import { refusalOfConsole, sayConsole } from '../fleet/situation.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { useRemoteDesktop } from '../state/use-remote-desktop.ts';
import { Age } from '../ui/Age.tsx';
import { Tip } from '../ui/Tip.tsx';
import { asksBeforeConnect, connectOrAsk, waitOn, workersOn } from './connect-choices.ts';
import { MessageToWorkers } from './MessageToWorkers.tsx';
import { ResetButton } from './ResetButton.tsx';
import { actionContext } from './reset-idlest.ts';
import { connect, setWait } from './server-requests.ts';
import { WhyIdlest } from './WhyIdlest.tsx';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  /** A live region for later messages; it takes no space while it is empty. */
  nothing: { position: 'absolute' },
  why: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  line: { margin: 0 },
  guard: { marginTop: tokens.spacingVerticalS, color: tokens.colorNeutralForeground1 },
  lock: { marginRight: tokens.spacingHorizontalXS, verticalAlign: 'text-bottom' },
});

interface ServerActionsProps {
  readonly server: ServerView;
  readonly settings: Settings;
  readonly caller: string;
  /** The running jobs of this server. */
  readonly jobs: readonly Job[];
}

/** The actions on the server, and which session the reset would end and why. */
export function ServerActions({ server, settings, caller, jobs }: ServerActionsProps): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const whyId = useId();
  const restoreFocus = useRestoreFocusTarget();
  const wait = usePage(({ fleet }) => waitOn(fleet?.waits ?? [], server));
  const client = useRemoteDesktop();
  const { name, idlest } = server;
  const job = jobs.find(({ session }) => session.id === idlest?.id);
  const guard = guardOf(name, settings);
  // Whoever works can be asked.
  const workers = idlest === null ? workersOn(server, offerRule(settings, caller, server.report)) : [];
  const context = actionContext(server, settings, caller, jobs);
  return (
    <>
      <div className={styles.buttons}>
        <ResetButton server={server} context={context} whyId={whyId} />
        {workers.length > 0 && <MessageToWorkers server={server} workers={workers} />}
        <Tip is="more" says={sayConnect(server, settings)}>
          <Button
            {...restoreFocus}
            icon={<DesktopArrowRight20Regular />}
            onClick={() => connectOrAsk(store, server)}
          >
            {text.server.connect}
          </Button>
        </Tip>
        <Tip is="more" says={sayConsole(server, settings.consoleSwitch, client)}>
          <Button
            icon={<Desktop20Regular />}
            disabledFocusable={refusalOfConsole(client) !== null}
            onClick={() => void connect(store, name, true)}
          >
            {text.server.console}
          </Button>
        </Tip>
        <Tip is="more" says={text.server.askAgainTitle}>
          <Button
            icon={<ArrowClockwise20Regular />}
            disabledFocusable={server.asking}
            onClick={() => void refresh(store, [name])}
          >
            {text.askAgain}
          </Button>
        </Tip>
        {(asksBeforeConnect(server) || wait !== undefined) && (
          <Tip is="more" says={wait === undefined ? text.wait.tellTitle : text.wait.said[wait.goal]}>
            <Button
              icon={wait === undefined ? <Alert20Regular /> : <AlertOff20Regular />}
              onClick={() => void setWait(store, name, wait === undefined ? 'tell' : null)}
            >
              {wait === undefined ? text.wait.tell : text.wait.stop}
            </Button>
          </Tip>
        )}
      </div>
      <Text className={mergeClasses(wait === undefined && styles.nothing)}>
        {/* Without the age, which would be announced again every minute. */}
        <span role="status">{wait !== undefined && text.wait.said[wait.goal]}</span>
        {wait !== undefined && (
          <>
            {' '}
            {text.wait.started} <Age at={wait.since} />.
          </>
        )}
      </Text>
      <div id={whyId} className={styles.why}>
        <WhyIdlest server={server} settings={settings} caller={caller} job={job} />
        {guard !== null && (
          <Text as="p" block className={mergeClasses(styles.line, styles.guard)}>
            <LockClosed16Regular aria-hidden className={styles.lock} />
            {text.guard.long[guard]}
          </Text>
        )}
      </div>
    </>
  );
}

/** What *Connect* does, including what the server's settings change about it. */
function sayConnect(server: ServerView, settings: Settings): string {
  const own = findServer(settings, server.name);
  return [
    asksBeforeConnect(server) ? text.server.connectAskTitle : text.server.connectTitle,
    ...(own?.console === true ? [text.server.connectConsole] : []),
    ...(own?.port == null ? [] : [text.server.connectPort(own.port)]),
  ].join(' ');
}
