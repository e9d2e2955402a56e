import type {
  Batch,
  BatchItem,
  FleetView,
  Job,
  OutcomeCode,
  ServerView,
  SessionAction,
} from '../../shared/domain/model.ts';
import { isEnd } from '../../shared/domain/permission.ts';
import { type AttemptedAction, sayOutcome } from '../../shared/text/say-outcome.ts';
import { text } from '../../shared/text/text.ts';
import { sayFacts } from '../../shared/text/work/say-facts.ts';
import { uniqueKeys } from '../ui/table/unique-keys.ts';
import { intentOfOutcome, labelOf, type OutcomeIntent, sayProgress } from './job-cards.ts';

/** How far a selection is. */
export interface BatchProgress {
  readonly done: number;
  readonly all: number;
}

export function progressOf({ items }: Batch): BatchProgress {
  return { done: items.filter(({ outcome }) => outcome !== null).length, all: items.length };
}

/**
 * The current step of a selection as a sentence for screen readers: without countdown or counts, so that it is
 * announced once.
 */
export function sayBatchStep(batch: Batch): string {
  const { action, items, step } = batch;
  if (step === 'waiting') return text.batch.waitingSpoken(action, openOnes(batch));
  return step === 'running' ? text.batch.running(action, items.length) : sayTally(batch);
}

/** The same for the screen, `seconds` before it starts. */
export function sayBatch(batch: Batch, seconds: number): string {
  const { action, step } = batch;
  if (step === 'waiting') return sayWaiting(batch, seconds);
  if (step === 'ended') return sayTally(batch);
  const { done, all } = progressOf(batch);
  return text.batch.progress(action, done, all);
}

/** Sessions that were refused at once are not counted as pending. */
function sayWaiting(batch: Batch, seconds: number): string {
  const open = openOnes(batch);
  const refused = batch.items.length - open;
  return text.batch.waiting(batch.action, open, seconds) + (refused === 0 ? '' : text.batch.refused(refused));
}

function openOnes(batch: Batch): number {
  const { done, all } = progressOf(batch);
  return all - done;
}

/** The outcomes of a selection, counted: `9 freed, 2 back at work`. Most frequent first. */
export function sayTally({ action, items }: Batch): string {
  const counts = new Map<OutcomeCode, number>();
  for (const { outcome } of items) {
    if (outcome !== null) counts.set(outcome.code, (counts.get(outcome.code) ?? 0) + 1);
  }
  const parts = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([code, number]) => `${number} ${text.batch.outcome[code]}`);
  return text.batch.ended(action, items.length, parts.join(', '));
}

/** The tone of a selection: that of its worst outcome. */
export function intentOfBatch({ step, items }: Batch): OutcomeIntent {
  if (step !== 'ended') return 'info';
  const found = new Set(items.map(({ outcome }) => intentOfOutcome(outcome?.code)));
  return (['error', 'warning', 'success'] as const).find((intent) => found.has(intent)) ?? 'info';
}

/** One line of the table of a selection. */
export interface BatchRow {
  readonly key: string;
  readonly user: string;
  readonly server: string;
  /** Its outcome, its current step, or that it has not started. */
  readonly said: string;
  /** What to try; before an end what is known of the session. */
  readonly hint: string;
  readonly intent: OutcomeIntent;
}

/** `now`: milliseconds since 1970. */
export function batchRows(
  { items, action }: Batch,
  jobs: readonly Job[],
  servers: readonly ServerView[],
  now: number,
): readonly BatchRow[] {
  const jobsById = new Map(jobs.map((job) => [job.id, job]));
  const keys = uniqueKeys(items.map(({ server, session }) => `${server} ${session.id}`));
  return items.map((item, place) => {
    const job = item.jobId === null ? undefined : jobsById.get(item.jobId);
    const server = labelOf(servers, item.server);
    const end = item.outcome === null ? null : sayOutcome(item.outcome, attemptedOf(item, action, job));
    return {
      key: keys[place] ?? '',
      user: item.session.user ?? text.sessions.nobody,
      server,
      said: end?.message ?? sayOpen(job, server),
      hint: end?.hint ?? (job === undefined && isEnd(action) ? sayKnown(item, servers, now) : ''),
      intent: intentOfOutcome(item.outcome?.code),
    };
  });
}

/** What is known of a session whose turn has not come. */
function sayKnown({ server, session }: BatchItem, servers: readonly ServerView[], now: number): string {
  const view = servers.find(({ name }) => name === server);
  const work = view?.works[session.id] ?? null;
  const evidence = view?.evidences[session.id] ?? null;
  return sayFacts({ session, work, running: null, evidence, now }).join(' ');
}

/** What was to be done; when the job is no longer known, the session as it was when selected. */
function attemptedOf(
  { server, session }: BatchItem,
  action: SessionAction,
  job: Job | undefined,
): AttemptedAction {
  return job ?? { server, session, action, by: null };
}

/** The current job of a selection; undefined between two jobs. */
export function currentJob({ items }: Batch, jobs: readonly Job[]): Job | undefined {
  const at = items.find((item) => item.jobId !== null && item.outcome === null);
  return jobs.find(({ id }) => id === at?.jobId);
}

/** The jobs shown by themselves: those of a selection are shown with it. */
export function jobsOutsideBatches({ jobs, batches }: FleetView): readonly Job[] {
  if (batches.length === 0) return jobs;
  const inBatches = new Set(batches.flatMap(({ items }) => items.map(({ jobId }: BatchItem) => jobId)));
  return jobs.filter(({ id }) => !inBatches.has(id));
}

function sayOpen(job: Job | undefined, server: string): string {
  return job === undefined || job.step === 'ended' ? text.batch.notYet : sayProgress(job, server, 0);
}
