import { appendFileSync, readFileSync } from 'node:fs';

/** One message to the user or to the log, and when (milliseconds since the start of the day). */
export interface Said {
  readonly at: number;
  readonly to: 'log' | 'notification';
  readonly text: string;
}

export function writeSaid(file: string, said: Said): void {
  appendFileSync(file, `${JSON.stringify(said)}\n`);
}

export function readSaid(file: string): readonly Said[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line): Said => JSON.parse(line));
}

/**
 * Sentences that were logged more often than `times` between two moments: a fault should be logged once, not every
 * minute.
 */
export function repeated(said: readonly Said[], from: number, to: number, times: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const { at, to: whom, text } of said) {
    if (whom === 'log' && at >= from && at < to) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].flatMap(([text, count]) => (count > times ? [`${count} times: ${text}`] : []));
}

/** The maximum number of messages to the user within one minute. */
export function mostAtOnce(said: readonly Said[]): number {
  const times = said.filter(({ to }) => to === 'notification').map(({ at }) => at);
  return times.reduce(
    (most, start) => Math.max(most, times.filter((at) => at >= start && at < start + 60_000).length),
    0,
  );
}
