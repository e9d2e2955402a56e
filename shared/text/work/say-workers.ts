import type { Session } from '../../domain/model.ts';
import type { Work, WorkReason } from '../../domain/work/work.ts';
import { sayWorkReason } from '../say-work.ts';
import { text } from '../text.ts';
import { sayNames } from './say-facts.ts';
import { sayWorkBriefly } from './say-running.ts';

/** Somebody whose session works. */
export interface Worker {
  readonly session: Session;
  readonly work: Work;
}

/** How many sessions a bulk action leaves out, and why; empty when there are none. */
export function sayLeftOut(workers: readonly Worker[]): string {
  if (workers.length === 0) return '';
  const who = workers.map(({ session, work }) => text.workers.one(session.user ?? '', sayWorkBriefly(work)));
  return text.workers.leftOut(workers.length, sayNames(who));
}

/** That somebody works, and at what: `jobss is working: robocopy.exe`. */
export function sayWorker({ session, work }: Worker): string {
  return text.workers.is(session.user ?? '', sayWhatWorks(work.because));
}

/** Why another session than this worker’s is the offered one. */
export function sayPassedOver(
  { session, work }: Worker,
  offered: Pick<Session, 'state' | 'idleMinutes'>,
): string {
  const { idleForLonger, wouldBeFirst } = text.workers;
  const isLonger =
    session.state === offered.state && (session.idleMinutes ?? -1) > (offered.idleMinutes ?? -1);
  return (isLonger ? idleForLonger : wouldBeFirst)(session.user ?? '', sayWhatWorks(work.because));
}

function sayWhatWorks(because: WorkReason): string {
  return because.kind === 'job' ? because.image : sayWorkReason(because);
}
