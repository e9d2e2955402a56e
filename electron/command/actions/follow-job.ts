import type { Settings } from '../../../shared/contract/settings.ts';
import { GOOD_ENDS } from '../../../shared/domain/good-ends.ts';
import type { Job } from '../../../shared/domain/model.ts';
import { isForbiddenWork } from '../../../shared/domain/work/forbidden-works.ts';
import { type Said, withHint } from '../../../shared/text/say-failure.ts';
import { sayJobEnd } from '../../../shared/text/say-outcome.ts';
import type { Engine } from '../../engine/engine.ts';
import type { OpenedEngine } from '../../engine/open-engine.ts';
import type { JobOptions } from '../arguments/invocation.ts';
import { onInterrupt } from '../interrupt.ts';
import { print, say } from '../output.ts';

/** What helps when the command is refused because a session works. */
export const IGNORE_WORK_HINT = 'To end it anyway, add --ignore-work.';

/** The settings that the options of the command line replace. */
export function jobSettings({
  undoSeconds,
  warnSeconds = null,
}: Pick<JobOptions, 'undoSeconds'> & Partial<Pick<JobOptions, 'warnSeconds'>>): Partial<Settings> {
  return {
    ...(undoSeconds === null ? {} : { undoSeconds }),
    ...(warnSeconds === null ? {} : { warnSeconds }),
  };
}

/** ` Press Ctrl+C within 5 s to undo.`, to put after a sentence; empty where there is no time for it. */
export function sayUndo({ settings }: OpenedEngine): string {
  const { undoSeconds } = settings.inForce();
  return undoSeconds > 0 ? ` Press Ctrl+C within ${undoSeconds} s to undo.` : '';
}

/** Waits for the end of a job and prints it. 0: it was done; 1: not. `doing`: what was started, in a sentence. */
export async function followJob(opened: OpenedEngine, job: Job, doing: string): Promise<number> {
  // Before it is said that a signal undoes it.
  const ending = endOf(opened.engine, job.id);
  say(`${doing}.${sayUndo(opened)}`);
  const ended = await ending;
  const said = sayEnd(ended);
  if (ended?.outcome?.code === GOOD_ENDS[job.action]) {
    print(said.message);
    return 0;
  }
  say(withHint(said));
  return 1;
}

/**
 * How the job ends. A signal undoes it if it has not acted yet, and the end is awaited until it is in the audit log; a
 * second signal waits no longer, and then the result is null.
 */
async function endOf(engine: Engine, jobId: string): Promise<Job | null> {
  return Promise.race([engine.jobEnded(jobId), secondSignal(() => engine.cancel(jobId))]);
}

/** Calls back at each signal, until the command ends: what is left to do must not be interrupted either. */
export function secondSignal(undo: () => void): Promise<null> {
  return new Promise((resolve) => {
    let signals = 0;
    onInterrupt(() => {
      undo();
      signals++;
      if (signals > 1) resolve(null);
    });
  });
}

/** What is said when a second signal did not wait for the end. */
export const INTERRUPTED = 'Interrupted before the result was known.';

/** How it ended; null when that was not awaited. What helps against work is another option, and not a row of the window. */
function sayEnd(ended: Job | null): Said {
  if (ended === null) return { message: INTERRUPTED, hint: '' };
  const said = sayJobEnd(ended);
  const { code, work } = ended.outcome ?? {};
  if (code !== 'working') return said;
  return { message: said.message, hint: isForbiddenWork(work) ? '' : IGNORE_WORK_HINT };
}
