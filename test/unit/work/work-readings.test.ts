import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WorkReadings } from '../../../electron/engine/work/work-readings.ts';
import { workRule } from '../../../electron/engine/work/work-rule.ts';
import { MINUTE_MS, SECOND_MS } from '../../../shared/basics/time-units.ts';
import type { RunningProcess, Work, WorkReading } from '../../../shared/domain/work/work.ts';
import { answer, disconnected, NOW, serverName } from '../../builders.ts';

const XYZ = serverName('xyz');
const GATESB = disconnected({ id: 2, user: 'gatesb', logon: '1' });
const RULE = workRule({}, []);

let readings: WorkReadings;
beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  readings = new WorkReadings(() => RULE);
});
afterEach(() => {
  vi.useRealTimers();
});

function reading(...programs: readonly (readonly [string, number])[]): WorkReading {
  const processes = programs.map(
    ([image, cpuSeconds], index): RunningProcess => ({
      pid: index + 1,
      image,
      sessionId: 2,
      user: null,
      memoryKiB: null,
      cpuSeconds,
    }),
  );
  return {
    kind: 'read',
    askedAt: Date.now(),
    clockMs: performance.now(),
    tookMs: 1,
    processes,
    incomplete: false,
    namesOnly: null,
  };
}

function judge(session = GATESB): Work | undefined {
  return readings.judge(answer([session], { server: XYZ, askedAt: Date.now() })).works[2];
}

/** Every two minutes a look at a session in which nothing happens, for so many minutes. */
function quietFor(minutes: number, session = GATESB): void {
  for (let passed = 0; passed < minutes; passed += 2) {
    vi.advanceTimersByTime(2 * MINUTE_MS);
    readings.add(XYZ, reading(['excel.exe', 50]));
    judge(session);
  }
}

describe('what was read', () => {
  it('says nothing of a server of which nothing was read', () => {
    expect(judge()).toBeUndefined();
  });

  it('costs nothing on a server of which nothing was asked: its sessions are not even looked at', () => {
    const report = answer([GATESB], { server: XYZ, askedAt: Date.now() });
    const unseen = {
      ...report,
      get sessions(): never {
        throw new Error('looked at');
      },
    };
    expect(readings.judge(unseen)).toEqual({ works: {}, workFailure: null });
    // Also when what was read there is forgotten.
    readings.expect(XYZ, report);
    readings.add(XYZ, reading(['robocopy.exe', 1]));
    vi.advanceTimersByTime(16 * MINUTE_MS);
    readings.judge(report);
    expect(readings.judge(unseen)).toEqual({ works: {}, workFailure: null });
  });

  it('does not count for who came after the question, although the answer came after both', () => {
    const jobss = disconnected({ id: 2, user: 'jobss', logon: '2' });
    const before = answer([GATESB], { server: XYZ, askedAt: Date.now() });
    readings.judge(before);
    const asked = reading(['robocopy.exe', 1]);
    readings.expect(XYZ, before);
    vi.advanceTimersByTime(SECOND_MS);
    expect(judge(jobss)).toBeUndefined();
    vi.advanceTimersByTime(SECOND_MS);
    readings.add(XYZ, asked);
    expect(judge(jobss)).toEqual({ verdict: 'unknown', because: { kind: 'notRead' } });
    vi.advanceTimersByTime(SECOND_MS);
    readings.add(XYZ, reading(['robocopy.exe', 1]));
    expect(judge(jobss)?.verdict).toBe('working');
  });

  it('counts for who was there before the question', () => {
    const before = answer([GATESB], { server: XYZ, askedAt: Date.now() });
    const asked = reading(['robocopy.exe', 1]);
    readings.expect(XYZ, before);
    vi.advanceTimersByTime(SECOND_MS);
    judge();
    readings.add(XYZ, asked);
    expect(judge()?.verdict).toBe('working');
  });

  it('is quiet for as long as it was so without a break, longer than readings are kept', () => {
    quietFor(42);
    expect(judge()).toEqual({ verdict: 'quiet', because: { kind: 'nothing', forSeconds: 40 * 60 } });
  });

  it('starts again with another logon, also of the same user', () => {
    quietFor(20);
    vi.advanceTimersByTime(SECOND_MS);
    expect(judge({ ...GATESB, logon: '2' })).toEqual({ verdict: 'unknown', because: { kind: 'notRead' } });
    quietFor(8, { ...GATESB, logon: '2' });
    expect(judge({ ...GATESB, logon: '2' })?.verdict).toBe('unknown');
    quietFor(6, { ...GATESB, logon: '2' });
    expect(judge({ ...GATESB, logon: '2' })?.verdict).toBe('quiet');
  });

  it('is forgotten after a quarter of an hour', () => {
    readings.add(XYZ, reading(['robocopy.exe', 1]));
    expect(judge()?.verdict).toBe('working');
    expect(readings.wasRead(XYZ)).toBe(true);
    vi.advanceTimersByTime(16 * MINUTE_MS);
    expect(judge()).toBeUndefined();
    expect(readings.wasRead(XYZ)).toBe(false);
  });

  it('sees slow work through an open row that is read every ten seconds', () => {
    for (let look = 0; look < 60; look++) {
      vi.advanceTimersByTime(10_000);
      readings.add(XYZ, reading(['slow.exe', Math.floor(look * 0.7)]));
    }
    expect(judge()).toMatchObject({ verdict: 'working', because: { image: 'slow.exe' } });
  });

  it('says why it was refused', () => {
    const error = { code: 'accessDenied', tool: 'tasklist', server: 'xyz' } as const;
    readings.add(XYZ, { kind: 'notRead', askedAt: NOW, clockMs: performance.now(), tookMs: 1, error });
    const known = readings.judge(answer([GATESB], { server: XYZ }));
    expect(known.workFailure).toEqual(error);
    expect(known.works[2]).toEqual({ verdict: 'unknown', because: { kind: 'failed', failure: error } });
    expect(readings.wasRead(XYZ)).toBe(false);
  });

  it('of servers that are no longer watched is forgotten', () => {
    readings.add(XYZ, reading(['robocopy.exe', 1]));
    readings.keepOnly(() => false);
    expect(readings.has(XYZ)).toBe(false);
  });
});
