import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeWork, type WorkRule } from '../../../shared/domain/work/judge-work.ts';
import {
  isProgramOf,
  JOB_PROGRAMS,
  NOISY_PROGRAMS,
  processKinds,
  WINDOWS_PROGRAMS,
} from '../../../shared/domain/work/process-kind.ts';
import type { NoWorkReading, RunningProcess, Work, WorkReading } from '../../../shared/domain/work/work.ts';

const LISTS = {
  jobPrograms: JOB_PROGRAMS,
  noisyPrograms: NOISY_PROGRAMS,
  windowsPrograms: WINDOWS_PROGRAMS,
  neverEndWhile: ['ledger*'],
};
const RULE: WorkRule = {
  kindOf: processKinds(LISTS),
  isForbidden: (image) => isProgramOf(image, ['payroll']),
};
const SESSION = { id: 2, inputAt: 0 };
const START = 1_700_000_000_000;
const REFUSED = { code: 'accessDenied', tool: 'tasklist', server: 'XYZ' } as const;

/** Seconds after the start; programs by name with their seconds of processor time, null for unknown. */
type Programs = Readonly<Record<string, number | null>>;

function readingAt(seconds: number, programs: Programs, change: Partial<WorkReading> = {}): WorkReading {
  const processes = Object.entries(programs).map(
    ([image, cpuSeconds], index): RunningProcess => ({
      pid: 100 + index,
      image,
      sessionId: SESSION.id,
      user: 'CORP\\gatesb',
      memoryKiB: 1000,
      cpuSeconds,
    }),
  );
  const at = seconds * 1000;
  return {
    kind: 'read',
    askedAt: START + at,
    clockMs: at,
    tookMs: 10,
    processes,
    incomplete: false,
    namesOnly: null,
    ...change,
  };
}

function failedAt(seconds: number): NoWorkReading {
  return {
    kind: 'notRead',
    askedAt: START + seconds * 1000,
    clockMs: seconds * 1000,
    tookMs: 10,
    error: REFUSED,
  };
}

function judge(
  readings: readonly (WorkReading | NoWorkReading)[],
  session = SESSION,
  afterSeconds = 0,
): Work {
  const last = readings.at(-1);
  const now = {
    wallMs: (last?.askedAt ?? START) + afterSeconds * 1000,
    clockMs: (last?.clockMs ?? 0) + afterSeconds * 1000,
  };
  return judgeWork(readings, session, RULE, now);
}

/** Every two minutes, so many times; each program uses so many seconds in each window. */
function steadily(times: number, perWindow: Readonly<Record<string, number>>): readonly WorkReading[] {
  return Array.from({ length: times }, (_, round) =>
    readingAt(
      round * 120,
      Object.fromEntries(Object.entries(perWindow).map(([image, used]) => [image, 50 + round * used])),
    ),
  );
}

describe('what works', () => {
  it.each(['robocopy.exe', 'ROBOCOPY.EXE', 'setup_v2.exe', '7zG.exe', 'ledger2026.exe'])(
    'is %s, by being there',
    (image) => {
      expect(judge([readingAt(0, { 'explorer.exe': 5, [image]: 0 })])).toEqual({
        verdict: 'working',
        because: { kind: 'job', image, policy: false },
      });
    },
  );

  it('says when the policy has it on its list', () => {
    const rule = { ...RULE, kindOf: processKinds({ ...LISTS, neverEndWhile: ['payroll'] }) };
    const readings = [readingAt(0, { 'robocopy.exe': 1, 'payroll.exe': 0 })];
    expect(judgeWork(readings, SESSION, rule, { wallMs: START, clockMs: 0 }).because).toEqual({
      kind: 'job',
      image: 'payroll.exe',
      policy: true,
    });
  });

  it.each([
    ['a short window', 10, 3],
    ['two minutes', 120, 6],
    ['a quarter of an hour', 900, 45],
  ])('is one program from 3 s and 5 %% on: %s', (_name, seconds, enough) => {
    const having = (used: number) => [
      readingAt(0, { 'python.exe': 10 }),
      readingAt(seconds, { 'python.exe': 10 + used }),
    ];
    expect(judge(having(enough))).toEqual({
      verdict: 'working',
      because: { kind: 'busy', image: 'python.exe', cpuSeconds: enough, windowSeconds: seconds },
    });
    expect(judge(having(enough - 1)).verdict).toBe('unknown');
  });

  it('is all programs together from 5 s and 10 % on', () => {
    const having = (used: number) => [
      readingAt(0, { 'a.exe': 1, 'b.exe': 1, 'c.exe': 1 }),
      readingAt(120, { 'a.exe': 1 + used, 'b.exe': 1 + used, 'c.exe': 1 + used }),
    ];
    expect(judge(having(4)).because).toEqual({ kind: 'busyTogether', cpuSeconds: 12, windowSeconds: 120 });
    expect(judge(having(3)).verdict).toBe('unknown');
  });

  it('is explorer as well, because its copies run inside it', () => {
    const readings = [readingAt(0, { 'explorer.exe': 1 }), readingAt(60, { 'explorer.exe': 5 })];
    expect(judge(readings).verdict).toBe('working');
  });

  it('is three programs that nobody started by hand', () => {
    const readings = [
      readingAt(0, { 'explorer.exe': 1 }),
      readingAt(60, { 'explorer.exe': 1, 'cc1.exe': 0, 'cc2.exe': 0, 'cc3.exe': 0 }),
    ];
    const started = { kind: 'started', count: 3, windowSeconds: 60 };
    expect(judge(readings).because).toEqual(started);
    // Unknown input is no input.
    expect(judge(readings, { id: 2, inputAt: null as unknown as number }).because).toEqual(started);
    expect(judge(readings, { id: 2, inputAt: START + 30_000 }).verdict).toBe('unknown');
  });

  it('counts a new program and a pid that is used again with all they have', () => {
    const fresh = [
      readingAt(0, { 'explorer.exe': 1 }),
      readingAt(60, { 'explorer.exe': 1, 'python.exe': 9 }),
    ];
    expect(judge(fresh).because).toMatchObject({ kind: 'busy', cpuSeconds: 9 });
    const again = [readingAt(0, { 'python.exe': 500 }), readingAt(60, { 'python.exe': 4 })];
    expect(judge(again).because).toMatchObject({ kind: 'busy', cpuSeconds: 4 });
  });

  it('is seen through many readings close to each other, although each window alone is too short', () => {
    const readings = Array.from({ length: 8 }, (_, round) => readingAt(round * 10, { 'slow.exe': round }));
    expect(judge(readings).because).toMatchObject({ kind: 'busy', image: 'slow.exe' });
  });

  it('is never Windows itself, nor a browser', () => {
    const hums = steadily(8, { 'dwm.exe': 30, 'svchost.exe': 100, 'chrome.exe': 1 });
    expect(judge(hums).verdict).toBe('quiet');
  });
});

describe('what perhaps works', () => {
  it('is a browser that used much in two windows', () => {
    expect(judge(steadily(3, { 'chrome.exe': 40 }))).toEqual({
      verdict: 'perhaps',
      because: { kind: 'noisy', image: 'chrome.exe', cpuSeconds: 40, windowSeconds: 120 },
    });
    expect(judge(steadily(2, { 'chrome.exe': 40 })).verdict).toBe('unknown');
    expect(judge(steadily(3, { 'chrome.exe': 29 })).verdict).toBe('unknown');
  });
});

describe('what is quiet', () => {
  it('did nothing in two windows that cover ten minutes', () => {
    expect(judge(steadily(6, { 'excel.exe': 1, 'explorer.exe': 0 }))).toEqual({
      verdict: 'quiet',
      because: { kind: 'nothing', forSeconds: 600 },
    });
    expect(judge(steadily(5, { 'excel.exe': 1 }))).toEqual({
      verdict: 'unknown',
      because: { kind: 'tooShort' },
    });
  });

  it('needs two windows, however long one is', () => {
    expect(judge([readingAt(0, { 'excel.exe': 1 }), readingAt(700, { 'excel.exe': 1 })]).verdict).toBe(
      'unknown',
    );
  });

  it('is not what worked lately', () => {
    const before = steadily(6, { 'excel.exe': 0 });
    const after = [
      ...before.slice(0, 4),
      readingAt(480, { 'excel.exe': 95 }),
      readingAt(600, { 'excel.exe': 95 }),
    ];
    expect(judge(after).verdict).toBe('working');
  });

  it('is not where a job ended lately', () => {
    const quiet = steadily(6, { 'excel.exe': 0 });
    const withJob = quiet.map((reading, round) =>
      round === 3
        ? {
            ...reading,
            processes: [
              ...reading.processes,
              { ...reading.processes[0], pid: 9, image: 'robocopy.exe' } as RunningProcess,
            ],
          }
        : reading,
    );
    expect(judge(withJob).verdict).toBe('unknown');
  });
});

describe('what is not known', () => {
  const quiet = steadily(8, { 'excel.exe': 0 });

  it.each<[string, readonly (WorkReading | NoWorkReading)[], string]>([
    ['nothing was read', [], 'notRead'],
    ['the last reading failed', [...quiet, failedAt(900)], 'failed'],
    [
      'only names were read',
      [...quiet, readingAt(900, { 'excel.exe': null }, { namesOnly: REFUSED })],
      'failed',
    ],
    ['the session has no row in the last reading', [...quiet, readingAt(900, {})], 'notSeen'],
    [
      'a processor time is unknown',
      quiet.map((one) => ({
        ...one,
        processes: one.processes.map((process) => ({ ...process, cpuSeconds: null })),
      })),
      'notSeen',
    ],
    ['rows are missing', quiet.map((one) => ({ ...one, incomplete: true })), 'notSeen'],
    ['there was one reading', quiet.slice(0, 1), 'tooShort'],
  ])('%s', (_name, readings, kind) => {
    expect(judge(readings)).toMatchObject({ verdict: 'unknown', because: { kind } });
  });

  it('is what was read too long ago, by either clock', () => {
    expect(judge(quiet, SESSION, 16 * 60).because.kind).toBe('notRead');
    const last = quiet.at(-1);
    const slept = { wallMs: (last?.askedAt ?? 0) + 16 * 60_000, clockMs: last?.clockMs ?? 0 };
    expect(judgeWork(quiet, SESSION, RULE, slept).because.kind).toBe('notRead');
  });

  it('is how long a window was when the clock on the wall was put back or forward', () => {
    const back = [...quiet.slice(0, 7), { ...readingAt(840, { 'excel.exe': 50 }), askedAt: START - 1 }];
    expect(judge(back).verdict).toBe('unknown');
    // Put forward by an hour: the reading before may be that old.
    const forward = [
      readingAt(0, { 'a.exe': 0 }),
      { ...readingAt(120, { 'a.exe': 7 }), askedAt: START + 3_720_000 },
    ];
    expect(judge(forward).verdict).toBe('unknown');
  });

  it('finds a job among names only, also where they are cut', () => {
    const names = (image: string) => [
      readingAt(0, { [image]: null }, { namesOnly: REFUSED, incomplete: true }),
    ];
    expect(judge(names('robocopy.exe')).verdict).toBe('working');
    expect(judge(names('sqlpackage.e...')).verdict).toBe('working');
    expect(judge(names('notepad.exe')).verdict).toBe('unknown');
  });
});

const image = fc.constantFrom(
  'excel.exe',
  'python.exe',
  'chrome.exe',
  'dwm.exe',
  'robocopy.exe',
  'explorer.exe',
);
const process = fc.record({
  pid: fc.integer({ min: 1, max: 6 }),
  image,
  sessionId: fc.constantFrom(1, 2),
  user: fc.constant(null),
  memoryKiB: fc.constant(null),
  cpuSeconds: fc.option(fc.integer({ min: 0, max: 200 }), { freq: 8 }),
});
const anyReading = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('read' as const),
      gap: fc.integer({ min: 1, max: 400 }),
      processes: fc.array(process, { maxLength: 8 }),
      incomplete: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('notRead' as const), gap: fc.integer({ min: 1, max: 400 }) }),
  },
);

describe('any readings', () => {
  const readings = fc.array(anyReading, { maxLength: 12 }).map((list) => {
    let at = 0;
    return list.map((one) => {
      at += one.gap;
      return one.kind === 'notRead'
        ? failedAt(at)
        : readingAt(at, {}, { processes: one.processes, incomplete: one.incomplete });
    });
  });

  it('are quiet only when the last ten minutes were read and nothing in them is a reason to think otherwise', () => {
    fc.assert(
      fc.property(readings, fc.option(fc.integer({ min: 0, max: 3_000_000 })), (list, input) => {
        const session = { id: 2, inputAt: input === null ? null : START + input };
        const last = list.at(-1);
        const now = { wallMs: last?.askedAt ?? START, clockMs: last?.clockMs ?? 0 };
        const { verdict } = judgeWork(list, session, RULE, now);
        if (verdict !== 'quiet') return;
        expect(last?.kind).toBe('read');
        const own = (reading: WorkReading) => reading.processes.filter(({ sessionId }) => sessionId === 2);
        const seen = list.filter((one): one is WorkReading => one.kind === 'read' && own(one).length > 0);
        const within = seen.filter(({ clockMs }) => now.clockMs - clockMs <= 600_000);
        const before = seen.findLast(({ clockMs }) => now.clockMs - clockMs >= 600_000);
        expect(before).toBeDefined();
        for (const reading of [before as WorkReading, ...within]) {
          expect(reading.incomplete).toBe(false);
          expect(own(reading).some(({ image: name }) => name === 'robocopy.exe')).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('work still when more is used, and never become quiet by it', () => {
    fc.assert(
      fc.property(readings, fc.integer({ min: 1, max: 1000 }), (list, more) => {
        const last = list.at(-1);
        if (last?.kind !== 'read') return;
        const now = { wallMs: last.askedAt, clockMs: last.clockMs };
        const before = judgeWork(list, SESSION, RULE, now).verdict;
        const busier = {
          ...last,
          processes: last.processes.map((one) =>
            one.cpuSeconds === null ? one : { ...one, cpuSeconds: one.cpuSeconds + more },
          ),
        };
        const after = judgeWork([...list.slice(0, -1), busier], SESSION, RULE, now).verdict;
        if (before !== 'quiet') expect(after).not.toBe('quiet');
      }),
      { numRuns: 2000 },
    );
  });
});
