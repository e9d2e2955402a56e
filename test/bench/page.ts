import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needsNoSandbox } from '../e2e/app/environment.ts';
import type { PageTimes } from './electron/page/results.ts';
import { atMost, type Bench, reported } from './figure.ts';
import { median, percentile } from './statistics.ts';

/** This file is bundled into out/; beside it is the app it starts. */
const APP = join(import.meta.dirname, 'bench', 'page');

/** The window with 1,000 servers of 10 sessions each. */
export const benchPage: Bench = async () => {
  const { firstContent, loading, search, longestTasks } = await timePage();
  return [
    atMost(500, {
      name: '1,000 servers: from the window being ready to servers painted',
      value: median(firstContent),
      unit: 'ms',
    }),
    reported({ name: 'the same from when its page begins to load', value: median(loading), unit: 'ms' }),
    atMost(50, { name: 'search: from a key to its answer painted', value: median(search), unit: 'ms' }),
    atMost(50, { name: 'the same, 99th percentile', value: percentile(search, 99), unit: 'ms' }),
    atMost(50, {
      name: '100 changed reports a second: longest task in 0.1 s, 99th percentile',
      value: percentile(longestTasks, 99),
      unit: 'ms',
    }),
  ];
};

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
