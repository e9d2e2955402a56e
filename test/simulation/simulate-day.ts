import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DAY, type Happening } from './day.ts';
import { startApp } from './living-app.ts';
import { seeded } from './random.ts';
import { mostAtOnce, repeated, type Said } from './said.ts';
import { type Sample, takeSample } from './samples.ts';
import { createTroubles } from './troubles.ts';
import { installVirtualTime, type VirtualTime } from './virtual-time.ts';
import { createWorld } from './world.ts';

/** How often the world changes and the user may click. */
const STEP_MS = 30_000;
const HOUR_MS = 3_600_000;
/** How long after an event its messages still count as part of it. */
const AFTERWARDS_MS = 12 * 60_000;
/** The limit of notifications per minute, whatever happens to how many servers. */
const MOST_NOTIFICATIONS = 12;
const START = '2026-11-23T08:00:00Z';

export interface DayOptions {
  readonly hours: number;
  readonly servers: number;
  readonly seed: number;
  readonly sampleEveryMinutes: number;
}

/** An event, in hours of the day. */
export interface Band {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** Seconds after its end until every server had a new answer; null when one never did. */
  readonly knownAgainAfter: number | null;
}

export interface DayResult {
  readonly samples: readonly Sample[];
  readonly bands: readonly Band[];
  readonly said: readonly Said[];
  readonly toolCalls: number;
  /** The number of jobs by outcome. */
  readonly ended: Readonly<Record<string, number>>;
  /** What went wrong, as sentences. */
  readonly violations: readonly string[];
}

/** Runs the engine, and what the app does with its events, through a day of virtual time. */
export async function simulateDay(options: DayOptions): Promise<DayResult> {
  const folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-day-'));
  const time = installVirtualTime(Date.parse(START));
  try {
    return await liveThrough(options, time, folder);
  } finally {
    time.uninstall();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Open {
  readonly happening: Happening;
  readonly endedAt: number;
  knownAgainAfter: number | null;
}

async function liveThrough(options: DayOptions, time: VirtualTime, folder: string): Promise<DayResult> {
  const { hours, seed, sampleEveryMinutes } = options;
  const length = hours * HOUR_MS;
  const random = seeded(seed);
  const names = Array.from(
    { length: options.servers },
    (_, index) => `srv${String(index + 1).padStart(3, '0')}`,
  );
  const world = createWorld(names, random, time.wall());
  // The time of the day so far, asleep or awake, whatever the clocks say.
  let passed = 0;
  const app = await startApp({ world, time, folder, random, now: () => passed });
  const troubles = createTroubles(world, app, time);
  const samples: Sample[] = [];
  const violations: string[] = [];
  const over: Open[] = [];
  const running = new Set<Happening>();

  while (passed < length) {
    for (const happening of DAY) {
      if (happening.from * length > passed || happening.to * length <= passed) continue;
      if (running.has(happening)) continue;
      running.add(happening);
      // Nothing runs while the computer sleeps: the rest of the sleep passes in one step.
      passed += await troubles.begin(happening, (happening.to - happening.from) * length);
    }
    for (const happening of running) {
      if (happening.to * length > passed) continue;
      running.delete(happening);
      await troubles.end(happening);
      over.push({ happening, endedAt: time.monotonic(), knownAgainAfter: null });
    }
    world.live(time.wall());
    app.person.act();
    await time.pass(STEP_MS);
    passed += STEP_MS;
    for (const open of over) {
      const known = app.watchdog.allAnsweredSince(app.engine.view(), open.endedAt);
      if (known) open.knownAgainAfter ??= Math.round((time.monotonic() - open.endedAt) / 1000);
    }
    if (passed % (sampleEveryMinutes * 60_000) < STEP_MS) {
      const { jobs, batches, waits } = app.engine.view();
      samples.push(takeSample(passed / HOUR_MS, time.pending(), jobs.length + batches.length + waits.length));
      violations.push(...app.watchdog.old(app.engine.view(), time.monotonic(), troubles.healthySince));
    }
  }
  await app.end();
  await time.pass(20_000);

  const bands = over.map(({ happening, knownAgainAfter }) => ({
    label: happening.label,
    from: happening.from * hours,
    to: happening.to * hours,
    knownAgainAfter,
  }));
  const said = app.said();
  const most = mostAtOnce(said);
  return {
    samples,
    bands,
    said,
    toolCalls: world.calls(),
    ended: app.person.ended,
    violations: [
      ...violations,
      ...app.watchdog.violations,
      ...world.askedTwice.map((question) => `asked twice at once: ${question}`),
      ...saidTooOften(bands, said),
      ...bands.flatMap(({ label, knownAgainAfter }) =>
        knownAgainAfter === null ? [`${label}: some server was not known again afterwards`] : [],
      ),
      ...(most > MOST_NOTIFICATIONS ? [`${most} notifications within a minute`] : []),
      ...(time.pending() > 0 ? [`${time.pending()} timers are left after the end`] : []),
    ],
  };
}

/** Faults that were logged more than once each. Those of a short day follow each other so closely that they overlap. */
function saidTooOften(bands: readonly Band[], said: readonly Said[]): readonly string[] {
  const spans = bands.map(({ label, from, to }) => ({
    label,
    from: from * HOUR_MS,
    to: to * HOUR_MS + AFTERWARDS_MS,
  }));
  return spans.flatMap(({ label, from, to }) => {
    const faults = spans.filter((other) => other.from < to && other.to > from).length;
    return repeated(said, from, to, faults).map((line) => `${label}: ${line}`);
  });
}
