import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  type SimulatedServer,
  type SimulatedSession,
  simulatedServer,
} from '../../../electron/engine/demo/simulated-server.ts';
import { disconnectedSession } from '../../../electron/engine/demo/simulated-sessions.ts';
import type { PrintedProcess } from '../../../electron/engine/demo/work/printed-process.ts';
import { COPY, OPEN_DOCUMENTS } from '../../../electron/engine/demo/work/programs.ts';
import { processesOf } from '../../../electron/engine/demo/work/simulated-processes.ts';
import { seenProcess } from '../../../shared/domain/seen-process.ts';
import { serverName } from '../../builders.ts';
import { type VirtualEngine, virtualEngine } from '../actions/virtual-engine.ts';
import type { Call } from '../simulated-tools.ts';

const NOW = Date.UTC(2026, 10, 22, 10);
const XYZ = serverName('xyz');
const IDLE = { now: NOW, idleMinutes: 300, loggedOnMinutes: 600 };
/** `RACE_RUNS=2000` is the long run. */
const RUNS = Number(process.env.RACE_RUNS ?? 60);

beforeEach(() => vi.useFakeTimers({ now: NOW }));
afterEach(() => vi.useRealTimers());

const gatesb = (different: Partial<SimulatedSession> = {}): SimulatedSession => ({
  ...disconnectedSession(1, 'gatesb', IDLE),
  programs: COPY,
  ...different,
});
/** Always the same, so that the list is never empty. */
const jobss: SimulatedSession = { ...disconnectedSession(2, 'jobss', IDLE), programs: OPEN_DOCUMENTS };
const PID = processesOf(simulatedServer({ name: 'xyz', sessions: [gatesb()] }), NOW, false).find(
  ({ image }) => image === 'robocopy.exe',
)?.pid;

const world = (session: SimulatedSession | null, trouble: SimulatedServer['trouble'] = {}) => ({
  sessions: session === null ? [jobss] : [session, jobss],
  trouble,
});
/** What may become of the server between any two calls of a tool. */
const WORLDS: readonly Pick<SimulatedServer, 'sessions' | 'trouble'>[] = [
  world(gatesb()),
  world(gatesb()),
  world(gatesb()),
  world(null),
  world(gatesb({ user: 'ritchied' })),
  world(gatesb({ user: 'gatesbert' })),
  world(gatesb({ logonAt: NOW - 60_000 })),
  world(gatesb({ state: 'active', sessionName: 'rdp-tcp#1', lastInputAt: NOW })),
  world(gatesb({ endedPids: PID === undefined ? [] : [PID] })),
  world(gatesb({ programs: COPY.map((one) => ({ ...one, image: 'excel.exe' })) })),
  world(gatesb({ programs: COPY.map((one) => ({ ...one, image: 'xrobocopy.exe' })) })),
  world(gatesb(), { tasklist: 'findsNoWay' }),
  world(gatesb(), { tasklist: 'hidesOthers' }),
  world(gatesb(), { tasklist: 'printsNothing' }),
  world(gatesb(), { quser: 'fails' }),
  world(gatesb(), { qwinsta: 'fails', quser: 'fails' }),
  world(gatesb(), { taskkill: 'returns0DoesNothing' }),
  world(gatesb(), { taskkill: 'doesItThenHangs' }),
];

/** What the last reading and the last answer had, and each end of a process that they did not cover. */
interface Watcher {
  readonly wrong: string[];
  kills: number;
  see(call: Call, server: SimulatedServer): void;
}

function watcher(): Watcher {
  let listed: readonly PrintedProcess[] = [];
  let on: SimulatedSession | undefined;
  const isMeant = ({ pid, image, sessionId, person }: PrintedProcess): boolean =>
    pid === PID && image === 'robocopy.exe' && sessionId === 1 && person === 'gatesb';
  const self: Watcher = {
    wrong: [],
    kills: 0,
    see: ({ tool, args }, server) => {
      if (tool === 'tasklist')
        listed = server.trouble.tasklist === undefined ? processesOf(server, Date.now(), false) : [];
      if (tool === 'quser') on = server.sessions.find(({ id }) => id === 1);
      if (tool !== 'taskkill') return;
      self.kills++;
      if (!listed.some(isMeant)) self.wrong.push(`not in the last list: ${args.join(' ')}`);
      if (on?.user !== 'gatesb' || on.logonAt !== gatesb().logonAt || on.state !== 'disconnected')
        self.wrong.push(`not the person who was seen: ${args.join(' ')}`);
      const exactly = `/s xyz /pid ${PID} /fi IMAGENAME eq robocopy.exe /fi SESSION eq 1`;
      if (args.join(' ') !== exactly) self.wrong.push(`another command: ${args.join(' ')}`);
    },
  };
  return self;
}

it('never starts taskkill for what the last look does not show', async () => {
  let kills = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...WORLDS), { maxLength: 12 }),
      fc.option(fc.nat(12_000)),
      async (changes, undoAfterMs) => {
        vi.setSystemTime(NOW);
        const seen = watcher();
        let engine: VirtualEngine | null = null;
        let changed = 0;
        const onCall = (call: Call): void => {
          const next = changes[changed++];
          if (engine === null) return;
          if (next !== undefined) engine.tools.changeServer('xyz', () => next);
          const [server] = engine.tools.fleet().servers;
          if (server !== undefined) seen.see(call, server);
        };
        const opened = await virtualEngine([simulatedServer({ name: 'xyz', ...world(gatesb()) })], {
          onCall,
        });
        await opened.engine.readWork(XYZ);
        [engine, changed] = [opened, 0];
        const chosen = seenProcess(opened.seen('gatesb'), { pid: PID ?? 0, image: 'robocopy.exe' });
        const job = opened.engine.endProcess(chosen, 'window');
        if (undoAfterMs !== null) setTimeout(() => opened.engine.cancel(job.id), undoAfterMs);
        const ended = await opened.ended(job);
        await opened.dispose();
        expect(seen.wrong).toEqual([]);
        expect(seen.kills).toBeLessThanOrEqual(1);
        if (ended?.code === 'processEnded') expect(seen.kills).toBe(1);
        kills += seen.kills;
      },
    ),
    { numRuns: RUNS },
  );
  expect(kills).toBeGreaterThan(0);
});
