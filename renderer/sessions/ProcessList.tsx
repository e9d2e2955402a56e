import { makeStyles, mergeClasses, Spinner, Text, tokens } from '@fluentui/react-components';
import { type FocusEvent, type ReactElement, useEffect, useState } from 'react';
import type { Job, ServerName, Session } from '../../shared/domain/model.ts';
import type { RunningWork, ShownProcess } from '../../shared/domain/work/running-work.ts';
import { processKey } from '../../shared/domain/work/same-process.ts';
import { text } from '../../shared/text/text.ts';
import { sayMemory, sayUse } from '../../shared/text/work/say-running.ts';
import { NO_JOBS } from '../state/empty.ts';
import { lookAgain } from '../state/follow-work.ts';
import { openDialog } from '../state/navigation.ts';
import type { SeenWork } from '../state/page-state.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { useSeenWork } from '../state/use-seen-work.ts';
import { Age } from '../ui/Age.tsx';
import { NARROW_TABLE } from '../ui/layout.ts';
import { ProcessMenu } from './ProcessMenu.tsx';
import { refusalOfProcess, useProcessContext } from './process-refusal.ts';
import { hasNamesOnly, type ProcessRows, processRows } from './process-rows.ts';

const useStyles = makeStyles({
  box: { width: '100%', minWidth: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  process: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 120px 80px 90px 32px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '28px',
    // In a card the program has the line for itself, beside its menu, and the numbers stand below.
    [NARROW_TABLE]: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      padding: `${tokens.spacingVerticalXXS} 0`,
    },
  },
  program: { minWidth: 0, [NARROW_TABLE]: { flex: '1 0 calc(100% - 48px)', maxWidth: 'calc(100% - 48px)' } },
  works: { fontWeight: tokens.fontWeightSemibold },
  number: { color: tokens.colorNeutralForeground2, [NARROW_TABLE]: { order: 1 } },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface ProcessListProps {
  readonly server: ServerName;
  readonly session: Session;
}

/** What runs in a session, kept up to date while it is shown. */
export function ProcessList({ server, session }: ProcessListProps): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const seen = useSeenWork(server, 'read');
  const ended = usePage(({ fleet }) => endedOn(server, fleet?.jobs ?? NO_JOBS));
  // The job has read the server to see whether the process is gone.
  useEffect(() => {
    if (ended !== '') lookAgain(store, server);
  }, [store, server, ended]);
  return (
    <div className={styles.box}>
      {seen === null || (seen.running === null && seen.failure === null) ? (
        <Spinner size="tiny" labelPosition="after" label={text.running.reading} />
      ) : (
        <Processes seen={seen} server={server} session={session} />
      )}
    </div>
  );
}

/** Which jobs have ended a process there, or tried to. */
function endedOn(server: ServerName, jobs: readonly Job[]): string {
  return jobs
    .filter((job) => job.server === server && job.action === 'endProcess' && job.step === 'ended')
    .map(({ id }) => id)
    .join(' ');
}

function Processes({ seen, ...target }: ProcessListProps & { readonly seen: SeenWork }): ReactElement {
  const styles = useStyles();
  const { session } = target;
  // Nothing may move under the pointer, or away from the focus.
  const [held, setHeld] = useState<readonly string[] | null>(null);
  const rows = processRows(seen, session.id, held);
  const { shown, why } = rows;
  const { running } = seen;

  const hold = (): void => setHeld(held ?? (shown ?? []).map(processKey));
  const release = (): void => setHeld(null);
  function onBlur({ currentTarget, relatedTarget }: FocusEvent): void {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) release();
  }

  return (
    <>
      {shown !== null && running !== null && shown.length > 0 && (
        <ul
          className={styles.list}
          aria-label={text.running.listName(session.user ?? '')}
          onPointerEnter={hold}
          onPointerLeave={release}
          onFocus={hold}
          onBlur={onBlur}
        >
          {shown.map((process) => (
            <ProcessRow key={processKey(process)} process={process} running={running} {...target} />
          ))}
        </ul>
      )}
      <Text block size={200} className={styles.quiet}>
        {sayRest(rows)} {running?.incomplete === true && text.running.incomplete}
        {why !== null && ` ${sayWhy(rows, hasNamesOnly(running))} ${why.hint}`}
        {shown !== null && running !== null && (
          <>
            {' '}
            {text.running.readAt} <Age at={running.askedAt} />.
          </>
        )}
      </Text>
    </>
  );
}

interface ProcessRowProps extends ProcessListProps {
  readonly process: ShownProcess;
  readonly running: RunningWork;
}

function ProcessRow({ process, running, server, session }: ProcessRowProps): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const context = useProcessContext(server);
  const words = text.running;
  return (
    <li className={styles.process}>
      <span className={mergeClasses(styles.program, process.kind === 'job' && styles.works)}>
        {process.image}
      </span>
      <span className={styles.number} title={words.usedTitle}>
        {sayUse(process, running.windowSeconds)}
      </span>
      <span className={styles.number} title={words.memoryTitle}>
        {sayMemory(process.memoryKiB)}
      </span>
      <span className={styles.number}>{words.pid(process.pid)}</span>
      {context !== null && (
        <ProcessMenu
          process={process}
          refusal={refusalOfProcess(process, session, running, context)}
          onEnd={() =>
            openDialog(store, {
              kind: 'endProcess',
              target: { server, session, askedAt: context.askedAt },
              process,
            })
          }
        />
      )}
    </li>
  );
}

/** What is not in the list, and that nothing is known where there is none. */
function sayRest({ shown, windows, why }: ProcessRows): string {
  const words = text.running;
  if (shown === null) return why === null ? words.notSeen : '';
  if (windows === 0) return '';
  const said = words.windows(windows);
  return `${shown.length === 0 ? words.onlyWindows(said) : words.andWindows(said)}.`;
}

/** Why nothing, or names only, could be read; with a list that was read before, why it is not newer. */
function sayWhy({ shown, why }: ProcessRows, namesOnly: boolean): string {
  const message = why?.message ?? '';
  if (shown === null) return text.running.notKnownBecause(message);
  return namesOnly ? `${text.running.namesOnly} ${message}` : message;
}
