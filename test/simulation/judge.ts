import type { Measure, Sample } from './samples.ts';

/** The allowed growth from the first to the last quarter of the day: a factor, and an absolute amount. */
interface Tolerance {
  readonly part: number;
  readonly plus: number;
}

const TOLERANCES: Readonly<Record<Measure, Tolerance>> = {
  heapMb: { part: 0.03, plus: 0.5 },
  // The system takes memory back late, if ever.
  rssMb: { part: 0.1, plus: 8 },
  // Those of running questions.
  timers: { part: 0, plus: 16 },
  listeners: { part: 0, plus: 0 },
  handles: { part: 0, plus: 0 },
  files: { part: 0, plus: 0 },
  children: { part: 0, plus: 0 },
  // Twenty ended jobs and twenty ended selections are kept; in a short day these lists are still filling.
  remembered: { part: 0, plus: 25 },
};

/** The result for one measure. */
export interface Growth {
  readonly measure: Measure;
  /** The maximum between the first hour and the end of the first quarter, and the maximum in the last quarter. */
  readonly early: number;
  readonly late: number;
  /**
   * Units per hour after the first hour: the median of the slopes between all pairs of samples, which ignores peaks.
   */
  readonly slope: number;
  readonly grows: boolean;
}

/** Whether anything grew after the first hour (or the first twelfth of a shorter day). */
export function judgeGrowth(samples: readonly Sample[], tolerances = TOLERANCES): readonly Growth[] {
  const hours = samples.at(-1)?.hour ?? 0;
  const settled = Math.min(1, hours / 12);
  const later = samples.filter(({ hour }) => hour >= settled);
  const early = later.filter(({ hour }) => hour <= settled + hours / 4);
  const late = later.filter(({ hour }) => hour >= (hours * 3) / 4);
  return (Object.keys(tolerances) as Measure[]).map((measure) => {
    const most = (some: readonly Sample[]): number => Math.max(...some.map((sample) => sample[measure]));
    const { part, plus } = tolerances[measure];
    const [mostEarly, mostLate] = [most(early), most(late)];
    const allowed = mostEarly * (1 + part) + plus;
    return {
      measure,
      early: mostEarly,
      late: mostLate,
      slope: medianSlope(later, measure),
      grows: !(mostLate <= allowed),
    };
  });
}

/** The Theil–Sen estimate of the trend. */
function medianSlope(samples: readonly Sample[], measure: Measure): number {
  const slopes = samples.flatMap((one, index) =>
    samples.slice(index + 1).map((other) => (other[measure] - one[measure]) / (other.hour - one.hour)),
  );
  return slopes.sort((a, b) => a - b)[Math.floor(slopes.length / 2)] ?? 0;
}
