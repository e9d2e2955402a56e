import { printQuser, printQwinsta } from '../../../electron/engine/demo/print.ts';
import { printTasklist } from '../../../electron/engine/demo/work/print-tasklist.ts';
import { readWork } from '../../../electron/engine/tools/read/read-work.ts';
import type { RunTool } from '../../../electron/engine/tools/run/tool.ts';
import { Fleet } from '../../../electron/engine/watch/fleet.ts';
import { createIdleCheck } from '../../../electron/engine/watch/plausible-idle.ts';
import { probe } from '../../../electron/engine/watch/probe.ts';
import { Watch } from '../../../electron/engine/watch/watch.ts';
import { WorkReadings } from '../../../electron/engine/work/work-readings.ts';
import { workRule } from '../../../electron/engine/work/work-rule.ts';
import { MINUTE_MS } from '../../../shared/basics/time-units.ts';
import { settingsSchema } from '../../../shared/contract/settings.ts';
import type { ServerName } from '../../../shared/domain/model.ts';
import { atMostTimes, type Figure } from '../figure.ts';
import { printedOutput } from '../printed-output.ts';
import { printedSessions } from '../printed-sessions.ts';
import { processorMsUntil } from '../processor-time.ts';
import { median } from '../statistics.ts';
import { printedProcesses } from './printed-processes.ts';

const SERVERS = 200;
const FULL = 10;
const SESSIONS = 4;
/** New ones every time: which of two was created first makes a difference of some percent. */
const PAIRS = 8;
const WARM_UPS = 2;
const TURNS = 12;
/** Of one turn: a single round is shorter than what the collection of garbage differs by. */
const ROUNDS = 10;
/** As many as the watch has after a quarter of an hour. */
const AGES_MINUTES = [14, 12, 10, 8, 6, 4, 2, 0];
const REGIONAL = { codePage: 850, dateOrder: null };

/**
 * A round of the watch where the full servers have been read, compared with the same round where nothing was. In one process
 * and with tools that answer from memory: starting real ones differs by more than what is compared here.
 */
export async function benchRoundWork(): Promise<readonly Figure[]> {
  const turns: Turn[] = [];
  for (let pair = 0; pair < PAIRS; pair++) turns.push(...(await comparedBy(pair % 2 === 0)));
  const baseline = median(turns.map(({ bare }) => bare));
  return [
    atMostTimes(1.05, {
      name: 'round in memory, 200 servers: with the work of 10 full ones read',
      value: baseline * median(turns.map(({ ours, bare }) => ours / bare)),
      baseline,
      unit: 'ms',
    }),
  ];
}

/** Milliseconds of processor time of a round with work, and of one right before or after it without. */
interface Turn {
  readonly ours: number;
  readonly bare: number;
}

/** `oursFirst`: the watch with work is created first. */
async function comparedBy(oursFirst: boolean): Promise<readonly Turn[]> {
  const [first, second] = [watchOf(oursFirst), watchOf(!oursFirst)];
  const [ours, bare] = oursFirst ? [first, second] : [second, first];
  const turns: Turn[] = [];
  for (let turn = -WARM_UPS; turn < TURNS; turn++) {
    // Who is asked first changes too: the second pays for what the first leaves to collect.
    const early = turn % 2 === 0 ? await costOf(ours) : null;
    const without = await costOf(bare);
    const own = early ?? (await costOf(ours));
    if (turn >= 0) turns.push({ ours: own, bare: without });
  }
  const judged = ours.fleet.view().servers.filter(({ works }) => works[1]?.verdict === 'quiet');
  if (judged.length !== FULL) throw new Error('The full servers were not judged');
  for (const { watch, fleet } of [ours, bare]) {
    watch.dispose();
    fleet.dispose();
  }
  return turns;
}

interface Watched {
  readonly fleet: Fleet;
  readonly watch: Watch;
}

/** The parts of the engine that a round passes through. `isRead`: what runs on the full servers has been read. */
function watchOf(isRead: boolean): Watched {
  const servers = Array.from({ length: SERVERS }, (_, index) => ({
    name: `xyz${index}`,
    capacity: index < FULL ? SESSIONS : SESSIONS + 1,
  }));
  const settings = settingsSchema.parse({ servers, concurrency: 16 });
  const rule = workRule({}, []);
  const readings = new WorkReadings(() => rule);
  const fleet = new Fleet(settings, 'me', false, [], (report) => readings.judge(report));
  const idleCheck = createIdleCheck();
  const watch = new Watch(
    fleet,
    async (server, signal) => idleCheck.check(await probe(server, quickTools(), REGIONAL, MINUTE_MS, signal)),
    () => false,
  );
  if (isRead) for (const { name } of settings.servers.slice(0, FULL)) readAll(readings, name);
  return { fleet, watch };
}

const sessions = printedSessions(SESSIONS).map((session) => ({ ...session, idleMinutes: 500 }));
const answers = {
  qwinsta: printedOutput(printQwinsta(sessions)),
  quser: printedOutput(printQuser(sessions)),
};

function quickTools(): RunTool {
  return async (tool) => {
    if (tool === 'qwinsta' || tool === 'quser') return answers[tool];
    throw new Error(`${tool} is no question of the watch`);
  };
}

/** What runs there was read every two minutes, and nothing happened: the verdict that looks at the most windows. */
function readAll(readings: WorkReadings, server: ServerName): void {
  for (const minutes of AGES_MINUTES) {
    const [askedAt, clockMs] = [Date.now(), performance.now()].map((now) => now - minutes * MINUTE_MS) as [
      number,
      number,
    ];
    const printed = printTasklist(printedProcesses(SESSIONS, askedAt), { language: 'en', layout: 'remote' });
    const asked = { server, askedAt, clockMs, tookMs: 0 };
    readings.add(server, readWork(asked, printedOutput(printed), null, REGIONAL.codePage));
  }
}

/** Milliseconds of processor time of a round; the news about the last answers are part of the last one. */
async function costOf({ fleet, watch }: Watched): Promise<number> {
  const cost = await processorMsUntil(async () => {
    for (let round = 0; round < ROUNDS; round++) await watch.refresh();
    await nextNews(fleet);
  });
  return cost / ROUNDS;
}

/** Resolves when the fleet has told what changed. */
function nextNews(fleet: Fleet): Promise<void> {
  return new Promise((resolve) => {
    const stop = fleet.onChange(() => {
      stop();
      resolve();
    });
  });
}
