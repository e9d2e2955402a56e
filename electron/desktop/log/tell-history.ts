import { HOUR_MS } from '../../../shared/basics/time-units.ts';
import type { Failure } from '../../../shared/domain/failure.ts';
import type { HistoryProblem } from '../../../shared/domain/history/observed/history-problem.ts';
import { sayWithHint } from '../../../shared/text/say-failure.ts';
import type { Log } from '../../engine/log.ts';
import { trouble } from '../../engine/slotwatch-error.ts';

/** A disk that is full now and then must not fill the page with notices. */
const NOTICE_EVERY_MS = HOUR_MS;

/**
 * Tells why what is seen is not kept: every time in the log, and by `notice` the same at most once an hour. That it is kept
 * again is in the log only.
 */
export function createHistoryTeller(
  log: Log,
  notice: (failure: Failure) => void,
): (problem: HistoryProblem, file: string) => void {
  const noticedAt = new Map<HistoryProblem['kind'], number>();
  return (problem, file) => {
    const failure = trouble({ kind: 'ownHistory', problem, file });
    if (problem.kind === 'keptAgain') {
      log.info(sayWithHint(failure));
      return;
    }
    log.warn(sayWithHint(failure));
    const now = performance.now();
    if (now - (noticedAt.get(problem.kind) ?? Number.NEGATIVE_INFINITY) < NOTICE_EVERY_MS) return;
    noticedAt.set(problem.kind, now);
    notice(failure);
  };
}
