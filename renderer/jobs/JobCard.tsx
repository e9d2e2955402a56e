import {
  Button,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { ArrowUndo20Regular, Dismiss20Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Job } from '../../shared/domain/model.ts';
import { sayJobEnd } from '../../shared/text/say-outcome.ts';
import { text } from '../../shared/text/text.ts';
import { choose } from '../fleet/fleet-actions.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { useCountdown } from '../ui/clock.ts';
import { Tip } from '../ui/Tip.tsx';
import { WrappingBar } from '../ui/WrappingBar.tsx';
import { JobFacts } from './JobFacts.tsx';
import { cancelJob, dismiss } from './job-actions.ts';
import { canUndo, intentOfOutcome, labelOf, sayProgress } from './job-cards.ts';

const useStyles = makeStyles({
  card: { minWidth: 0 },
  body: { overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  hint: { marginLeft: tokens.spacingHorizontalXS },
});

interface JobCardProps {
  readonly job: Job;
  /** The job is shown away from its server: offer a link to it. */
  readonly linked?: boolean;
}

/** One running action, with *Undo* while it can be undone, and its outcome. */
export function JobCard({ job, linked = false }: JobCardProps): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const server = usePage(({ fleet }) => (fleet === null ? job.server : labelOf(fleet.servers, job.server)));
  const seconds = useCountdown(job.undoUntil ?? job.warnUntil) ?? 0;
  const ended = job.step === 'ended';
  const connects = usePage((state) => state.connectAfter.has(job.id));
  return (
    <WrappingBar
      className={styles.card}
      intent={intentOfOutcome(job.outcome?.code)}
      {...(ended ? {} : { icon: <Spinner size="tiny" aria-hidden /> })}
    >
      <MessageBarBody className={styles.body}>
        {sayProgress(job, server, seconds)}
        {connects && text.connect.thenConnects}
        {canUndo(job) && <JobFacts job={job} />}
        {ended && <span className={styles.hint}>{sayJobEnd(job).hint}</span>}
      </MessageBarBody>
      {(linked || ended || canUndo(job)) && (
        <MessageBarActions {...(ended && { containerAction: <DismissButton job={job} /> })}>
          {linked && (
            <Button
              size="small"
              aria-label={text.job.showServer(server)}
              onClick={() => choose(store, job.server, true)}
            >
              {text.job.show}
            </Button>
          )}
          {canUndo(job) && (
            <Tip says={text.job.undoTitle} is="more">
              <Button
                size="small"
                appearance="primary"
                icon={<ArrowUndo20Regular />}
                onClick={() => void cancelJob(store, job.id)}
              >
                {text.job.undo}
              </Button>
            </Tip>
          )}
        </MessageBarActions>
      )}
    </WrappingBar>
  );
}

function DismissButton({ job }: { readonly job: Job }): ReactElement {
  const store = useStore();
  return (
    <Button
      appearance="transparent"
      size="small"
      aria-label={text.dismiss}
      icon={<Dismiss20Regular />}
      onClick={() => dismiss(store, job.id)}
    />
  );
}
