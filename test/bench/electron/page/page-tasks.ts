import { readFile, rm } from 'node:fs/promises';
import { contentTracing } from 'electron';

/** An event of Chromium's trace; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

/** Starts to record every task of every thread. */
export function startTrace(): Promise<void> {
  return contentTracing.startRecording({ included_categories: ['toplevel'], excluded_categories: ['*'] });
}

/** Ends the recording and returns it. */
export async function stopTrace(): Promise<readonly TraceEvent[]> {
  const file = await contentTracing.stopRecording();
  const { traceEvents } = JSON.parse(await readFile(file, 'utf8')) as { traceEvents: TraceEvent[] };
  await rm(file, { force: true });
  return traceEvents;
}

/** The longest task of the page's main thread in each span of so many milliseconds; in milliseconds. */
export function longestTasksOf(
  events: readonly TraceEvent[],
  pid: number,
  spanMs: number,
): readonly number[] {
  const thread = events.find(
    (event) => event.ph === 'M' && event.pid === pid && event.args?.name === 'CrRendererMain',
  );
  const tasks = events.filter(
    ({ ph, pid: of, tid, name }) =>
      ph === 'X' && of === pid && tid === thread?.tid && name.endsWith('RunTask'),
  );
  if (tasks.length === 0) throw new Error('The trace has no task of the page');
  const start = tasks.reduce((first, { ts }) => Math.min(first, ts), Number.POSITIVE_INFINITY);
  const longest = new Map<number, number>();
  for (const { ts, dur = 0 } of tasks) {
    const span = Math.floor((ts - start) / 1000 / spanMs);
    longest.set(span, Math.max(longest.get(span) ?? 0, dur / 1000));
  }
  return [...longest.values()];
}
