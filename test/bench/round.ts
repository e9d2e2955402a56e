import { setTimeout as delay } from 'node:timers/promises';
import { bareTray, slotwatch } from './electron/apps.ts';
import { processorMs } from './electron/process-cost.ts';
import { makeQuickTools, type QuickTools } from './electron/quick-tools.ts';
import type { BenchApp, RunningBenchApp } from './electron/run-app.ts';
import { atMostTimes, type Bench, type Figure } from './figure.ts';
import { median } from './statistics.ts';

/** So long that no round starts by itself: *Refresh now* starts them. */
const NEVER_SECONDS = 3600;
const TOOLS_A_SERVER = 2;

interface RoundOptions {
  readonly servers: number;
  readonly concurrency: number;
  readonly takesSeconds: number;
  /** Warm-up rounds: both programs run for days, and their code is optimised only after some runs. */
  readonly warmUp: number;
  readonly rounds: number;
}

/** The time of a Slotwatch round compared with the bare loop, which runs in the main process of the bare app. */
interface RoundCost {
  readonly wallMs: number;
  readonly processorMs: number;
}

/** Processor time of a polling round: the app with all its processes, and the tools. */
export const benchRound: Bench = async () => {
  const costs = await rounds({ servers: 200, concurrency: 16, takesSeconds: 0, warmUp: 12, rounds: 7 });
  return [compare(1.3, 'processor time of a round, 200 servers', costs, 'processorMs')];
};

/** Wall clock time of a round over servers that answer slowly. */
export const benchFleetRound: Bench = async () => {
  const costs = await rounds({ servers: 1000, concurrency: 32, takesSeconds: 0.2, warmUp: 1, rounds: 3 });
  return [compare(1.1, 'round of 1,000 servers, tools of 200 ms, 32 at a time', costs, 'wallMs')];
};

function compare(
  limit: number,
  name: string,
  { bare, ours }: Awaited<ReturnType<typeof rounds>>,
  what: keyof RoundCost,
): Figure {
  const middle = (costs: readonly RoundCost[]): number => median(costs.map((cost) => cost[what]));
  return atMostTimes(limit, { name, value: middle(ours), baseline: middle(bare), unit: 'ms' });
}

/** Both apps stay running and are asked in turns, so that other load affects both. */
async function rounds({ servers, concurrency, takesSeconds, warmUp, rounds: count }: RoundOptions): Promise<{
  readonly bare: readonly RoundCost[];
  readonly ours: readonly RoundCost[];
}> {
  const tools = await makeQuickTools(takesSeconds);
  const { toolsDir } = tools;
  const settings = { intervalSeconds: NEVER_SECONDS, concurrency };
  const ours = await startApp(await slotwatch({ toolsDir, servers, settings }));
  // The first round starts by itself.
  await roundEnds(tools, ours.running, servers * TOOLS_A_SERVER);
  const bare = await startApp(await bareTray({ toolsDir, servers, concurrency }));
  const costs = { bare: [] as RoundCost[], ours: [] as RoundCost[] };
  for (let round = -warmUp; round < count; round++) {
    for (const [which, app] of [
      ['bare', bare],
      ['ours', ours],
    ] as const) {
      const cost = await askOnce(app, tools, servers * TOOLS_A_SERVER);
      if (round >= 0) costs[which].push(cost);
    }
  }
  for (const { app, running } of [bare, ours]) {
    await running.quit();
    await app.dispose();
  }
  await tools.dispose();
  return costs;
}

interface Started {
  readonly app: BenchApp;
  readonly running: RunningBenchApp;
}

async function startApp(app: BenchApp): Promise<Started> {
  return { app, running: await app.start() };
}

/** Clicks *Refresh now* and waits until the last tool has ended. */
async function askOnce({ app, running }: Started, tools: QuickTools, calls: number): Promise<RoundCost> {
  const processorBefore = processorMs(running.processes());
  const startedAt = performance.now();
  const before = tools.started();
  await app.desktop.tray.click(/^Refresh now$/);
  const wallMs = (await roundEnds(tools, running, before + calls)) - startedAt;
  // The work after the last answer is part of the round.
  await delay(1500);
  return { wallMs, processorMs: processorMs(running.processes()) - processorBefore };
}

/** Resolves with when the last of the tools has ended. */
async function roundEnds(tools: QuickTools, running: RunningBenchApp, started: number): Promise<number> {
  await tools.untilStarted(started);
  while (running.processes().some(({ command }) => isTool(command))) await delay(5);
  return performance.now();
}

/** A script, or the `sleep` it has become. */
function isTool(command: string): boolean {
  return /^(?:\/bin\/sh .*\/server:|sleep )/.test(command);
}
