import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FleetView } from '../../shared/model.ts';
import { labelOf, sayStep } from '../jobs.ts';
import { usePage } from '../store-context.ts';

const useStyles = makeStyles({
  /** There for screen readers only. */
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/**
 * Says every new step of the youngest job to screen readers, politely. The sentence changes with the step and not with
 * the countdown, so it is spoken once.
 */
export function Announcer(): ReactElement {
  const styles = useStyles();
  const sentence = usePage((state) => sayNewest(state.fleet));
  return (
    <div role="status" aria-live="polite" className={styles.hidden}>
      {sentence}
    </div>
  );
}

function sayNewest(fleet: FleetView | null): string {
  const job = fleet?.jobs.at(-1);
  return fleet === null || job === undefined ? '' : sayStep(job, labelOf(fleet.servers, job.server));
}
