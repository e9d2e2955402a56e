import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEngine } from '../../../electron/engine/create-engine.ts';
import { type SimulatedServer, simulatedServer } from '../../../electron/engine/demo/simulated-server.ts';
import { activeSession, systemSessions } from '../../../electron/engine/demo/simulated-sessions.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { silentLog } from '../../../electron/engine/log.ts';
import type { FleetChange } from '../../../shared/contract/bridge.ts';
import { type Settings, settingsSchema } from '../../../shared/contract/settings.ts';
import { messageTemplates } from '../../../shared/text/message-text.ts';
import { serverName } from '../../builders.ts';
import { type SimulatedTools, simulatedTools } from '../simulated-tools.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** The engine's watch over simulated servers, in virtual time. */
describe('the watch', () => {
  let engine: Engine;
  let tools: SimulatedTools;
  let changes: FleetChange[];

  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-11-22T10:00:00') });
    vi.spyOn(Math, 'random').mockReturnValue(0);
    changes = [];
  });
  afterEach(async () => {
    await engine.dispose();
    // The engine does not end running tools; it must leave nothing else behind.
    await vi.advanceTimersByTimeAsync(15 * SECOND);
    expect(vi.getTimerCount()).toBe(0);
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  const watching = (servers: readonly SimulatedServer[], different: Partial<Settings> = {}): void => {
    tools = simulatedTools(servers);
    const settings = settingsSchema.parse({ servers: servers.map(({ name }) => ({ name })), ...different });
    const auditFile = path.join(tmpdir(), 'never-written', 'audit.jsonl');
    engine = createEngine({
      templates: messageTemplates,
      settings,
      run: tools.run,
      caller: 'me',
      demo: false,
      auditFile,
      log: silentLog,
    });
    engine.onChange((change) => changes.push(change));
    engine.start();
  };
  const fleetOf = (count: number, different: Partial<SimulatedServer> = {}) =>
    Array.from({ length: count }, (_, index) =>
      simulatedServer({ name: `s${index}`, sessions: systemSessions(), delayMs: 200, ...different }),
    );
  const questionsTo = (name: string) =>
    tools.calls.filter(({ tool, args }) => tool === 'qwinsta' && args[0] === `/server:${name}`).length;

  it('asks every server at once, and again after the interval', async () => {
    watching(fleetOf(3));
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(engine.view().servers.map(({ status }) => status)).toEqual(['free', 'free', 'free']);
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(['s0', 's1', 's2'].map(questionsTo)).toEqual([2, 2, 2]);
  });

  it('asks a server at once, and often from then on, when a wait is set', async () => {
    const now = Date.now();
    const sessions = [1, 2].map((id) => activeSession(id, `user${id}`, { now, idleMinutes: 0 }));
    watching([simulatedServer({ name: 'xyz', sessions })], { intervalSeconds: 3600 });
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(questionsTo('xyz')).toBe(1);
    engine.waitFor(serverName('xyz'), 'tell');
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(questionsTo('xyz')).toBe(2);
    await vi.advanceTimersByTimeAsync(20 * SECOND);
    expect(questionsTo('xyz')).toBe(4);
  });

  it('asks no more servers at a time than the setting says', async () => {
    watching(fleetOf(50), { concurrency: 8 });
    await vi.advanceTimersByTimeAsync(30 * SECOND);
    // Two tools per server.
    expect(tools.load.most).toBe(16);
    expect(engine.view().servers.every(({ status }) => status === 'free')).toBe(true);
  });

  it('gives up a hanging server on time, calls it unknown and asks it less and less often', async () => {
    watching([simulatedServer({ name: 's0', reachability: 'hangs' })]);
    await vi.advanceTimersByTimeAsync(16 * SECOND);
    expect(engine.view().servers[0]).toMatchObject({
      status: 'unknown',
      report: { error: { code: 'timeout' } },
    });
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(questionsTo('s0')).toBeLessThan(12);
    expect(questionsTo('s0')).toBeGreaterThan(6);
  });

  const deadServers = (count: number) =>
    fleetOf(count, { reachability: 'hangs' }).map((server, index) => ({ ...server, name: `dead${index}` }));

  it('does not let a dead server delay a live one', async () => {
    const live = simulatedServer({ name: 'live', sessions: systemSessions(), delayMs: 200 });
    watching([...deadServers(40), live], { concurrency: 8 });
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    const before = questionsTo('live');
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(questionsTo('live') - before).toBeGreaterThanOrEqual(9);
  });

  it('moves dead servers behind live ones already in the first round, when none is known', async () => {
    watching([...deadServers(16), ...fleetOf(40)], { concurrency: 8 });
    await vi.advanceTimersByTimeAsync(14 * SECOND);
    const statuses = engine.view().servers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 'free')).toHaveLength(40);
    expect(tools.load.most).toBeLessThanOrEqual(16);
  });

  it('gives a server that was moved back its full timeout in its second turn', async () => {
    const late = { ...fleetOf(1, { delayMs: 10 * SECOND })[0], name: 'late' } as SimulatedServer;
    watching([late, ...fleetOf(20)], { concurrency: 2 });
    await vi.advanceTimersByTimeAsync(20 * SECOND);
    expect(questionsTo('late')).toBe(2);
    expect(engine.view().servers[0]?.status).toBe('free');
  });

  it('resolves a refresh with the answer also of a server that was moved back', async () => {
    const late = { ...fleetOf(1, { delayMs: 10 * SECOND })[0], name: 'late' } as SimulatedServer;
    watching([late, ...fleetOf(20)], { concurrency: 2 });
    const refreshed = engine.refresh([serverName('late')]).then(() => engine.view().servers[0]?.status);
    await vi.advanceTimersByTimeAsync(20 * SECOND);
    await expect(refreshed).resolves.toBe('free');
  });

  it('never asks the same server twice at the same time', async () => {
    watching(fleetOf(1, { delayMs: 5000 }));
    await vi.advanceTimersByTimeAsync(SECOND);
    const refreshed = Promise.all([engine.refresh(), engine.refresh([serverName('S0')])]);
    await vi.advanceTimersByTimeAsync(10 * SECOND);
    await refreshed;
    expect(questionsTo('s0')).toBe(1);
    expect(tools.load.most).toBe(2);
  });

  it('keeps the last answer when a server stops answering, and does not call it free', async () => {
    watching(fleetOf(1));
    await vi.advanceTimersByTimeAsync(SECOND);
    tools.changeServer('s0', () => ({ reachability: 'unreachable' }));
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    const [server] = engine.view().servers;
    expect(server).toMatchObject({ status: 'unknown', slots: { used: null, free: null }, idlest: null });
    expect(server?.lastAnswer?.sessions).toHaveLength(3);
  });

  it('asks no server while paused except on demand, and resumes by itself', async () => {
    watching(fleetOf(1));
    await vi.advanceTimersByTimeAsync(SECOND);
    engine.pause(Date.now() + 60 * MINUTE);
    await vi.advanceTimersByTimeAsync(59 * MINUTE);
    expect(questionsTo('s0')).toBe(1);
    const refreshed = engine.refresh();
    await vi.advanceTimersByTimeAsync(SECOND);
    await refreshed;
    expect(questionsTo('s0')).toBe(2);
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(questionsTo('s0')).toBeGreaterThan(2);
    expect(engine.view().pausedUntil).toBeNull();
  });

  it('resumes at once when the pause is ended', async () => {
    watching(fleetOf(1));
    await vi.advanceTimersByTimeAsync(SECOND);
    engine.pause(Date.now() + 60 * MINUTE);
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    engine.pause(null);
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(questionsTo('s0')).toBe(2);
  });

  it('asks a new server at once and forgets a removed one', async () => {
    watching(fleetOf(2));
    await vi.advanceTimersByTimeAsync(SECOND);
    engine.configure(settingsSchema.parse({ servers: [{ name: 's1' }, { name: 'new' }] }));
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(engine.view().servers.map(({ name }) => name)).toEqual(['s1', 'new']);
    expect(questionsTo('new')).toBe(1);
    expect(changes.at(-1)?.order ?? changes.find(({ order }) => order)?.order).toEqual(['s1', 'new']);
    expect(changes.flatMap(({ removed }) => removed)).toEqual(['s0']);
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    expect(questionsTo('s0')).toBe(1);
  });

  it('publishes changes together, and only changes', async () => {
    watching(fleetOf(20, { delayMs: 0 }));
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(changes.length).toBeLessThanOrEqual(2);
    changes.length = 0;
    const refreshed = engine.refresh([serverName('s7')]);
    await vi.advanceTimersByTimeAsync(SECOND);
    await refreshed;
    expect(changes.flatMap(({ servers }) => servers.map(({ name }) => name))).toEqual(['s7']);
  });
});
