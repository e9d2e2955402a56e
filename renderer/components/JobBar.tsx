import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useMemo } from 'react';
import type { Job } from '../../shared/model.ts';
import type { PageState } from '../store.ts';
import { usePage } from '../store-context.ts';
import { text } from '../text.ts';
import { JobCard } from './JobCard.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    flexShrink: 0,
    maxHeight: '40vh',
    overflowY: 'auto',
  },
});

const NO_JOBS: readonly Job[] = [];

/** The jobs of every server but the one on show, which shows its own in place. */
export function JobBar(): ReactElement | null {
  const styles = useStyles();
  const jobs = usePage((state) => state.fleet?.jobs ?? NO_JOBS);
  const onShow = usePage(serverOnShow);
  const dismissed = usePage((state) => state.dismissedJobs);
  const elsewhere = useMemo(
    () => jobs.filter((job) => job.server !== onShow && !dismissed.has(job.id)),
    [jobs, onShow, dismissed],
  );
  if (elsewhere.length === 0) return null;
  return (
    <section className={styles.bar} aria-label={text.job.region}>
      {elsewhere.map((job) => (
        <JobCard key={job.id} job={job} linked />
      ))}
    </section>
  );
}

function serverOnShow({ page, chosen }: PageState): string | null {
  return page === 'fleet' ? chosen : null;
}
