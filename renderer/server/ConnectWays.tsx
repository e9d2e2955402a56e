import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactElement, type Ref, useId } from 'react';
import type { Settings } from '../../shared/contract/settings.ts';
import type { ServerView, Session, Wait } from '../../shared/domain/model.ts';
import type { RunningWork } from '../../shared/domain/work/running-work.ts';
import { sayState } from '../../shared/text/history/say-evidence.ts';
import { text } from '../../shared/text/text.ts';
import { sayFacts } from '../../shared/text/work/say-facts.ts';
import { refusalOfConsole, sayConsole, sayOpens, shownSessions } from '../fleet/situation.ts';
import type { ActionContext } from '../sessions/row-actions.ts';
import { NO_WAITS } from '../state/empty.ts';
import { closeDialog, openDialog } from '../state/navigation.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { useRemoteDesktop } from '../state/use-remote-desktop.ts';
import { useSeenWork } from '../state/use-seen-work.ts';
import { useMinute } from '../ui/clock.ts';
import { type HeldHandlers, useHeldValue } from '../ui/held-value.ts';
import { NARROW } from '../ui/layout.ts';
import { askable, refusalToAsk, refusalToFree, waitOn } from './connect-choices.ts';
import { freeThenConnect } from './free-then-connect.ts';
import { refusalOfNamed, resetTarget } from './reset-target.ts';
import { connect, setWait } from './server-requests.ts';

const useStyles = makeStyles({
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

interface ConnectWaysProps {
  readonly server: ServerView;
  readonly settings: Settings;
  readonly context: ActionContext;
  /** The button of the main way: Enter takes it. Of none where no way is better than the others. */
  readonly mainWay: Ref<HTMLButtonElement>;
}

/** The ways to connect to a server that may have no free slot, each with what it does or why it is disabled. */
export function ConnectWays({ server, settings, context, mainWay }: ConnectWaysProps): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const waits = usePage((state) => state.fleet?.waits ?? NO_WAITS);
  const { name } = server;
  const { askedAt } = shownSessions(server);
  const wait = waitOn(waits, server);
  const isWaiting = wait !== undefined && wait.goal !== 'tell';
  const toAsk = askable(server, context);
  const isFree = server.status === 'free';
  const client = useRemoteDesktop();
  const noOpening = client === null ? text.remoteDesktop.none : null;
  // A wait that is set can be ended in any case.
  const noWaiting = isWaiting ? null : noOpening;
  // Nobody is reset for a connection that cannot be opened.
  const noFreeing = noOpening ?? refusalToFree(server, context);
  // What the button says is what a click resets, and both stay while the user points at it.
  const { value: target, handlers } = useHeldValue(resetTarget(server));
  const canFree =
    noOpening === null && target !== null && refusalOfNamed(target.session, server, context) === null;
  const seen = useSeenWork(canFree ? name : null, 'read');
  const now = useMinute();
  const noAsking = refusalToAsk(server, context);

  function andClose(act: () => Promise<void>): () => void {
    return () => {
      closeDialog(store);
      void act();
    };
  }

  return (
    <>
      <ul className={styles.ways}>
        <Way
          {...handlers}
          name={text.connect.free(target?.session.user ?? '')}
          what={
            target !== null && canFree
              ? sayFreeing(target.session, server, seen?.running ?? null, settings.undoSeconds, now)
              : (noFreeing ?? text.connect.freeNoLonger)
          }
          main={!isFree && canFree ? mainWay : null}
          disabled={!canFree}
          onClick={andClose(async () => {
            if (target !== null) await freeThenConnect(store, target);
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
                askedAt,
              })),
            })
          }
        />
        <Way
          name={isWaiting ? text.wait.stop : text.connect.wait}
          what={noWaiting ?? sayWait(wait)}
          disabled={noWaiting !== null}
          onClick={andClose(() => setWait(store, name, isWaiting ? null : 'connect'))}
        />
        <Way
          name={text.server.console}
          what={sayConsole(server, settings.consoleSwitch, client)}
          disabled={refusalOfConsole(client) !== null}
          onClick={andClose(() => connect(store, name, true))}
        />
        <Way
          name={text.connect.anyway}
          what={noOpening ?? sayAnyway(server)}
          main={isFree ? mainWay : null}
          disabled={noOpening !== null}
          onClick={andClose(() => connect(store, name, false))}
        />
      </ul>
      {client !== undefined && (
        <Text size={200} className={styles.what}>
          {client === null ? text.connection.noProgramHint : sayOpens(client)}
        </Text>
      )}
    </>
  );
}

interface WayProps extends Partial<HeldHandlers> {
  readonly name: string;
  /** What it does, or why it is disabled. */
  readonly what: string;
  /** Set on the main way only. */
  readonly main?: Ref<HTMLButtonElement> | null;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** One way to connect: its button, and beside it what it does. */
function Way({ name, what, main = null, disabled = false, ...handlers }: WayProps): ReactElement {
  const styles = useStyles();
  const whatId = useId();
  return (
    <li className={styles.way}>
      <Button
        // Fluent types the ref as that of all elements at once.
        ref={main as Ref<never>}
        appearance={main === null ? 'secondary' : 'primary'}
        disabledFocusable={disabled}
        aria-describedby={whatId}
        onKeyDown={ignoreHeldKey}
        {...handlers}
      >
        {name}
      </Button>
      <Text id={whatId} size={200} className={styles.what}>
        {what}
      </Text>
    </li>
  );
}

/** The Enter that opened the dialog may still be held down, and must not end a session as well. */
function ignoreHeldKey(event: KeyboardEvent): void {
  if (event.repeat) event.preventDefault();
}

/** What is known of the session that would be ended, after what happens. */
function sayFreeing(
  idlest: Session,
  { works, evidences }: ServerView,
  running: RunningWork | null,
  undoSeconds: number,
  now: number,
): string {
  const { id } = idlest;
  const evidence = evidences[id] ?? null;
  const facts = sayFacts({ session: idlest, work: works[id] ?? null, running, evidence, now });
  // The first one is in the sentence already.
  const begin = text.connect.freeWhom(idlest.user ?? '', sayState(idlest, evidence, now), undoSeconds);
  return [begin, ...facts.slice(1)].join(' ');
}

/** What waiting would do; when a wait is already set, what for. */
function sayWait(wait: Wait | undefined): string {
  if (wait === undefined) return text.connect.waitHow;
  const said = text.wait.said[wait.goal];
  return wait.goal === 'tell' ? `${said} ${text.connect.waitInstead}` : said;
}

function sayAnyway({ status }: ServerView): string {
  if (status === 'free') return text.connect.freeNow;
  return status === 'full' ? text.connect.anywayFull : text.connect.anywayUnknown;
}
