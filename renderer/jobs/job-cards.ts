import { assertNever } from '../../shared/basics/assert.ts';
import type { Job, OutcomeCode, ServerName, ServerView } from '../../shared/domain/model.ts';
import { askedAction, isEnd } from '../../shared/domain/permission.ts';
import type { Work } from '../../shared/domain/work/work.ts';
import { sayJobEnd, sayTarget } from '../../shared/text/say-outcome.ts';
import { text } from '../../shared/text/text.ts';
import { sayFacts } from '../../shared/text/work/say-facts.ts';

/** The user's label for the server of a job. */
export function labelOf(servers: readonly ServerView[], server: ServerName): string {
  return servers.find(({ name }) => name === server)?.label ?? server;
}

/** The user of the session a job is about, or their program. */
function targetOf({ session, process }: Job): string {
  return sayTarget({ session: { ...session, user: session.user ?? text.sessions.nobody }, process });
}

/** Whether a job can be undone: until it acts, also while the server is asked again. */
export function canUndo({ step }: Job): boolean {
  return step === 'waiting' || step === 'askingAgain' || step === 'warning';
}

/** What is known now of the work in the session of a job, else what was when it was offered; null when nothing was. */
export function workOf(job: Job, server: ServerView | undefined): Work | null {
  return server?.works[job.session.id] ?? job.work;
}

/**
 * What a row shows while its session has a job, in place of its actions. `seconds`: as in `sayProgress`, 0 without a
 * countdown.
 */
export function sayInJob(job: Job, seconds: number): { readonly short: string; readonly long: string } {
  const { beforeJob, inJob } = text.actions;
  const { action } = job;
  return canUndo(job)
    ? { short: beforeJob.short[action], long: beforeJob.long(action, seconds) }
    : inJob[action];
}

/**
 * The step of a job as a sentence for screen readers: without a countdown, so that it is announced once. Before an end, with
 * what is known of the session when the job begins.
 */
export function sayStep(job: Job, server: string): string {
  if (job.step !== 'waiting') return sayProgress(job, server, 0);
  const { session, work, evidence, startedAt: now } = job;
  const facts = isEnd(job.action) ? sayFacts({ session, work, running: null, evidence, now }) : [];
  return [text.job.waitingSpoken(job.action, targetOf(job), server, undoSeconds(job)), ...facts].join(' ');
}

/** The step of a job as a sentence for the screen, `seconds` before the next step. */
export function sayProgress(job: Job, server: string, seconds: number): string {
  const { action } = job;
  const user = targetOf(job);
  switch (job.step) {
    case 'waiting':
      return text.job.waiting(action, user, server, seconds);
    case 'askingAgain':
      return text.job.askingAgain(askedAction(action, job.anyway), user, server);
    case 'warning':
      return text.job.warning(user, server, seconds);
    case 'acting':
      return text.job.acting[action](user, server, job.by);
    case 'confirming':
      return text.job.confirming(action, user, server);
    case 'ended':
      return sayJobEnd(job).message;
    default:
      return assertNever(job.step);
  }
}

export type OutcomeIntent = 'info' | 'success' | 'warning' | 'error';

/** The tone of an outcome. Only `freed` freed a slot; stopping for a good reason is no error. */
export function intentOfOutcome(code: OutcomeCode | undefined): OutcomeIntent {
  if (code === undefined) return 'info';
  switch (code) {
    case 'freed':
    case 'disconnected':
    case 'sent':
    case 'processEnded':
      return 'success';
    case 'alreadyGone':
    case 'cancelled':
      return 'info';
    case 'backAtWork':
    case 'working':
    case 'workNotChecked':
    case 'someoneElse':
    case 'notOffered':
    case 'notWarned':
      return 'warning';
    case 'stillThere':
    case 'denied':
    case 'noAnswer':
    case 'notRecorded':
      return 'error';
    default:
      return assertNever(code);
  }
}

/** Whole seconds the user has to undo, from the start of the job. */
function undoSeconds({ undoUntil, startedAt }: Job): number {
  return undoUntil === null ? 0 : Math.round((undoUntil - startedAt) / 1000);
}
