import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type JobOrder, Jobs } from '../../../electron/engine/actions/jobs.ts';
import { NOTHING_READ } from '../../../electron/engine/actions/work-check.ts';
import { silentLog } from '../../../electron/engine/log.ts';
import { createWindowsTransport } from '../../../electron/engine/transports/windows-transport.ts';
import { settingsSchema } from '../../../shared/contract/settings.ts';
import type { Job } from '../../../shared/domain/model.ts';
import { messageTemplates } from '../../../shared/text/message-text.ts';
import { answer, disconnected, NOW, RULE, serverName, session } from '../../builders.ts';
import { refusedFor } from '../refused-for.ts';

const GATESB = disconnected({ id: 3, user: 'gatesb', idleMinutes: 300 });
const JOBSS = session({ id: 2, user: 'jobss', idleMinutes: 90 });
const settings = settingsSchema.parse({ servers: [{ name: 'xyz' }] });

let published: readonly Job[];
let jobs: Jobs;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  published = [];
  jobs = new Jobs(
    {
      templates: messageTemplates,
      askNow: async () => answer([GATESB, JOBSS], { askedAt: Date.now(), tookMs: 0 }),
      ...createWindowsTransport(async () => ({
        stdout: new Uint8Array(),
        stderr: new Uint8Array(),
        end: 'exited',
        exitCode: 0,
        tookMs: 1,
      })),
      hold: () => ({ release: () => {} }),
      audit: {
        write: () => {},
        search: async () => [],
        since: async () => [],
        closeUnfinished: () => [],
        close: () => {},
      },
      log: silentLog,
      caller: 'me',
      settings: () => settings,
      work: NOTHING_READ,
      rule: () => RULE,
    },
    (all) => {
      published = all;
    },
  );
});
afterEach(async () => {
  await jobs.dispose();
  vi.useRealTimers();
});

const order = (different: Partial<JobOrder> = {}): JobOrder => ({
  server: serverName('xyz'),
  session: GATESB,
  seenAt: NOW,
  action: 'reset',
  origin: 'window',
  text: null,
  undoSeconds: 5,
  ...different,
});

describe('a session has one job at a time', () => {
  it('which the same order joins, under any name of its server', () => {
    const first = jobs.start(order());
    expect(first).toMatchObject({ step: 'waiting', undoUntil: NOW + 5000, by: 'rwinsta', outcome: null });
    expect(jobs.start(order({ server: serverName('XYZ.') }))).toBe(first);
    expect(published).toEqual([first]);
  });

  it.each<[string, Partial<JobOrder>]>([
    ['another action', { action: 'disconnect' }],
    ['another user who has the id by now', { session: { ...GATESB, user: 'jobss' } }],
    ['the same user, logged on again', { session: { ...GATESB, logon: '11/22/2026 9:00 AM' } }],
    ['a message', { action: 'message', text: 'Hello' }],
  ])('and %s is refused meanwhile', (_, different) => {
    jobs.start(order());
    expect(() => jobs.start(order(different))).toThrow(refusedFor('busy', { server: 'xyz' }));
    expect(published).toHaveLength(1);
  });

  it('and is not ended while a message is being sent to it', () => {
    jobs.start(order({ session: JOBSS, action: 'message', text: 'Hello' }));
    expect(() => jobs.start(order({ session: JOBSS }))).toThrow(refusedFor('busy', { user: 'jobss' }));
  });

  it('except messages with another text; other sessions and servers have their own', () => {
    const ids = new Set(
      [
        order({ session: JOBSS, action: 'message', text: 'Hello' }),
        order({ session: JOBSS, action: 'message', text: 'Hello' }),
        order({ session: JOBSS, action: 'message', text: 'Goodbye' }),
        order(),
        order({ server: serverName('abc') }),
      ].map((one) => jobs.start(one).id),
    );
    expect(ids.size).toBe(4);
  });
});

describe('a job', () => {
  it('can be waited for while it runs and after it has ended', async () => {
    const [one, other] = [jobs.start(order()), jobs.start(order({ session: JOBSS }))];
    const waited = jobs.ended(one.id);
    await vi.advanceTimersByTimeAsync(100_000);
    const ended = await waited;
    expect(ended).toMatchObject({ id: one.id, step: 'ended' });
    expect(await jobs.ended(one.id)).toEqual(ended);
    expect((await jobs.ended(other.id)).session).toEqual(JOBSS);
    await expect(jobs.ended('none')).rejects.toThrow('No job none');
  });

  it('is undone by its id, and an unknown id is no error', async () => {
    const { id } = jobs.start(order());
    jobs.cancel('none');
    jobs.cancel(id);
    expect((await jobs.ended(id)).outcome?.code).toBe('cancelled');
    jobs.cancel(id);
    // It has ended, so the same can be started again.
    expect(jobs.start(order()).id).not.toBe(id);
  });

  it('is undone when its server is no longer watched, and others are not', async () => {
    const [one, other] = [jobs.start(order()), jobs.start(order({ server: serverName('abc') }))];
    jobs.cancelUnwatched((server) => server === 'abc');
    expect((await jobs.ended(one.id)).outcome?.code).toBe('cancelled');
    expect(published.find(({ id }) => id === other.id)?.step).toBe('waiting');
  });
});
