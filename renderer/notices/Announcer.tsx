import type { ReactElement } from 'react';
import type { FleetView } from '../../shared/domain/model.ts';
import { jobsOutsideBatches, sayBatchStep } from '../jobs/batch-rows.ts';
import { labelOf, sayStep } from '../jobs/job-cards.ts';
import { usePage } from '../state/store-context.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';

/**
 * Announces every new step of the newest job and of the newest selection to screen readers, politely. The sentences
 * change with the step and not with a countdown, so each is announced once.
 */
export function Announcer(): ReactElement {
  const job = usePage((state) => sayNewestJob(state.fleet));
  const batch = usePage((state) => sayNewestBatch(state.fleet));
  return (
    <VisuallyHidden>
      <div role="status" aria-live="polite">
        {job}
      </div>
      <div role="status" aria-live="polite">
        {batch}
      </div>
    </VisuallyHidden>
  );
}

function sayNewestJob(fleet: FleetView | null): string {
  if (fleet === null) return '';
  const job = jobsOutsideBatches(fleet).at(-1);
  return job === undefined ? '' : sayStep(job, labelOf(fleet.servers, job.server));
}

function sayNewestBatch(fleet: FleetView | null): string {
  const batch = fleet?.batches.at(-1);
  return batch === undefined ? '' : sayBatchStep(batch);
}
