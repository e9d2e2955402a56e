import { bareTray, slotwatch } from './electron/apps.ts';
import { makeQuickTools } from './electron/quick-tools.ts';
import type { BenchApp } from './electron/run-app.ts';
import { atMostTimes, type Bench } from './figure.ts';
import { median } from './statistics.ts';

const RUNS = 11;
const SERVERS = 200;

/** From starting the process to the icon in the tray, alternating with the bare app. */
export const benchStart: Bench = async () => {
  const tools = await makeQuickTools();
  const apps = {
    bare: await bareTray(),
    ours: await slotwatch({ toolsDir: tools.toolsDir, servers: SERVERS }),
  };
  const times = { bare: [] as number[], ours: [] as number[] };
  // The first start of each creates folders and fills the disk cache.
  for (let run = -1; run < RUNS; run++) {
    for (const which of ['bare', 'ours'] as const) {
      const time = await startOnce(apps[which]);
      if (run >= 0) times[which].push(time);
    }
  }
  await Promise.all([apps.bare.dispose(), apps.ours.dispose()]);
  await tools.dispose();
  return [
    atMostTimes(1.25, {
      name: 'from start to tray icon',
      value: median(times.ours),
      baseline: median(times.bare),
      unit: 'ms',
    }),
  ];
};

async function startOnce(app: BenchApp): Promise<number> {
  const running = await app.start();
  await running.quit();
  return running.toTrayMs;
}
