import process from 'node:process';

/**
 * Milliseconds of processor time one call takes: the median of `runs`, after as many unmeasured ones as the compiler
 * needs to warm up. Not the time on the wall: other programs on the machine would count.
 */
export function medianMs(work: () => void, runs = 15, warmUps = 5): number {
  for (let run = 0; run < warmUps; run++) work();
  return median(
    Array.from({ length: runs }, () => {
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }),
  );
}

/** The middle one. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** One line of the table: what was measured, against what it is held. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | '×' | '';
  /** The most it may be. */
  readonly limit: number;
}

/** Two digits are as many as a noisy machine is good for. */
export function sayFigure({ name, value, unit, limit }: Figure): string {
  const verdict = value <= limit ? 'ok' : 'MISSED';
  return `${name.padEnd(64)} ${value.toPrecision(3).padStart(8)} ${unit.padEnd(2)}  at most ${limit} ${unit}  ${verdict}`;
}
