import { expect, it } from 'vitest';
import {
  batchRows,
  currentJob,
  intentOfBatch,
  jobsOutsideBatches,
  progressOf,
  sayBatch,
  sayBatchStep,
} from '../../../renderer/jobs/batch-rows.ts';
import type { Batch, BatchItem, OutcomeCode } from '../../../shared/domain/model.ts';
import { answer, batch, disconnected, fleet, job, NOW, server, serverName } from '../../builders.ts';
import { QUIET } from '../../running.ts';

const xyz = server('xyz', answer([]), { label: 'File server' });

function item(id: number, code: OutcomeCode | null, jobId: string | null = null): BatchItem {
  const outcome = code === null ? null : { code, why: null };
  return { server: serverName('xyz'), session: disconnected({ id, user: `user${id}` }), jobId, outcome };
}

function batchOf(items: readonly BatchItem[], different: Partial<Batch> = {}): Batch {
  return batch({ items, ...different });
}

const running = batchOf([item(1, 'freed', 'job-1'), item(2, null, 'job-2'), item(3, null)]);
const ended = batchOf([item(1, 'freed'), item(2, 'backAtWork'), item(3, 'freed')], { step: 'ended' });

it('a selection shows what it will do, its progress, and its outcome', () => {
  const waiting = batchOf([item(1, null)], { step: 'waiting', undoUntil: NOW + 5000 });
  expect([sayBatch(waiting, 5), sayBatch(waiting, 0), sayBatch(running, 0), sayBatch(ended, 0)]).toEqual([
    '1 session will be reset one by one, starting in 5 seconds',
    '1 session will be reset one by one, starting now',
    'Resetting 3 sessions: 1 done',
    'Reset finished, 3 sessions: 2 freed, 1 active again',
  ]);
  expect(progressOf(running)).toEqual({ done: 1, all: 3 });
});

it('sessions that work are counted at the end', () => {
  const codes = ['working', 'freed', 'working', 'workNotChecked'] as const;
  const batch = batchOf(
    codes.map((code, id) => item(id + 1, code)),
    { step: 'ended' },
  );
  expect(sayBatch(batch, 0)).toBe('Reset finished, 4 sessions: 2 working, 1 freed, 1 not checked');
  expect(intentOfBatch(batch)).toBe('warning');
});

it('sessions that were refused at once are not counted as pending', () => {
  const waiting = batchOf([item(1, 'notOffered'), item(2, null), item(3, null)], { step: 'waiting' });
  expect(sayBatch(waiting, 5)).toBe(
    '2 sessions will be reset one by one, starting in 5 seconds; not allowed for 1 more',
  );
  expect(sayBatchStep(waiting)).toMatch(/^2 sessions will be reset/);
});

it('the announced sentence has no number that changes while it runs', () => {
  expect(sayBatchStep(running)).toBe('Resetting 3 sessions');
  expect(sayBatchStep({ ...running, items: ended.items })).toBe(sayBatchStep(running));
});

it('a selection has the tone of its worst outcome', () => {
  const codes: readonly (readonly OutcomeCode[])[] = [
    ['freed', 'cancelled'],
    ['freed', 'backAtWork'],
    ['backAtWork', 'denied', 'freed'],
    ['cancelled', 'alreadyGone'],
  ];
  const intents = codes.map((each) =>
    intentOfBatch(
      batchOf(
        each.map((code, id) => item(id + 1, code)),
        { step: 'ended' },
      ),
    ),
  );
  expect(intents).toEqual(['success', 'warning', 'error', 'info']);
  expect(intentOfBatch(running)).toBe('info');
});

it('each session has a line: its outcome, its step, or that it has not started', () => {
  const jobs = [job({ id: 'job-2', session: disconnected({ id: 2, user: 'user2' }), step: 'confirming' })];
  expect(batchRows(running, jobs, [xyz], NOW).map(({ user, server: on, said }) => [user, on, said])).toEqual([
    [
      'user1',
      'File server',
      'Slot freed on xyz: user1 (disconnected, last input 3 d 2 h ago) was logged off.',
    ],
    ['user2', 'File server', 'Checking File server: is user2 gone?'],
    ['user3', 'File server', 'Not started yet.'],
  ]);
  expect(currentJob(running, jobs)).toBe(jobs[0]);
  expect(currentJob(ended, jobs)).toBeUndefined();
});

it('a session that is listed twice has two lines', () => {
  const rows = batchRows(batchOf([item(1, 'notOffered'), item(1, 'notOffered')]), [], [xyz], NOW);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(2);
});

it('the jobs of a selection are not shown separately', () => {
  const alone = job({ id: 'job-9' });
  const jobs = [job({ id: 'job-1' }), job({ id: 'job-2' }), alone];
  expect(jobsOutsideBatches(fleet([xyz], { jobs, batches: [running] }))).toEqual([alone]);
  expect(jobsOutsideBatches(fleet([xyz], { jobs }))).toBe(jobs);
});

it('a session that will be ended says what is known of it until its turn has come', () => {
  const judged = server('xyz', answer([]), { works: { 3: QUIET } });
  const hints = (one: Batch) => batchRows(one, [], [judged], NOW).map(({ hint }) => hint);
  expect(hints(batchOf([item(3, null), item(4, null)]))).toEqual([
    'Disconnected, last input 3 d 2 h ago. Quiet: nothing used the processor for 40 min.',
    'Disconnected, last input 3 d 2 h ago. Whether it is working is not known: its programs have not been read recently.',
  ]);
  expect(hints(batchOf([item(3, null)], { action: 'message' }))).toEqual(['']);
});
