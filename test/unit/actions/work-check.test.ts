import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_PROCESSES } from '../../../electron/engine/actions/process-check.ts';
import {
  createWorkCheck,
  type JobWork,
  type WorkCheck,
} from '../../../electron/engine/actions/work-check.ts';
import type { Anyway, JobAction } from '../../../shared/domain/model.ts';
import type { Work } from '../../../shared/domain/work/work.ts';
import { answer, disconnected, serverName } from '../../builders.ts';

const REPORT = answer([disconnected()]);
const JOB = { kind: 'job', image: 'robocopy.exe', policy: false } as const;
const WORKING: Work = { verdict: 'working', because: JOB };
const FORBIDDEN: Work = { verdict: 'working', because: { ...JOB, policy: true } };

interface Circumstances {
  readonly action?: JobAction;
  readonly despiteWork?: boolean;
  readonly anyway?: Anyway | null;
  readonly world?: Partial<JobWork>;
}

let reads: number;
beforeEach(() => {
  reads = 0;
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** `takes`: milliseconds of each reading. */
function check(
  { action = 'reset', despiteWork = false, anyway = null, world = {} }: Circumstances,
  takes = 0,
): WorkCheck {
  const job = { action, server: serverName('xyz'), session: { id: 3 }, despiteWork, anyway };
  const all: JobWork = {
    read: async () => {
      reads++;
      if (takes > 0) await new Promise((resolve) => setTimeout(resolve, takes));
      return true;
    },
    wasRead: () => true,
    isRefused: () => false,
    hasForbidden: () => false,
    of: () => null,
    processes: NO_PROCESSES,
    ...world,
  };
  return createWorkCheck(job, all, new AbortController().signal);
}

describe('a session that works', () => {
  it('is not ended', () => {
    expect(check({ world: { of: () => WORKING } }).stopOn(REPORT)).toEqual({ code: 'working', work: JOB });
  });

  it('is ended where the user was told and wants it, but never against the policy', () => {
    const despiteWork = true;
    expect(check({ despiteWork, world: { of: () => WORKING } }).stopOn(REPORT)).toBeNull();
    expect(check({ despiteWork, world: { of: () => FORBIDDEN } }).stopOn(REPORT)?.code).toBe('working');
  });

  it.each<JobAction>(['disconnect', 'message'])(
    'does not hold up %s, and nothing is read for it',
    async (action) => {
      const one = check({ action, world: { of: () => WORKING } });
      one.begin();
      await one.read();
      expect(one.stopOn(REPORT)).toBeNull();
      expect(one.isFresh()).toBe(true);
      expect(reads).toBe(0);
    },
  );

  it.each<Work>([
    { verdict: 'quiet', because: { kind: 'nothing', forSeconds: 600 } },
    { verdict: 'unknown', because: { kind: 'tooShort' } },
    {
      verdict: 'perhaps',
      because: { kind: 'noisy', image: 'chrome.exe', cpuSeconds: 90, windowSeconds: 120 },
    },
  ])('is not one that is $verdict', (work) => {
    expect(check({ world: { of: () => work } }).stopOn(REPORT)).toBeNull();
  });
});

describe('a reading that fails', () => {
  const fails = { read: async () => false };

  it('stops the end where what runs was read before', async () => {
    const one = check({ world: fails });
    await one.read();
    expect(one.stopOn(REPORT)).toEqual({ code: 'workNotChecked' });
  });

  it('stops nothing where it was never read', async () => {
    const one = check({ world: { ...fails, wasRead: () => false } });
    await one.read();
    expect(one.stopOn(REPORT)).toBeNull();
  });

  it('stops nothing where it was never read, however long it took to fail', async () => {
    const one = check({ world: { ...fails, wasRead: () => false } });
    await one.read();
    await vi.advanceTimersByTimeAsync(61_000);
    expect(one.stopOn(REPORT)).toBeNull();
    expect(one.isFresh()).toBe(true);
  });

  it('stops the end also where only the first of this job succeeded', async () => {
    let succeeds = true;
    const one = check({ world: { wasRead: () => false, read: async () => succeeds } });
    one.begin();
    await vi.advanceTimersByTimeAsync(5000);
    succeeds = false;
    await one.read();
    expect(one.stopOn(REPORT)).toEqual({ code: 'workNotChecked' });
  });

  it('is no matter to a user who wants it ended all the same, unless the policy has programs', async () => {
    for (const hasForbidden of [false, true]) {
      const one = check({ despiteWork: true, world: { ...fails, hasForbidden: () => hasForbidden } });
      await one.read();
      expect(one.stopOn(REPORT)?.code).toBe(hasForbidden ? 'workNotChecked' : undefined);
    }
  });

  it('is not tried where the server refuses', async () => {
    const one = check({ world: { wasRead: () => false, isRefused: () => true, of: () => WORKING } });
    one.begin();
    await one.read();
    expect(reads).toBe(0);
    // Names alone may still show a job.
    expect(one.stopOn(REPORT)?.code).toBe('working');
  });
});

describe('a log off anyway', () => {
  const anyway = { reason: 'The licence server needs the slot' };
  const failure = { code: 'unreachable', tool: 'tasklist', server: 'xyz' } as const;
  const never = { wasRead: () => false, isRefused: () => true, read: async () => false };

  it.each<[string, Work | null]>([
    ['nothing is known of it', null],
    ['what runs was not read', { verdict: 'unknown', because: { kind: 'notRead' } }],
    ['what runs could not be read', { verdict: 'unknown', because: { kind: 'failed', failure } }],
  ])('stops where the policy has programs and %s', async (_, work) => {
    for (const hasForbidden of [false, true]) {
      const world = { ...never, hasForbidden: () => hasForbidden, of: () => work };
      const one = check({ action: 'logOff', despiteWork: true, anyway, world });
      await one.read();
      expect(one.stopOn(REPORT)?.code).toBe(hasForbidden ? 'workNotChecked' : undefined);
    }
  });

  it('goes on where names are known, and none is of the policy', async () => {
    const work: Work = { verdict: 'unknown', because: { kind: 'notSeen' } };
    const world = { ...never, hasForbidden: () => true, of: () => work };
    const one = check({ action: 'logOff', despiteWork: true, anyway, world });
    await one.read();
    expect(one.stopOn(REPORT)).toBeNull();
  });
});

describe('a server that refused', () => {
  it('is asked where it has answered since, to somebody else', async () => {
    let [wasRead, isRefused] = [false, true];
    const one = check({ world: { wasRead: () => wasRead, isRefused: () => isRefused } });
    one.begin();
    expect(reads).toBe(0);
    expect(one.isFresh()).toBe(true);
    [wasRead, isRefused] = [true, false];
    expect(one.isFresh()).toBe(false);
    await one.read();
    expect(reads).toBe(1);
    expect(one.isFresh()).toBe(true);
  });

  it('is asked for names at least where the policy has programs', async () => {
    const refuses = { wasRead: () => false, isRefused: () => true, read: async () => reads++ < 0 };
    const one = check({ world: { ...refuses, hasForbidden: () => true } });
    await one.read();
    expect(reads).toBe(1);
    expect(one.isFresh()).toBe(true);
  });
});

describe('when it is read', () => {
  it('is when the job starts and again before the end', async () => {
    const one = check({});
    one.begin();
    await vi.advanceTimersByTimeAsync(5000);
    await one.read();
    expect(reads).toBe(2);
  });

  it('is once where the first reading took all the time there was', async () => {
    const one = check({}, 20_000);
    one.begin();
    await vi.advanceTimersByTimeAsync(5000);
    const read = one.read();
    await vi.advanceTimersByTimeAsync(15_000);
    await read;
    expect(reads).toBe(1);
    expect(one.isFresh()).toBe(true);
  });

  it('is again when the reading is too old to act on', async () => {
    const one = check({});
    await one.read();
    expect(one.isFresh()).toBe(true);
    await vi.advanceTimersByTimeAsync(30_000);
    await one.read();
    expect(reads).toBe(1);
    await vi.advanceTimersByTimeAsync(31_000);
    expect(one.isFresh()).toBe(false);
    await one.read();
    expect(reads).toBe(2);
    expect(one.isFresh()).toBe(true);
  });

  it('is too old after the computer slept, although its own clock stood still', async () => {
    const one = check({});
    await one.read();
    vi.setSystemTime(Date.now() + 61_000);
    expect(one.isFresh()).toBe(false);
  });

  it('counts from the question, not from the answer', async () => {
    const one = check({}, 50_000);
    const read = one.read();
    await vi.advanceTimersByTimeAsync(50_000);
    await read;
    await vi.advanceTimersByTimeAsync(11_000);
    expect(one.isFresh()).toBe(false);
  });
});
