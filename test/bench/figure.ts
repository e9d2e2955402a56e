/** One line of the table: a measurement and its limit. */
export interface Figure {
  readonly name: string;
  /** The measurement, in `unit`. */
  readonly value: number;
  readonly unit: Unit;
  /** The same for the bare program; null where the limit is absolute. */
  readonly baseline: number | null;
  /** `value` divided by `baseline`; null without one. */
  readonly ratio: number | null;
  /** The maximum of the ratio or, without a baseline, of the value; null when it is only reported. */
  readonly limit: number | null;
  readonly passed: boolean;
}

export type Unit = 'ms' | 's' | 'MB' | 'intervals' | '';

/** Measures something and judges it. Throws when it could not be measured. */
export type Bench = () => Promise<readonly Figure[]>;

interface Measured {
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
}

/** Compared with a number. */
export function atMost(limit: number, { name, value, unit }: Measured): Figure {
  // Written so that NaN does not pass.
  return { name, value, unit, baseline: null, ratio: null, limit, passed: value <= limit };
}

/** Compared with so many times the bare program's value. */
export function atMostTimes(
  limit: number,
  { name, value, unit, baseline }: Measured & { readonly baseline: number },
): Figure {
  const ratio = value / baseline;
  return { name, value, unit, baseline, ratio, limit, passed: baseline > 0 && ratio <= limit };
}

/**
 * The figure as judged on a machine that is so many times slower than the one its limit was set for. Only limits in
 * milliseconds depend on the machine: ratios are measured against the bare program on the same one.
 */
export function onThisMachine(figure: Figure, slowness: number): Figure {
  if (figure.unit !== 'ms' || figure.limit === null || figure.ratio !== null) return figure;
  const limit = figure.limit * slowness;
  return { ...figure, limit, passed: figure.value <= limit };
}

/** Reported only, without a limit. */
export function reported({
  name,
  value,
  unit,
  baseline = null,
}: Measured & { baseline?: number | null }): Figure {
  const ratio = baseline === null ? null : value / baseline;
  return { name, value, unit, baseline, ratio, limit: null, passed: true };
}
