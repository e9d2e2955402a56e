import {
  type SimulatedServer,
  type SimulatedSession,
  simulatedServer,
} from '../../electron/engine/demo/simulated-server.ts';
import {
  activeSession,
  disconnectedSession,
  systemSessions,
} from '../../electron/engine/demo/simulated-sessions.ts';
import { askFleet } from '../../electron/engine/demo/terminal-server.ts';
import { parseToolCall } from '../../electron/engine/demo/tool-arguments.ts';
import type { RunTool, Tool, ToolEnd } from '../../electron/engine/tools/run/tool.ts';

/** The tools that are asked again and again, never twice at a time. */
const QUESTIONS: ReadonlySet<Tool> = new Set<Tool>(['qwinsta', 'quser', 'tasklist', 'qprocess']);
const MINUTE = 60_000;
const ADMINS = ['gatesb', 'jobss', 'hopperg', 'knuthd', 'liskovb', 'dijkstrae', 'hamiltonm', 'lovelacea'];
/** The time of an answer on a healthy network, in milliseconds. */
const DELAY_MS = { shortest: 80, longest: 400 };
/** The probabilities for one server in one step (half a minute). */
const CHANCE = { logsOn: 0.01, types: 0.2, closesWindow: 0.01, logsOff: 0.006 };

/** Simulated terminal servers with admins who come and go, asked in memory. */
export interface World {
  readonly run: RunTool;
  readonly names: readonly string[];
  /** Tool calls so far. */
  calls(): number;
  /** Questions to a server while the same tool was already asking it. Must stay 0. */
  readonly askedTwice: readonly string[];
  change(names: readonly string[], change: Partial<SimulatedServer>): void;
  /** Simulates half a minute of the admins. */
  live(now: number): void;
}

export function createWorld(names: readonly string[], random: () => number, now: number): World {
  const servers = new Map(names.map((name) => [name, firstState(name, random, now)]));
  const asking = new Set<string>();
  const askedTwice: string[] = [];
  let calls = 0;

  const run: RunTool = async (tool, args, { timeoutMs, signal }) => {
    calls++;
    const { server: asked } = parseToolCall(tool, args);
    const question = QUESTIONS.has(tool) ? `${tool} ${asked}` : null;
    if (question !== null && asking.has(question)) askedTwice.push(question);
    if (question !== null) asking.add(question);
    const name = asked ?? '';
    const server = servers.get(name);
    const fleet = { servers: server === undefined ? [] : [server], events: [], disasters: [] };
    const answer = askFleet(fleet, tool, args, Date.now());
    const [after] = answer.fleet.servers;
    if (after !== undefined && after !== server) servers.set(name, after);
    const end = await ended(answer.ending === 'exits' ? answer.delayMs : null, timeoutMs, signal);
    if (question !== null) asking.delete(question);
    const { stdout, stderr, exitCode, delayMs } = answer;
    if (end === 'exited') return { stdout, stderr, exitCode, end, tookMs: delayMs };
    return { stdout: NOTHING, stderr: NOTHING, exitCode: null, end, tookMs: timeoutMs };
  };

  return {
    run,
    names,
    calls: () => calls,
    askedTwice,
    change: (some, change) => {
      for (const name of some) {
        const server = servers.get(name);
        if (server !== undefined) servers.set(name, { ...server, ...change });
      }
    },
    live: (at) => {
      for (const [name, server] of servers)
        servers.set(name, { ...server, sessions: lived(server, random, at) });
    },
  };
}

const NOTHING = new Uint8Array();

function firstState(name: string, random: () => number, now: number): SimulatedServer {
  const { shortest, longest } = DELAY_MS;
  const sessions = [...systemSessions(3)];
  if (random() < 0.6)
    sessions.push(activeSession(1, pick(ADMINS, random), { now, idleMinutes: Math.floor(random() * 90) }));
  if (random() < 0.4) sessions.push(disconnectedSession(2, pick(ADMINS, random), { now, idleMinutes: 500 }));
  return simulatedServer({ name, sessions, delayMs: Math.round(shortest + random() * (longest - shortest)) });
}

function lived(server: SimulatedServer, random: () => number, now: number): readonly SimulatedSession[] {
  const sessions = server.sessions.flatMap((session): readonly SimulatedSession[] => {
    if (session.user === null || session.lastInputAt === null) return [session];
    if (random() < CHANCE.logsOff) return [];
    if (session.state !== 'active') return [session];
    if (random() < CHANCE.closesWindow) return [{ ...session, sessionName: null, state: 'disconnected' }];
    // Half of them will not come back.
    const works = session.id % 2 === 0 && random() < CHANCE.types;
    return [works ? { ...session, lastInputAt: now } : session];
  });
  const taken = new Set(sessions.filter(({ user }) => user !== null).map(({ id }) => id));
  if (taken.size >= 2 || random() >= CHANCE.logsOn) return sessions;
  const id = 1 + Math.floor(random() * 60_000);
  return [...sessions, activeSession(id, pick(ADMINS, random), { now, idleMinutes: 0, loggedOnMinutes: 0 })];
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('Nothing to pick from');
  return item;
}

/** `delayMs` null: the tool never ends by itself, and the engine ends it at the timeout. */
function ended(delayMs: number | null, timeoutMs: number, signal: AbortSignal | undefined): Promise<ToolEnd> {
  if (signal?.aborted) return Promise.resolve('cancelled');
  return new Promise((resolve) => {
    const inTime = delayMs !== null && delayMs <= timeoutMs;
    const finish = (end: ToolEnd) => () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      resolve(end);
    };
    const timer = setTimeout(() => finish(inTime ? 'exited' : 'timedOut')(), inTime ? delayMs : timeoutMs);
    const cancel = finish('cancelled');
    signal?.addEventListener('abort', cancel, { once: true });
  });
}

/** Milliseconds of so many minutes. */
export const minutes = (count: number): number => count * MINUTE;
