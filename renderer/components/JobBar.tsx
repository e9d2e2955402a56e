import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useMemo } from 'react';
import { text } from '../../shared/text/text.ts';
import { jobsOutsideBatches } from '../batches.ts';
import type { PageState } from '../store.ts';
import { usePage } from '../store-context.ts';
import { BatchCard } from './BatchCard.tsx';
import { JobCard } from './JobCard.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    flexShrink: 0,
    maxHeight: '45vh',
    overflowY: 'auto',
  },
});

/** The selections, the youngest first, and the jobs of every server but the one on show, which shows its own in place. */
export function JobBar(): ReactElement | null {
  const styles = useStyles();
  const fleet = usePage((state) => state.fleet);
  const onShow = usePage(serverOnShow);
  const dismissed = usePage((state) => state.dismissed);
  const batches = useMemo(
    () => (fleet?.batches ?? []).filter(({ id }) => !dismissed.has(id)).reverse(),
    [fleet, dismissed],
  );
  const elsewhere = useMemo(
    () =>
      fleet === null
        ? []
        : jobsOutsideBatches(fleet).filter((job) => job.server !== onShow && !dismissed.has(job.id)),
    [fleet, onShow, dismissed],
  );
  if (elsewhere.length === 0 && batches.length === 0) return null;
  return (
    <section className={styles.bar} aria-label={text.job.region}>
      {batches.map((batch) => (
        <BatchCard key={batch.id} batch={batch} />
      ))}
      {elsewhere.map((job) => (
        <JobCard key={job.id} job={job} linked />
      ))}
    </section>
  );
}

function serverOnShow({ page, chosen }: PageState): string | null {
  return page === 'fleet' ? chosen : null;
}
