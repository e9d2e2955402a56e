import { describe, expect, it } from 'vitest';
import { processKinds } from '../../../shared/domain/work/process-kind.ts';
import { runningWork } from '../../../shared/domain/work/running-work.ts';
import type { NoWorkReading, RunningProcess, WorkReading } from '../../../shared/domain/work/work.ts';
import { serverName } from '../../builders.ts';

const XYZ = serverName('XYZ');
const REFUSED = { code: 'accessDenied', tool: 'tasklist', server: 'XYZ' } as const;
const kindOf = processKinds({
  jobPrograms: ['robocopy'],
  noisyPrograms: ['chrome'],
  windowsPrograms: ['dwm'],
  neverEndWhile: [],
});

function process(pid: number, image: string, cpuSeconds: number | null, sessionId = 2): RunningProcess {
  return { pid, image, sessionId, user: null, memoryKiB: 1000, cpuSeconds };
}

function readAt(
  seconds: number,
  processes: readonly RunningProcess[],
  change: Partial<WorkReading> = {},
): WorkReading {
  const clockMs = seconds * 1000;
  return {
    kind: 'read',
    askedAt: clockMs,
    clockMs,
    tookMs: 10,
    processes,
    incomplete: false,
    namesOnly: null,
    ...change,
  };
}

/** What is shown right after the last reading. */
function shown(...readings: readonly (WorkReading | NoWorkReading)[]) {
  const { clockMs, askedAt } = readings.at(-1) ?? { clockMs: 0, askedAt: 0 };
  return runningWork(XYZ, readings, kindOf, { clockMs, wallMs: askedAt });
}

function used(...readings: readonly (WorkReading | NoWorkReading)[]) {
  return shown(...readings)?.sessions[2]?.map(({ image, cpuUsedSeconds }) => [image, cpuUsedSeconds]);
}

describe('what is shown of the programs in a session', () => {
  it('is what each used in the last minutes, the busiest first', () => {
    const before = readAt(0, [process(1, 'python.exe', 10), process(2, 'robocopy.exe', 5)]);
    const after = readAt(300, [
      process(2, 'robocopy.exe', 9),
      process(3, 'dwm.exe', 2),
      process(1, 'python.exe', 51),
    ]);
    expect(used(before, after)).toEqual([
      ['python.exe', 41],
      ['robocopy.exe', 4],
      ['dwm.exe', 2],
    ]);
    expect(shown(before, after)).toMatchObject({ server: 'XYZ', windowSeconds: 300, failure: null });
    expect(shown(before, after)?.sessions[2]?.map(({ kind }) => kind)).toEqual(['other', 'job', 'windows']);
  });

  it('is not the use of long ago where a later reading tells the last five minutes', () => {
    const [long, short] = [readAt(0, [process(1, 'a.exe', 0)]), readAt(400, [process(1, 'a.exe', 90)])];
    expect(used(long, short, readAt(500, [process(1, 'a.exe', 91)]))).toEqual([['a.exe', 1]]);
    expect(used(long, readAt(600, [process(1, 'a.exe', 91)]))).toEqual([['a.exe', 91]]);
  });

  it('is never a use that was not measured', () => {
    const one = readAt(60, [process(1, 'a.exe', 9)]);
    expect(shown(one)).toMatchObject({ windowSeconds: 0 });
    expect(used(one)).toEqual([['a.exe', null]]);
    expect(used(readAt(0, [process(1, 'a.exe', null)]), one)).toEqual([['a.exe', null]]);
    expect(used(readAt(0, [process(1, 'a.exe', 9)]), readAt(60, [process(1, 'a.exe', null)]))).toEqual([
      ['a.exe', null],
    ]);
  });

  it('counts all that a new process has used, also one with the pid of another', () => {
    const before = readAt(0, [process(1, 'old.exe', 100), process(2, 'same.exe', 50)]);
    expect(used(before, readAt(60, [process(1, 'new.exe', 7), process(2, 'same.exe', 3)]))).toEqual([
      ['new.exe', 7],
      ['same.exe', 3],
    ]);
  });

  it('says why there is nothing, or names only', () => {
    const failed: NoWorkReading = { kind: 'notRead', askedAt: 0, clockMs: 0, tookMs: 5, error: REFUSED };
    expect(shown(failed)).toMatchObject({ failure: REFUSED, sessions: {}, windowSeconds: 0 });
    const names = readAt(60, [process(1, 'a.exe', null)], { namesOnly: REFUSED });
    expect(shown(readAt(0, [process(1, 'a.exe', 3)]), names)).toMatchObject({
      failure: REFUSED,
      windowSeconds: 0,
      sessions: { 2: [{ image: 'a.exe', cpuUsedSeconds: null }] },
    });
  });

  it('keeps the sessions apart, and is nothing when the last reading is too old', () => {
    const one = readAt(0, [process(1, 'a.exe', 1, 2), process(2, 'b.exe', 1, 3)]);
    expect(Object.keys(shown(one)?.sessions ?? {})).toEqual(['2', '3']);
    expect(runningWork(XYZ, [one], kindOf, { clockMs: 16 * 60_000, wallMs: 16 * 60_000 })).toBeNull();
    expect(runningWork(XYZ, [], kindOf, { clockMs: 0, wallMs: 0 })).toBeNull();
  });
});
