import { expect, it } from 'vitest';
import { type NoteJobs, withJobs } from '../../../../electron/command/actions/with-jobs.ts';
import type { Engine } from '../../../../electron/engine/engine.ts';
import type { OpenedEngine } from '../../../../electron/engine/open-engine.ts';
import type { AuditLine } from '../../../../shared/domain/audit.ts';
import { type Printed, printedBy } from '../printed-by.ts';

const NOT_WRITTEN = 'slotwatch: how it ended could not be written to the audit log. Has the disk room?\n';

/** Runs a verb with an audit log of these lines. */
async function run(
  work: (started: NoteJobs) => Promise<number>,
  readAudit: () => Promise<readonly AuditLine[]>,
): Promise<Printed & { readonly isDisposed: boolean }> {
  let isDisposed = false;
  const engine: Pick<Engine, 'readAudit'> = { readAudit };
  const opened = {
    engine,
    dispose: async () => {
      isDisposed = true;
    },
  } as unknown as OpenedEngine;
  return { ...(await printedBy(() => withJobs(opened, work))), isDisposed };
}

const line = (jobId: string, event: AuditLine['event']): AuditLine => ({
  ...{ at: '2026-11-22T09:00:00.000Z', who: 'me', pid: 1, event, server: 'xyz', origin: 'command', jobId },
});

it.each<[string, readonly string[], string]>([
  ['nothing when all ends are in the audit log', ['a', 'b'], ''],
  ['when one of several is not', ['a', 'b', 'c'], NOT_WRITTEN],
  ['nothing when nothing was started', [], ''],
])('says %s', async (_, jobs, error) => {
  const audit = [line('c', 'acting'), line('b', 'ended'), line('a', 'ended')];
  const printed = await run(
    async (started) => {
      started(...jobs);
      return 0;
    },
    async () => audit,
  );
  expect(printed).toEqual({ code: 0, out: '', error, isDisposed: true });
});

it('loses no error, and no success, to an audit log that cannot be read', async () => {
  const unread = () => Promise.reject(new Error('gone'));
  const done = await run(async (started) => {
    started('a');
    return 0;
  }, unread);
  expect(done).toMatchObject({
    code: 0,
    error: expect.stringContaining('could not be read'),
    isDisposed: true,
  });
  const failed = run(async (started) => {
    started('a');
    throw new Error('the connection failed');
  }, unread);
  await expect(failed).rejects.toThrow('the connection failed');
});
