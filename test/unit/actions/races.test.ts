import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Jobs } from '../../../electron/engine/actions/jobs.ts';
import { NOTHING_READ } from '../../../electron/engine/actions/work-check.ts';
import {
  type SimulatedServer,
  type SimulatedSession,
  simulatedServer,
} from '../../../electron/engine/demo/simulated-server.ts';
import { activeSession, disconnectedSession } from '../../../electron/engine/demo/simulated-sessions.ts';
import { silentLog } from '../../../electron/engine/log.ts';
import { toFailure } from '../../../electron/engine/slotwatch-error.ts';
import { probe } from '../../../electron/engine/watch/probe.ts';
import { type Settings, settingsSchema } from '../../../shared/contract/settings.ts';
import { idlestOf, offerRule } from '../../../shared/domain/idlest.ts';
import type { Job } from '../../../shared/domain/model.ts';
import { messageTemplates } from '../../../shared/text/message-text.ts';
import { serverName } from '../../builders.ts';
import { replaceSessions, type SimulatedTools, simulatedTools } from '../simulated-tools.ts';

/** `RACES=100000 npx vitest …` for the long run; its result is in the commit that added it. */
const RUNS = Number(process.env.RACES ?? 2000);
const XYZ = serverName('xyz');
const THRESHOLD_MINUTES = 30;
const REGIONAL = { codePage: 850, dateOrder: null };

/** Actions of users and the admin, one after the other, with time between. */
type Event =
  | { readonly kind: 'pass'; readonly seconds: number }
  | { readonly kind: 'type' | 'leave' | 'return' | 'logOff'; readonly id: number }
  | { readonly kind: 'logOn'; readonly id: number; readonly user: string }
  | { readonly kind: 'reset' | 'cancel' | 'protect' };

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

it('never ends another session than the offered one, nor an active user’s, whatever happens in between', async () => {
  let ended = 0;
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
      },
    ),
    { numRuns: RUNS },
  );
  // Without any logged-off user the test would prove nothing.
  expect(ended).toBeGreaterThan(RUNS / 10);
}, 3_600_000);

interface World {
  readonly jobs: Jobs;
  readonly tools: SimulatedTools;
  readonly wrongs: string[];
  settings: Settings;
  running: readonly Job[];
  ended(): number;
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
  const world: World = {
    tools,
    wrongs,
    settings: settingsSchema.parse({
      idleThresholdMinutes: THRESHOLD_MINUTES,
      warnSeconds,
      protectedUsers: ['root'],
    }),
    running: [],
    ended: () => tools.calls.filter(({ tool }) => tool === 'rwinsta' || tool === 'logoff').length,
    jobs: new Jobs(
      {
        templates: messageTemplates,
        askNow: (server) => probe(server, tools.run, REGIONAL, 15_000),
        run: tools.run,
        hold: () => ({ release: () => {} }),
        audit: { write: () => {}, search: async () => [], closeUnfinished: () => [], close: () => {} },
        log: silentLog,
        caller: 'me',
        settings: () => world.settings,
        work: NOTHING_READ,
        rule: () => offerRule(world.settings, 'me'),
      },
      (jobs) => {
        world.running = jobs.filter(({ step }) => step !== 'ended');
      },
    ),
  };
  return world;
}

/** Compares the session that is about to be ended with the offered one and with what its user does. */
function wrongAbout(world: World, sessionId: number): string | null {
  const session = sessionsOf(world).find((one) => one.id === sessionId);
  const offered = world.running.find((job) => job.session.id === sessionId && job.step === 'acting')?.session;
  if (offered === undefined) return 'no job acts on it';
  if (session?.user !== offered.user) return `${session?.user} was never offered`;
  if (session.user === 'me' || session.user === 'root') return `${session.user} may not be touched`;
  if (world.settings.protectedUsers.includes(session.user ?? '')) return 'became protected';
  const idleMinutes = (Date.now() - (session.lastInputAt ?? 0)) / 60_000;
  const atWork = session.state === 'active' && idleMinutes < THRESHOLD_MINUTES;
  return atWork ? `at work ${idleMinutes} min ago` : null;
}

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
  const report = await probe(XYZ, world.tools.run, REGIONAL, 15_000);
  const session = idlestOf(report, offerRule(world.settings, 'me'));
  if (session === null) return;
  try {
    const order = { server: XYZ, session, seenAt: report.askedAt, origin: 'tray', text: null } as const;
    world.jobs.start({ ...order, action: 'reset', undoSeconds: 5 });
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
