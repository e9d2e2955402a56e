import { setTimeout as delay } from 'node:timers/promises';
import { bareTray, slotwatch } from './electron/apps.ts';
import { memoryMb } from './electron/process-cost.ts';
import { makeQuickTools } from './electron/quick-tools.ts';
import type { BenchApp, RunningBenchApp } from './electron/run-app.ts';
import { atMostTimes, type Bench, reported } from './figure.ts';
import { median } from './statistics.ts';

const SERVERS = 200;
/** The shortest possible, so that many rounds take place. */
const INTERVAL_SECONDS = 10;
const ROUNDS = 3;
const SETTLE_MS = 5000;
const SAMPLES = 9;
const SAMPLE_EVERY_MS = 500;

/** All processes of the app in the tray, after some rounds; then again after the window was opened and closed. */
export const benchMemory: Bench = async () => {
  const tools = await makeQuickTools();
  const app = await slotwatch(
    { toolsDir: tools.toolsDir, servers: SERVERS, settings: { intervalSeconds: INTERVAL_SECONDS } },
    'observed',
  );
  const running = await app.start();
  const startedAt = performance.now();
  await tools.untilStarted(ROUNDS * SERVERS * 2);
  await delay(SETTLE_MS);
  const livedMs = performance.now() - startedAt;
  const closed = await settledMemory(running);
  await openAndClose(app, running);
  const again = await settledMemory(running);
  await running.quit();
  await app.dispose();
  await tools.dispose();
  const baseline = await bareMemory(livedMs);
  return [
    atMostTimes(1.3, { name: 'memory watching 200 servers, no window', value: closed, baseline, unit: 'MB' }),
    reported({ name: 'the same after the window was opened and closed', value: again, baseline, unit: 'MB' }),
  ];
};

/** Of the bare app, as long after its start: some systems take back pages that are not used for a while. */
async function bareMemory(livedMs: number): Promise<number> {
  const app = await bareTray();
  const running = await app.start();
  await delay(livedMs);
  const settled = await settledMemory(running);
  await running.quit();
  await app.dispose();
  return settled;
}

async function openAndClose({ desktop }: BenchApp, running: RunningBenchApp): Promise<void> {
  const hasPage = (): boolean =>
    running.processes().some(({ command }) => command.includes('--type=renderer'));
  await desktop.tray.click(/^Open window$/);
  while (!hasPage()) await delay(SAMPLE_EVERY_MS);
  await delay(SETTLE_MS);
  running.tell('closeWindows');
  while (hasPage()) await delay(SAMPLE_EVERY_MS);
  await delay(SETTLE_MS);
}

/** The median over some seconds, because a round may be running in one of them. */
async function settledMemory(running: RunningBenchApp): Promise<number> {
  const samples: number[] = [];
  while (samples.length < SAMPLES) {
    samples.push(memoryMb(running.processes().filter(isOfTheApp)));
    await delay(SAMPLE_EVERY_MS);
  }
  return median(samples);
}

/** Without the tools that happen to run. */
function isOfTheApp({ command }: { readonly command: string }): boolean {
  return !command.includes('/server:');
}
