import { assertNever } from '../../../shared/basics/assert.ts';
import type { Batch, FleetView, Job } from '../../../shared/domain/model.ts';
import { sayClock } from '../../../shared/text/moment.ts';
import { sayJobEnd, sayTarget } from '../../../shared/text/say-outcome.ts';
import { text } from '../../../shared/text/text.ts';
import type { Command } from '../fleet/perform-command.ts';
import { click, line, type MenuItem } from './menu-item.ts';

/** The running jobs, one line each: at most `most`, selections before single jobs, the newest of both. */
export function runningItems(
  { jobs, batches }: Pick<FleetView, 'jobs' | 'batches'>,
  most: number,
): readonly MenuItem[] {
  const selections = batches.filter(({ step }) => step !== 'ended');
  const inSelections = new Set(selections.flatMap(({ items }) => items.map(({ jobId }) => jobId)));
  const single = jobs.filter(({ id, step }) => step !== 'ended' && !inSelections.has(id));
  return [...single.map(jobItem), ...selections.map(batchItem)].slice(-most);
}

/** A running job and its step; a click undoes it as long as it has not acted. */
export function jobItem(job: Job): MenuItem {
  const { action, server, step, warnUntil } = job;
  const user = job.session.user ?? text.short.session(job.session.id);
  const who = sayTarget({ session: { ...job.session, user }, process: job.process });
  const cancel: Command = { kind: 'cancel', jobId: job.id };
  const undo = text.jobMenu.undo(action, who, server);
  switch (step) {
    case 'waiting':
      return click(undo, cancel);
    case 'askingAgain':
      return click(text.jobMenu.askingAgain(undo), cancel);
    case 'warning':
      return click(
        warnUntil === null ? text.jobMenu.warned(undo) : text.jobMenu.warnedUntil(undo, sayClock(warnUntil)),
        cancel,
      );
    case 'acting':
      return line(text.jobMenu.acting(action, who, server));
    case 'confirming':
      return line(text.jobMenu.confirming(who, server));
    case 'ended':
      return line(sayJobEnd(job).message);
    default:
      return assertNever(step);
  }
}

/** A running selection; a click undoes it, or stops the rest of it. */
function batchItem({ id, action, items, step }: Batch): MenuItem {
  const done = items.filter(({ outcome }) => outcome !== null).length;
  const stop: Command = { kind: 'stopBatch', batchId: id };
  return step === 'waiting'
    ? click(text.jobMenu.undoAll(action, items.length), stop)
    : click(text.jobMenu.stopAll(action, items.length, done), stop);
}
