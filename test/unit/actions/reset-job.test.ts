import { mkdirSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type SimulatedServer, simulatedServer } from '../../../electron/engine/demo/simulated-server.ts';
import {
  activeSession,
  disconnectedSession,
  systemSessions,
} from '../../../electron/engine/demo/simulated-sessions.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { type Settings, settingsSchema } from '../../../shared/contract/settings.ts';
import type { Job } from '../../../shared/domain/model.ts';
import { serverName } from '../../builders.ts';
import { refusedFor } from '../refused-for.ts';
import { type Call, replaceSessions, type SimulatedTools } from '../simulated-tools.ts';
import { type VirtualEngine, virtualEngine } from './virtual-engine.ts';

describe('the safe reset', () => {
  let world: VirtualEngine;
  let engine: Engine;
  let tools: SimulatedTools;
  let onCall: (call: Call) => void;

  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-11-22T10:00:00') });
    onCall = () => {};
  });
  afterEach(async () => {
    await world.dispose();
    vi.useRealTimers();
  });

  const open = async (
    server: Partial<SimulatedServer> = {},
    settings: Partial<Settings> = {},
  ): Promise<void> => {
    const now = Date.now();
    const sessions = [
      ...systemSessions(),
      disconnectedSession(2, 'gatesb', { now, idleMinutes: 4442 }),
      activeSession(3, 'jobss', { now, idleMinutes: 2 }),
    ];
    const simulated = simulatedServer({ name: 'xyz', sessions, ...server });
    world = await virtualEngine([simulated], { settings, onCall: (call) => onCall(call) });
    ({ engine, tools } = world);
  };
  const resetIdlest = (): Job => {
    const idlest = engine.view().servers[0]?.idlest;
    if (idlest?.user == null) throw new Error('no session is offered');
    return engine.act('reset', world.seen(idlest.user), 'window');
  };
  const ended = (job: Job) => world.ended(job);
  const actions = () => tools.calls.filter(({ tool }) => tool === 'rwinsta' || tool === 'logoff');

  it('waits, asks again, acts on that session and no other, and asks again', async () => {
    await open();
    const asked = tools.calls.length;
    const job = resetIdlest();
    await vi.advanceTimersByTimeAsync(4999);
    // Until then only what runs is read: the time in which it can be undone is a window of its own.
    expect(tools.calls.slice(asked).map(({ tool }) => tool)).toEqual(['tasklist']);
    expect(await ended(job)).toMatchObject({ code: 'freed', message: expect.stringContaining('gatesb') });
    const after = tools.calls.slice(asked).map(({ tool, args }) => [tool, ...args].join(' '));
    const tasklist = 'tasklist /s xyz /v /fo csv /fi SESSION gt 0';
    expect(after).toEqual([
      tasklist,
      tasklist,
      'qwinsta /server:xyz',
      'quser /server:xyz',
      'rwinsta 2 /server:xyz',
      'qwinsta /server:xyz',
      'quser /server:xyz',
    ]);
    expect(engine.view().servers[0]).toMatchObject({ status: 'free', slots: { used: 1, free: 1 } });
    expect(tools.fleet().disasters).toEqual([]);
  });

  it('logs who, which session and why before it acts, and the outcome after', async () => {
    await open();
    await ended(resetIdlest());
    const session = {
      server: 'xyz',
      sessionId: 2,
      user: 'gatesb',
      idleMinutes: 4442,
      origin: 'window',
      who: 'me',
    };
    expect(world.audit()).toMatchObject([
      { ...session, event: 'offered', action: 'reset', state: 'disconnected' },
      { ...session, event: 'acting', by: 'rwinsta', command: 'rwinsta 2 /server:xyz' },
      { ...session, event: 'ended', outcome: 'freed' },
    ]);
  });

  it('logs an active user off rather than resetting the session', async () => {
    await open({
      sessions: [...systemSessions(), activeSession(3, 'jobss', { now: Date.now(), idleMinutes: 45 })],
    });
    expect(await ended(resetIdlest())).toMatchObject({ code: 'freed' });
    expect(actions()).toEqual([{ tool: 'logoff', args: ['3', '/server:xyz'] }]);
  });

  it('can be undone until it acts, and then nothing is reset', async () => {
    await open();
    const job = resetIdlest();
    await vi.advanceTimersByTimeAsync(4000);
    engine.cancel(job.id);
    expect(await ended(job)).toMatchObject({ code: 'cancelled' });
    expect(actions()).toEqual([]);
  });

  it('can be undone during the second check', async () => {
    await open();
    const job = resetIdlest();
    tools.changeServer('xyz', () => ({ delayMs: 2000 }));
    await vi.advanceTimersByTimeAsync(6000);
    expect(engine.view().jobs[0]?.step).toBe('askingAgain');
    engine.cancel(job.id);
    expect(await ended(job)).toMatchObject({ code: 'cancelled' });
    expect(actions()).toEqual([]);
    expect(engine.view().servers[0]?.status).toBe('full');
  });

  it('joins the job a session has already', async () => {
    await open();
    const job = resetIdlest();
    expect(resetIdlest().id).toBe(job.id);
    await ended(job);
    expect(actions()).toHaveLength(1);
  });

  const changes: readonly (readonly [string, string, () => SimulatedServer['sessions']])[] = [
    [
      'the user came back',
      'backAtWork',
      () => [activeSession(2, 'gatesb', { now: Date.now(), idleMinutes: 0, loggedOnMinutes: 4502 })],
    ],
    [
      'the user logged on afresh',
      'backAtWork',
      () => [disconnectedSession(2, 'gatesb', { now: Date.now(), idleMinutes: 1 })],
    ],
    [
      'the id went to another user',
      'someoneElse',
      () => [disconnectedSession(2, 'jobss', { now: Date.now(), idleMinutes: 4442 })],
    ],
    ['the session is gone', 'alreadyGone', () => []],
  ];
  it.each(changes)('resets no session when %s', async (_, code, sessions) => {
    await open();
    const job = resetIdlest();
    replaceSessions(tools, 'xyz', [...systemSessions(), ...sessions()]);
    expect(await ended(job)).toMatchObject({ code });
    expect(actions()).toEqual([]);
  });

  it('resets no session when the second check gets no answer', async () => {
    await open();
    const job = resetIdlest();
    tools.changeServer('xyz', () => ({ reachability: 'hangs' }));
    expect(await ended(job)).toMatchObject({
      code: 'noAnswer',
      message: expect.stringContaining('nothing was reset'),
    });
    expect(actions()).toEqual([]);
  });

  it('resets no session whose user became protected, or when look only was set, during the countdown', async () => {
    await open();
    const job = resetIdlest();
    engine.configure(settingsSchema.parse({ servers: [{ name: 'xyz' }], protectedUsers: ['gatesb'] }));
    expect(await ended(job)).toMatchObject({ code: 'notOffered' });
    engine.configure(settingsSchema.parse({ servers: [{ name: 'xyz' }] }));
    await engine.refresh();
    const other = resetIdlest();
    engine.configure(settingsSchema.parse({ servers: [{ name: 'xyz' }], lookOnly: true }));
    expect(await ended(other)).toMatchObject({ code: 'notOffered' });
    expect(actions()).toEqual([]);
  });

  it('believes the next answer, not the exit code', async () => {
    await open({ trouble: { rwinsta: 'returns0DoesNothing' } });
    expect(await ended(resetIdlest())).toMatchObject({ code: 'stillThere' });
    tools.changeServer('xyz', () => ({ trouble: { rwinsta: 'returns1DoesIt' } }));
    await engine.refresh();
    expect(await ended(resetIdlest())).toMatchObject({ code: 'freed' });
  });

  it('says when it was denied, when the tool hung but did it, and when it is unknown', async () => {
    await open({ trouble: { rwinsta: 'deniesAction' } });
    expect(await ended(resetIdlest())).toMatchObject({ code: 'denied' });
    onCall = ({ tool }) => {
      if (tool === 'rwinsta') tools.changeServer('xyz', () => ({ trouble: {}, reachability: 'unreachable' }));
    };
    await engine.refresh();
    expect(await ended(resetIdlest())).toMatchObject({
      code: 'noAnswer',
      message: expect.stringContaining('not known'),
    });
    onCall = () => {};
    tools.changeServer('xyz', () => ({ reachability: 'answers', trouble: { rwinsta: 'doesItThenHangs' } }));
    await engine.refresh();
    expect(await ended(resetIdlest())).toMatchObject({ code: 'freed' });
  });

  it('says at once when this computer has no such tool', async () => {
    await open();
    tools.missing.add('rwinsta');
    expect(await ended(resetIdlest())).toMatchObject({
      code: 'stillThere',
      message: 'This computer has no rwinsta; nothing was reset.',
    });
  });

  it('does nothing that it cannot log', async () => {
    await open();
    const job = resetIdlest();
    rmSync(world.auditFile);
    // A folder in place of the file: nothing can be appended to it.
    mkdirSync(world.auditFile);
    expect(await ended(job)).toMatchObject({ code: 'notRecorded' });
    expect(actions()).toEqual([]);
  });

  it('refuses what was never offered, and what has changed', async () => {
    await open();
    const seen = world.seen('gatesb');
    expect(() => engine.act('reset', { ...seen, user: 'jobss' }, 'window')).toThrow(refusedFor('gone'));
    expect(() => engine.act('reset', { ...seen, logon: 'another time' }, 'window')).toThrow(
      refusedFor('gone'),
    );
    expect(() => engine.act('reset', { ...seen, sessionId: 3, user: 'jobss' }, 'window')).toThrow(
      refusedFor('gone'),
    );
    expect(() => engine.act('reset', { ...seen, server: serverName('abc') }, 'window')).toThrow(
      refusedFor('notWatched'),
    );
    engine.configure(settingsSchema.parse({ servers: [{ name: 'xyz' }], lookOnly: true }));
    expect(() => engine.act('reset', seen, 'window')).toThrow(refusedFor('guard', { guard: 'lookOnly' }));
  });

  it('undoes jobs that have not acted when the program ends', async () => {
    await open();
    const end = engine.jobEnded(resetIdlest().id);
    await engine.dispose();
    expect((await end).outcome).toMatchObject({ code: 'cancelled' });
    expect(actions()).toEqual([]);
  });
});
