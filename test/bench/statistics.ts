/** The median. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The smallest value that at least `percent` of all values do not exceed. NaN for no values. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/**
 * How long a request waits at most, in `percent` of all moments, when a loop has these gaps between its turns. Unlike
 * the percentile of the gaps, a long gap counts by its duration.
 */
export function waitPercentile(gaps: readonly number[], percent: number): number {
  const whole = gaps.reduce((sum, gap) => sum + gap, 0);
  const waitsLonger = (than: number): number => gaps.reduce((sum, gap) => sum + Math.max(0, gap - than), 0);
  let shortest = 0;
  let longest = gaps.reduce((most, gap) => Math.max(most, gap), 0);
  for (let halving = 0; halving < 40; halving++) {
    const middle = (shortest + longest) / 2;
    if (waitsLonger(middle) > (1 - percent / 100) * whole) shortest = middle;
    else longest = middle;
  }
  return longest;
}
