import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useMemo } from 'react';
import { text } from '../../shared/text/text.ts';
import type { PageState } from '../state/page-state.ts';
import { usePage } from '../state/store-context.ts';
import { PANE } from '../ui/panes.ts';
import { BatchCard } from './BatchCard.tsx';
import { jobsOutsideBatches } from './batch-rows.ts';
import { JobCard } from './JobCard.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
    maxHeight: '45vh',
    overflowY: 'auto',
  },
});

/**
 * The running jobs, selections first. Below everything else: above or between, it would move rows at the moment of a
 * click, and a double click would hit the next session.
 */
export function JobBar(): ReactElement | null {
  const styles = useStyles();
  const fleet = usePage((state) => state.fleet);
  const onShow = usePage(serverOnShow);
  const dismissed = usePage((state) => state.dismissed);
  const batches = useMemo(
    () => (fleet?.batches ?? []).filter(({ id }) => !dismissed.has(id)).reverse(),
    [fleet, dismissed],
  );
  const jobs = useMemo(
    () => (fleet === null ? [] : jobsOutsideBatches(fleet).filter(({ id }) => !dismissed.has(id))),
    [fleet, dismissed],
  );
  if (jobs.length === 0 && batches.length === 0) return null;
  return (
    <section {...{ [PANE]: 'jobs' }} className={styles.bar} aria-label={text.job.region}>
      {batches.map((batch) => (
        <BatchCard key={batch.id} batch={batch} />
      ))}
      {jobs.map((job) => (
        <JobCard key={job.id} job={job} linked={job.server !== onShow} />
      ))}
    </section>
  );
}

function serverOnShow({ page, chosen }: PageState): string | null {
  return page === 'fleet' ? chosen : null;
}
