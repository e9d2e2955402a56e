/** One line of the table: what was measured, against what it is held. */
export interface Figure {
  readonly name: string;
  /** What was measured, in `unit`. */
  readonly value: number;
  readonly unit: Unit;
  /** The same of the bare program it is compared with; null where the limit is absolute. */
  readonly baseline: number | null;
  /** `value` to `baseline`; null without one. */
  readonly ratio: number | null;
  /** The most the ratio may be or, without a baseline, the value; null for what is only reported. */
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

/** Held against a number. */
export function atMost(limit: number, { name, value, unit }: Measured): Figure {
  // Written so that what is not a number has not passed.
  return { name, value, unit, baseline: null, ratio: null, limit, passed: value <= limit };
}

/** Held against so many times what the bare program takes. */
export function atMostTimes(
  limit: number,
  { name, value, unit, baseline }: Measured & { readonly baseline: number },
): Figure {
  const ratio = value / baseline;
  return { name, value, unit, baseline, ratio, limit, passed: baseline > 0 && ratio <= limit };
}

/** For the reader, without a limit. */
export function reported({
  name,
  value,
  unit,
  baseline = null,
}: Measured & { baseline?: number | null }): Figure {
  const ratio = baseline === null ? null : value / baseline;
  return { name, value, unit, baseline, ratio, limit: null, passed: true };
}
