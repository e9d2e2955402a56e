import type { WorkReason, Works } from './work.ts';

/** Whether a program of the policy runs, so that nobody may end the session, whatever they know of its work. */
export function isForbiddenWork(because: WorkReason | undefined): boolean {
  return because?.kind === 'job' && because.policy;
}

/** What is left of the work when the user does not want to know of it: what the policy forbids. */
export function forbiddenWorks(works: Works): Works {
  return Object.fromEntries(Object.entries(works).filter(([, work]) => isForbiddenWork(work.because)));
}
