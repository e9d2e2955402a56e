import { setTimeout as delay } from 'node:timers/promises';
import { slotwatch } from './electron/apps.ts';
import { makeQuickTools } from './electron/quick-tools.ts';
import { atMost, type Bench, reported } from './figure.ts';
import { percentile, waitPercentile } from './statistics.ts';

const SERVERS = 1000;
const TOOL_SECONDS = 0.2;
/** The first round, the pause after it, and all of the second, which takes a tenth of the interval. */
const WATCHED_MS = 80_000;

/** The main thread of the app, at the default interval, from when its icon is shown. */
export const benchLoopDelay: Bench = async () => {
  const tools = await makeQuickTools(TOOL_SECONDS);
  const app = await slotwatch({ toolsDir: tools.toolsDir, servers: SERVERS }, 'observed');
  const running = await app.start();
  running.tell('watchLoop');
  await delay(WATCHED_MS);
  const told = running.loopDelay();
  running.tell('tellLoop');
  const { gapsMs, longestMs } = await told;
  await running.quit();
  await app.dispose();
  await tools.dispose();
  return [
    atMost(20, {
      name: 'event loop delay, 1,000 servers: 99 % of its turns',
      value: percentile(gapsMs, 99),
      unit: 'ms',
    }),
    atMost(20, {
      name: 'the same as a wait: 99 % of all moments',
      value: waitPercentile(gapsMs, 99),
      unit: 'ms',
    }),
    reported({ name: 'the longest turn', value: longestMs, unit: 'ms' }),
  ];
};
