import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Jobs } from '../../../electron/engine/actions/jobs.ts';
import { NO_PROCESSES } from '../../../electron/engine/actions/process-check.ts';
import {
  type SimulatedServer,
  type SimulatedSession,
  simulatedServer,
} from '../../../electron/engine/demo/simulated-server.ts';
import { activeSession, disconnectedSession } from '../../../electron/engine/demo/simulated-sessions.ts';
import { CALCULATION, COPY, OPEN_DOCUMENTS } from '../../../electron/engine/demo/work/programs.ts';
import { silentLog } from '../../../electron/engine/log.ts';
import { toFailure } from '../../../electron/engine/slotwatch-error.ts';
import {
  createWindowsTransport,
  processesBy,
} from '../../../electron/engine/transports/windows-transport.ts';
import { Fleet } from '../../../electron/engine/watch/fleet.ts';
import { probe } from '../../../electron/engine/watch/probe.ts';
import { askWork } from '../../../electron/engine/work/ask-work.ts';
import { WorkReadings } from '../../../electron/engine/work/work-readings.ts';
import { workRule } from '../../../electron/engine/work/work-rule.ts';
import { type AskWork, WorkWatch } from '../../../electron/engine/work/work-watch.ts';
import { type Settings, settingsSchema } from '../../../shared/contract/settings.ts';
import { idlestOf, offerRule } from '../../../shared/domain/idlest.ts';
import type { Job, Report } from '../../../shared/domain/model.ts';
import { hasTimes } from '../../../shared/domain/work/work.ts';
import { messageTemplates } from '../../../shared/text/message-text.ts';
import { serverName } from '../../builders.ts';
import { replaceSessions, type SimulatedTools, simulatedTools } from '../simulated-tools.ts';

/** `RACES=100000 npx vitest …` for the long run; its result is in the commit that added it. */
const RUNS = Number(process.env.RACES ?? 2000);
const XYZ = serverName('xyz');
const THRESHOLD_MINUTES = 30;
const UNDO_SECONDS = 5;
const REGIONAL = { codePage: 850, dateOrder: null };

/** Actions of users and the admin, one after the other, with time between. */
type Event =
  | { readonly kind: 'pass'; readonly seconds: number }
  | { readonly kind: 'type' | 'leave' | 'return' | 'logOff'; readonly id: number }
  | { readonly kind: 'logOn'; readonly id: number; readonly user: string }
  /** Its user starts a copy or a calculation, or all of that ends. */
  | { readonly kind: 'copy' | 'calculate' | 'rest'; readonly id: number }
  | { readonly kind: 'reset' | 'cancel' | 'protect' | 'refuseWork' | 'showWork' };

const id = fc.integer({ min: 1, max: 3 });
const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('pass' as const),
      seconds: fc.constantFrom(1, 3, 5, 30, 60, 2000),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('type' as const, 'leave' as const, 'return' as const, 'logOff' as const),
      id,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('copy' as const, 'calculate' as const, 'rest' as const, 'rest' as const),
      id,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('refuseWork' as const, 'showWork' as const) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('logOn' as const),
      id,
      user: fc.constantFrom('gatesb', 'jobss', 'me', 'root'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('reset' as const, 'reset' as const, 'cancel' as const, 'protect' as const),
    }),
  },
);

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T10:00:00') });
});
afterEach(() => {
  vi.useRealTimers();
});

it('never ends another session than the offered one, nor an active user’s, nor one that works, whatever happens in between', async () => {
  let ended = 0;
  let held = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyEvent, { maxLength: 25 }),
      fc.constantFrom(0, 60),
      async (events, warnSeconds) => {
        const world = openWorld(warnSeconds);
        for (const event of events) await happen(event, world);
        await vi.advanceTimersByTimeAsync(300_000);
        expect(world.wrongs).toEqual([]);
        ended += world.ended();
        held += world.held.size;
        world.dispose();
      },
    ),
    { numRuns: RUNS },
  );
  // Without any logged-off user the test would prove nothing.
  expect(ended).toBeGreaterThan(RUNS / 10);
  // Most that work are not even offered; some begin to work after the click.
  expect(held).toBeGreaterThan(RUNS / 100);
}, 3_600_000);

interface World {
  readonly jobs: Jobs;
  readonly tools: SimulatedTools;
  readonly wrongs: string[];
  readonly readings: WorkReadings;
  settings: Settings;
  running: readonly Job[];
  /** Jobs that stopped because their session works. */
  readonly held: Set<string>;
  /** When what runs was asked for the last time, and when that was answered with processor times, the last first. */
  readonly work: { askedAt: number; readonly readAt: number[] };
  /** The server is asked now; its answer is what everybody sees from then on. */
  ask(): Promise<Report>;
  ended(): number;
  dispose(): void;
}

function openWorld(warnSeconds: number): World {
  const now = Date.now();
  const sessions = [
    disconnectedSession(1, 'gatesb', { now, idleMinutes: 90 }),
    activeSession(2, 'jobss', { now, idleMinutes: 40 }),
  ];
  const wrongs: string[] = [];
  const tools = simulatedTools([simulatedServer({ name: 'xyz', sessions })], ({ tool, args }) => {
    if (tool !== 'rwinsta' && tool !== 'logoff') return;
    const wrong = wrongAbout(world, Number(args[0]));
    if (wrong !== null) wrongs.push(`${tool} ${args.join(' ')}: ${wrong}`);
  });
  const settings = settingsSchema.parse({
    servers: [{ name: 'xyz' }],
    idleThresholdMinutes: THRESHOLD_MINUTES,
    warnSeconds,
    protectedUsers: ['root'],
  });
  const rule = workRule(settings, []);
  const readings = new WorkReadings(() => rule);
  const fleet = new Fleet(settings, 'me', false, [], (report) => readings.judge(report));
  // What was called off is dropped, so only what is added counts as read.
  const add = readings.add.bind(readings);
  readings.add = (server, reading) => {
    add(server, reading);
    if (hasTimes(reading)) world.work.readAt.unshift(reading.askedAt);
  };
  const ask: AskWork = (server, signal) => {
    world.work.askedAt = Date.now();
    return askWork(server, processesBy(tools.run, server), REGIONAL.codePage, 30_000, signal);
  };
  const workWatch = new WorkWatch(fleet, ask, readings, () => false);
  const world: World = {
    tools,
    wrongs,
    readings,
    settings,
    running: [],
    held: new Set(),
    work: { askedAt: Number.NEGATIVE_INFINITY, readAt: [] },
    ask: async () => {
      const report = await probe(XYZ, tools.run, REGIONAL, 15_000);
      fleet.setReport(report);
      return report;
    },
    dispose: () => {
      workWatch.dispose();
      fleet.dispose();
    },
    ended: () => tools.calls.filter(({ tool }) => tool === 'rwinsta' || tool === 'logoff').length,
    jobs: new Jobs(
      {
        templates: messageTemplates,
        askNow: () => world.ask(),
        ...createWindowsTransport(tools.run),
        hold: () => ({ release: () => {} }),
        audit: {
          write: () => {},
          search: async () => [],
          since: async () => [],
          closeUnfinished: () => [],
          close: () => {},
        },
        log: silentLog,
        caller: 'me',
        settings: () => world.settings,
        work: {
          read: async (server, signal) => hasTimes(await workWatch.readNow(server, signal)),
          wasRead: (server) => readings.wasRead(server),
          isRefused: (server) => workWatch.isRefused(server),
          hasForbidden: () => false,
          of: (report, sessionId) => readings.judge(report).works[sessionId] ?? null,
          processes: NO_PROCESSES,
        },
        rule: () => offerRule(world.settings, 'me'),
      },
      (jobs) => {
        world.running = jobs.filter(({ step }) => step !== 'ended');
        for (const { id: jobId, outcome } of jobs) if (outcome?.code === 'working') world.held.add(jobId);
      },
    ),
  };
  return world;
}

/** Compares the session that is about to be ended with the offered one and with what its user does. */
function wrongAbout(world: World, sessionId: number): string | null {
  const session = sessionsOf(world).find((one) => one.id === sessionId);
  const job = world.running.find((one) => one.session.id === sessionId && one.step === 'acting');
  if (job === undefined) return 'no job acts on it';
  const offered = job.session;
  if (session?.user !== offered.user) return `${session?.user} was never offered`;
  if (session.user === 'me' || session.user === 'root') return `${session.user} may not be touched`;
  if (world.settings.protectedUsers.includes(session.user ?? '')) return 'became protected';
  const idleMinutes = (Date.now() - (session.lastInputAt ?? 0)) / 60_000;
  const atWork = session.state === 'active' && idleMinutes < THRESHOLD_MINUTES;
  return atWork ? `at work ${idleMinutes} min ago` : worksAgainst(session, job.startedAt, world);
}

/** Why the session may not be ended by what runs in it, as far as that could be read. */
function worksAgainst(
  { programs = [] }: SimulatedSession,
  clickedAt: number,
  { work }: World,
): string | null {
  const [last, ...earlier] = work.readAt.filter((at) => Date.now() - at <= KEPT_MS);
  if (last === undefined) return null;
  if (last < work.askedAt) return 'what runs could not be read again';
  if (Date.now() - last > FRESH_MS) return `what runs was read ${Date.now() - last} ms ago`;
  for (const { image, startedAt = 0 } of programs) {
    if (image === 'robocopy.exe' && startedAt <= last) return 'a copy runs';
    // The time in which the job can be undone is the shortest window, and a program that ran all through it is seen. What
    // was read before the click may be of somebody else.
    const from = last - UNDO_SECONDS * 1000;
    const ranThrough = startedAt <= from && earlier.some((at) => at >= clickedAt && at <= from);
    if (image === 'python.exe' && ranThrough) return 'a calculation runs';
  }
  return null;
}

/** A program that is started then does not run. */
const NEVER = Number.POSITIVE_INFINITY;

/** What was read counts for so long, and may be so old when the session ends. */
const KEPT_MS = 15 * 60_000;
const FRESH_MS = 60_000;

async function happen(event: Event, world: World): Promise<void> {
  switch (event.kind) {
    case 'pass':
      await vi.advanceTimersByTimeAsync(event.seconds * 1000);
      return;
    case 'type':
      return change(world, event.id, (one) =>
        one.state === 'active' ? { ...one, lastInputAt: Date.now() } : one,
      );
    case 'leave':
      return change(world, event.id, (one) => ({ ...one, state: 'disconnected', sessionName: null }));
    case 'return':
      return change(world, event.id, (one) => ({
        ...one,
        state: 'active',
        sessionName: `rdp-tcp#${one.id}`,
        lastInputAt: Date.now(),
      }));
    case 'logOff':
      return change(world, event.id, () => null);
    case 'logOn': {
      const others = sessionsOf(world).filter((one) => one.id !== event.id);
      const fresh = activeSession(event.id, event.user, {
        now: Date.now(),
        idleMinutes: 0,
        loggedOnMinutes: 0,
      });
      return replaceSessions(world.tools, 'xyz', [...others, fresh]);
    }
    case 'copy':
    case 'calculate':
    case 'rest': {
      const startedAt = Date.now();
      const programs = { copy: COPY, calculate: CALCULATION, rest: OPEN_DOCUMENTS }[event.kind];
      return change(world, event.id, (one) => ({
        ...one,
        // The place decides the pid: the old ones keep theirs, because no Windows gives a pid again to the same program at once.
        programs: [
          ...(one.programs ?? []).map((program) => ({ ...program, startedAt: NEVER })),
          ...programs.map((program) => ({ ...program, startedAt })),
        ],
      }));
    }
    case 'refuseWork':
      return world.tools.changeServer('xyz', () => ({ trouble: { tasklist: 'findsNoWay' } }));
    case 'showWork':
      return world.tools.changeServer('xyz', () => ({ trouble: {} }));
    case 'reset':
      return startReset(world);
    case 'cancel':
      for (const job of world.running) world.jobs.cancel(job.id);
      return;
    case 'protect':
      world.settings = { ...world.settings, protectedUsers: ['root', 'gatesb'] };
  }
}

async function startReset(world: World): Promise<void> {
  const report = await world.ask();
  const session = idlestOf(report, offerRule(world.settings, 'me'), world.readings.judge(report).works);
  if (session === null) return;
  try {
    const order = { server: XYZ, session, seenAt: report.askedAt, origin: 'tray', text: null } as const;
    world.jobs.start({ ...order, action: 'reset', undoSeconds: UNDO_SECONDS });
  } catch (thrown) {
    // The id belongs to another user by now, and the reset of the previous one still runs.
    expect(toFailure(thrown).code).toBe('refused');
  }
}

function sessionsOf({ tools }: World): readonly SimulatedSession[] {
  return tools.fleet().servers[0]?.sessions ?? [];
}

function change(
  world: World,
  sessionId: number,
  changed: (session: SimulatedSession) => SimulatedSession | null,
): void {
  const sessions: SimulatedServer['sessions'] = sessionsOf(world).flatMap((one) =>
    one.id === sessionId ? (changed(one) ?? []) : one,
  );
  replaceSessions(world.tools, 'xyz', sessions);
}
