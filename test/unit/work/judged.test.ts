import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Judged, judgedAgain } from '../../../electron/engine/work/judged.ts';
import { workRule } from '../../../electron/engine/work/work-rule.ts';
import { MINUTE_MS } from '../../../shared/basics/time-units.ts';
import { judgeWork, type WorkRule } from '../../../shared/domain/work/judge-work.ts';
import type { RunningProcess, WorkReading } from '../../../shared/domain/work/work.ts';
import { NOW } from '../../builders.ts';

const ID = 2;
const NOW_MOMENT = { wallMs: NOW, clockMs: 15 * MINUTE_MS };
const RULE = workRule({}, []);

/** What these programs, started since the minute before, had used by so many minutes of the last quarter of an hour. */
function reading(minute: number, ...programs: readonly (readonly [string, number])[]): WorkReading {
  const processes = programs.map(
    ([image, cpuSeconds], index): RunningProcess => ({
      ...{ pid: minute * 100 + index, image, sessionId: ID, user: null, memoryKiB: null, cpuSeconds },
    }),
  );
  const at = { askedAt: NOW - (15 - minute) * MINUTE_MS, clockMs: minute * MINUTE_MS, tookMs: 1 };
  return { kind: 'read', ...at, processes, incomplete: false, namesOnly: null };
}

const input = (minute: number | null) => ({
  id: ID,
  inputAt: minute === null ? null : NOW - (15 - minute) * MINUTE_MS,
});
const THREE = [['a.exe', 0] as const, ['b.exe', 0] as const, ['c.exe', 0] as const];
const TWO_LOOKS = [reading(2, ...THREE), reading(6, ...THREE)];

describe('a verdict', () => {
  it('is not made again of the same readings, although the input is a little later', () => {
    const first = judgedAgain(null, TWO_LOOKS, input(3), RULE, NOW_MOMENT);
    expect(judgedAgain(first, [...TWO_LOOKS], input(3.5), RULE, NOW_MOMENT)).toBe(first);
  });

  it('is made again when input explains what was started', () => {
    const first = judgedAgain(null, TWO_LOOKS, input(1), RULE, NOW_MOMENT);
    expect(first.work.because).toEqual({ kind: 'started', count: 3, windowSeconds: 240 });
    expect(judgedAgain(first, TWO_LOOKS, input(3), RULE, NOW_MOMENT).work.verdict).toBe('unknown');
  });

  it('is made again of a new reading, without an old one, and when the lists change', () => {
    const first = judgedAgain(null, TWO_LOOKS, input(3), RULE, NOW_MOMENT);
    const busy = [...TWO_LOOKS, reading(8, ['robocopy.exe', 1])];
    expect(judgedAgain(first, busy, input(3), RULE, NOW_MOMENT).work.verdict).toBe('working');
    expect(judgedAgain(first, TWO_LOOKS.slice(1), input(3), RULE, NOW_MOMENT)).not.toBe(first);
    const strict = workRule({ neverEndWhile: ['a'] }, []);
    expect(judgedAgain(first, TWO_LOOKS, input(3), strict, NOW_MOMENT).work.verdict).toBe('working');
  });

  it('is always the one that would be made anew', () => {
    const all = [1, 3, 5, 7, 9, 11, 13].map((minute) =>
      reading(minute, ...THREE.slice(0, 1 + (minute % 3)), ['chrome.exe', minute * 10]),
    );
    const rules: readonly WorkRule[] = [RULE, workRule({ neverEndWhile: ['b'] }, [])];
    const look = fc.record({
      readings: fc.subarray(all),
      minute: fc.option(fc.integer({ min: 0, max: 15 })),
      rule: fc.constantFrom(...rules),
    });
    fc.assert(
      fc.property(fc.array(look, { minLength: 2, maxLength: 20 }), (looks) => {
        let before: Judged | null = null;
        for (const { readings, minute, rule } of looks) {
          before = judgedAgain(before, readings, input(minute), rule, NOW_MOMENT);
          expect(before.work).toEqual(judgeWork(readings, input(minute), rule, NOW_MOMENT));
        }
      }),
    );
  });
});
