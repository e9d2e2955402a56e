import { type ServerSettings, serverSettingsSchema } from '../../../shared/contract/settings.ts';
import { ADMINISTRATIVE_SESSIONS } from '../../../shared/domain/slots.ts';
import type { RunTool, ToolEnd, ToolOutput } from '../tools/run/tool.ts';
import { LIFE_STEP_MS, liveOn, seededRandom } from './demo-life.ts';
import { startingServers } from './demo-servers.ts';
import { historyLater } from './history/live-logons.ts';
import { type SimulatedFleet, simulatedFleet } from './simulated-server.ts';
import { askFleet } from './terminal-server.ts';

/** The same number gives the same demo. With this one nothing changes for three minutes; then Berlin becomes full. */
const DEMO_SEED = 708;
/** After a long sleep the demo runs at most this many steps: by then everything that can happen has happened. */
const MOST_STEPS_AT_ONCE = 960;

/** The servers of the demo, as settings. */
export function demoServers(): ServerSettings[] {
  return startingServers(0).map(({ server, label, capacity }) =>
    serverSettingsSchema.parse({ name: server.name, label, capacity }),
  );
}

export interface DemoOptions {
  readonly seed?: number;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
}

/**
 * The Windows tools of a fleet in memory: it answers in the tools' own bytes, and changes as time passes. Nothing is
 * started on this computer; `mstsc` opens no window.
 */
export function createDemoTools(options: DemoOptions = {}): RunTool {
  const clock = options.clock ?? Date.now;
  const fleet = livingFleet(clock(), options.seed ?? DEMO_SEED);
  return async (tool, args, { timeoutMs, leaveRunning, signal }) => {
    const startedAt = performance.now();
    const now = clock();
    const answer = askFleet(fleet.at(now), tool, args, now);
    fleet.set(answer.fleet);
    const delay = answer.ending === 'exits' ? answer.delayMs : Number.POSITIVE_INFINITY;
    const end = await waitFor(delay, timeoutMs, signal);
    const tookMs = Math.round(performance.now() - startedAt);
    if (end !== 'exited') return { ...NOTHING_PRINTED, end, tookMs };
    const { stdout, stderr, exitCode } = answer;
    return leaveRunning === true && exitCode === 0
      ? { ...NOTHING_PRINTED, end: 'started', tookMs }
      : { stdout, stderr, exitCode, end, tookMs };
  };
}

const NOTHING_PRINTED: Omit<ToolOutput, 'end' | 'tookMs'> = {
  stdout: new Uint8Array(),
  stderr: new Uint8Array(),
  exitCode: null,
};

/** The fleet at a given moment, each not before the last. */
function livingFleet(startedAt: number, seed: number) {
  const start = startingServers(startedAt);
  const slotsOf = new Map(
    start.map(({ server, capacity }) => [
      server.name,
      capacity === 'unlimited' ? null : capacity === 'auto' ? ADMINISTRATIVE_SESSIONS : capacity,
    ]),
  );
  let fleet: SimulatedFleet = simulatedFleet(start.map(({ server }) => server));
  let steps = 0;
  let askedAt = startedAt;

  function at(now: number): SimulatedFleet {
    askedAt = now;
    const due = Math.floor((now - startedAt) / LIFE_STEP_MS);
    steps = Math.max(steps, due - MOST_STEPS_AT_ONCE);
    while (steps < due) {
      steps += 1;
      const random = seededRandom(seed + steps);
      const moment = startedAt + steps * LIFE_STEP_MS;
      const servers = fleet.servers.map((server) =>
        liveOn(server, slotsOf.get(server.name) ?? null, moment, random),
      );
      change({ ...fleet, servers }, moment);
    }
    return fleet;
  }

  /** The logs of its servers follow what happens on them. */
  function change(changed: SimulatedFleet, moment: number): void {
    const servers = changed.servers.map((server, place) => {
      const before = fleet.servers[place];
      const history = before === undefined ? undefined : historyLater(before, server, moment);
      return history === undefined || history === server.history ? server : { ...server, history };
    });
    fleet = { ...changed, servers };
  }

  return { at, set: (changed: SimulatedFleet) => change(changed, askedAt) };
}

/** Waits for the tool's end, the time limit or the signal. */
function waitFor(delayMs: number, timeoutMs: number, signal: AbortSignal | undefined): Promise<ToolEnd> {
  if (signal?.aborted === true) return Promise.resolve('cancelled');
  return new Promise((resolve) => {
    const inTime = delayMs <= timeoutMs;
    const timer = setTimeout(() => finish(inTime ? 'exited' : 'timedOut'), inTime ? delayMs : timeoutMs);
    const cancel = (): void => finish('cancelled');
    const finish = (end: ToolEnd): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      resolve(end);
    };
    signal?.addEventListener('abort', cancel, { once: true });
  });
}
