import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needsNoSandbox } from '../e2e/app/environment.ts';
import type { PageTimes, Pair } from './electron/page/results.ts';
import { atMostTimes, type Bench, type Figure, reported } from './figure.ts';
import { median, percentile } from './statistics.ts';

/** This file is bundled into out/; beside it is the app it starts. */
const APP = join(import.meta.dirname, 'bench', 'page');

/** The window with 1,000 servers of 10 sessions each, compared with a bare React page over the same ones. */
export const benchPage: Bench = async () => {
  const { firstContent, loading, search, sessions, sorting, longestTasks } = await timePage();
  const ninetyNine = (values: readonly number[]): number => percentile(values, 99);
  return [
    reported({
      name: '1,000 servers: from the window being ready to servers painted',
      value: median(firstContent),
      unit: 'ms',
    }),
    reported({ name: 'the same from when its page begins to load', value: median(loading), unit: 'ms' }),
    compared(null, 'search: from a key to its answer painted', search, median),
    compared(1.5, 'the same, 99th percentile', search, ninetyNine),
    compared(2, 'Sessions with 10,000 rows: from the click to the first rows', sessions, median),
    compared(2, 'the same: sorting, to the last frame', sorting, median),
    compared(
      1.5,
      'the same, 100 changed reports a second: longest task in 0.1 s, 99th percentile',
      longestTasks,
      ninetyNine,
    ),
  ];
};

/** The page's figure beside that of the bare one. `limit`: of the ratio; null where it is only reported. */
function compared(
  limit: number | null,
  name: string,
  { page, bare }: Pair,
  of: (values: readonly number[]) => number,
): Figure {
  const measured = { name, value: of(page), baseline: of(bare), unit: 'ms' as const };
  return limit === null ? reported(measured) : atMostTimes(limit, measured);
}

async function timePage(): Promise<PageTimes> {
  const executable = process.env.SLOTWATCH_ELECTRON;
  if (executable === undefined) throw new Error('SLOTWATCH_ELECTRON must name an Electron executable');
  const home = await mkdtemp(join(tmpdir(), 'slotwatch-bench-'));
  try {
    const child = spawn(executable, [...needsNoSandbox(), APP, `--user-data-dir=${home}`], {
      env: { ...process.env, HOME: home },
      // Chromium prints many warnings about missing desktop services.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const ended = once(child, 'exit');
    const told = once(child, 'message').then(([times]) => times as PageTimes);
    const times = await Promise.race([told, ended.then(() => null)]);
    child.kill('SIGKILL');
    await ended;
    if (times === null) throw new Error('The page could not be measured');
    return times;
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}
