import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createEngine } from '../../electron/engine/create-engine.ts';
import { silentLog } from '../../electron/engine/log.ts';
import { createProcessTools } from '../../electron/engine/tools/run/process-tools.ts';
import { settingsSchema } from '../../shared/contract/settings.ts';
import { messageTemplates } from '../../shared/text/message-text.ts';
import { serverNames } from './electron/apps.ts';
import { DEAD_PREFIX, makeQuickTools } from './electron/quick-tools.ts';
import { atMost, type Bench } from './figure.ts';
import { percentile } from './statistics.ts';

const SERVERS = 1000;
/** Every twentieth. */
const DEAD_EVERY = 20;
/** A third of the defaults: 60 s between questions, 15 s timeout, tools of 200 ms. */
const SETTINGS = { intervalSeconds: 20, timeoutSeconds: 5 };
const TOOL_SECONDS = 0.07;
const WATCHED_MS = 62_000;

/**
 * How old the answers of the live servers become: the age of an answer when the next one replaces it, which is its
 * maximum. The first one counts from the start; the last ones count with their age at the end if that is already more
 * than an interval.
 */
export const benchHanging: Bench = async () => {
  const tools = await makeQuickTools(TOOL_SECONDS);
  const folder = await mkdtemp(path.join(tmpdir(), 'slotwatch-bench-'));
  const servers = serverNames(SERVERS).map((name, index) => ({
    name: index % DEAD_EVERY === 0 ? `${DEAD_PREFIX}${index}` : name,
  }));
  const processTools = createProcessTools({ toolsDir: tools.toolsDir, log: silentLog });
  const engine = createEngine({
    templates: messageTemplates,
    settings: settingsSchema.parse({ servers, ...SETTINGS }),
    run: processTools.run,
    caller: 'me',
    demo: false,
    auditFile: path.join(folder, 'audit.jsonl'),
    log: silentLog,
  });

  const startedAt = Date.now();
  const answeredAt = new Map<string, number>();
  const agesMs: number[] = [];
  for (const { name } of servers) if (!name.startsWith(DEAD_PREFIX)) answeredAt.set(name, startedAt);
  engine.onChange(({ servers: changed }) => {
    for (const { name, report } of changed) {
      const before = answeredAt.get(name);
      if (before === undefined || report?.kind !== 'answer') continue;
      // An answer is as old as its question.
      if (report.askedAt <= before) continue;
      agesMs.push(report.askedAt + report.tookMs - before);
      answeredAt.set(name, report.askedAt);
    }
  });
  engine.start();
  await delay(WATCHED_MS);
  const intervalMs = SETTINGS.intervalSeconds * 1000;
  const now = Date.now();
  agesMs.push(...[...answeredAt.values()].map((at) => now - at).filter((age) => age > intervalMs));

  await engine.dispose();
  processTools.dispose();
  // The tools still write answers into the folder until they are ended.
  await delay(500);
  await tools.dispose();
  await rm(folder, { recursive: true });
  return [
    atMost(1.1, {
      name: 'age of live answers, 5 % of 1,000 servers hanging: 95 %',
      value: percentile(agesMs, 95) / intervalMs,
      unit: 'intervals',
    }),
  ];
};
