import type { JobAction, OutcomeCode } from './model.ts';

/** How each action ends when it was done. */
export const GOOD_ENDS: Readonly<Record<JobAction, OutcomeCode>> = {
  reset: 'freed',
  logOff: 'freed',
  disconnect: 'disconnected',
  message: 'sent',
  endProcess: 'processEnded',
};
