import type { ReactElement } from 'react';
import type { FleetView } from '../../shared/model.ts';
import { labelOf, sayStep } from '../jobs.ts';
import { usePage } from '../store-context.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/**
 * Says every new step of the youngest job to screen readers, politely. The sentence changes with the step and not with
 * the countdown, so it is spoken once.
 */
export function Announcer(): ReactElement {
  const sentence = usePage((state) => sayNewest(state.fleet));
  return (
    <VisuallyHidden>
      <div role="status" aria-live="polite">
        {sentence}
      </div>
    </VisuallyHidden>
  );
}

function sayNewest(fleet: FleetView | null): string {
  const job = fleet?.jobs.at(-1);
  return fleet === null || job === undefined ? '' : sayStep(job, labelOf(fleet.servers, job.server));
}
