import { assertNever } from '../../shared/assert.ts';
import type { Batch, FleetView, Job, JobAction } from '../../shared/model.ts';
import type { Command } from './commands.ts';
import { click, line, type MenuItem } from './menu-item.ts';
import { sayClock } from './words.ts';

/** What is being done now, one line each: at most `most`, selections before single jobs, the newest of both. */
export function runningItems(
  { jobs, batches }: Pick<FleetView, 'jobs' | 'batches'>,
  most: number,
): readonly MenuItem[] {
  const selections = batches.filter(({ step }) => step !== 'ended');
  const inSelections = new Set(selections.flatMap(({ items }) => items.map(({ jobId }) => jobId)));
  const single = jobs.filter(({ id, step }) => step !== 'ended' && !inSelections.has(id));
  return [...single.map(jobItem), ...selections.map(batchItem)].slice(-most);
}

/** A running job and its step: undone by a click as long as it has not acted. */
export function jobItem(job: Job): MenuItem {
  const { action, server, step, warnUntil } = job;
  const who = job.session.user ?? `session ${job.session.id}`;
  const cancel: Command = { kind: 'cancel', jobId: job.id };
  const undo = `Undo ${NOUNS[action]} ${who} on ${server}`;
  switch (step) {
    case 'waiting':
      return click(undo, cancel);
    case 'askingAgain':
      return click(`${undo} (asking again)`, cancel);
    case 'warning':
      return click(`${undo} (warned${warnUntil === null ? '' : `, until ${sayClock(warnUntil)}`})`, cancel);
    case 'acting':
      return line(`${VERBS[action]} ${who} on ${server}…`);
    case 'confirming':
      return line(`Asking ${server} what became of ${who}…`);
    case 'ended':
      return line(job.outcome?.message ?? '');
    default:
      return assertNever(step);
  }
}

/** A running selection: undone or stopped by a click, whatever of it is left. */
function batchItem({ id, action, items, step }: Batch): MenuItem {
  const what = `${NOUNS[action]} ${items.length} ${items.length === 1 ? 'session' : 'sessions'}`;
  const done = items.filter(({ outcome }) => outcome !== null).length;
  const stop: Command = { kind: 'stopBatch', batchId: id };
  return step === 'waiting' ? click(`Undo ${what}`, stop) : click(`Stop ${what} (${done} done)`, stop);
}

const NOUNS: Readonly<Record<JobAction, string>> = {
  reset: 'reset of',
  logOff: 'log-off of',
  disconnect: 'disconnection of',
  message: 'message to',
};

const VERBS: Readonly<Record<JobAction, string>> = {
  reset: 'Resetting',
  logOff: 'Logging off',
  disconnect: 'Disconnecting',
  message: 'Showing a message to',
};
