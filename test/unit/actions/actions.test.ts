import { appendFileSync, mkdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type SimulatedServer, simulatedServer } from '../../../electron/engine/demo/simulated-server.ts';
import {
  activeSession,
  disconnectedSession,
  systemSessions,
} from '../../../electron/engine/demo/simulated-sessions.ts';
import { settingsSchema } from '../../../shared/contract/settings.ts';
import type { Wait } from '../../../shared/domain/model.ts';
import { serverName } from '../../builders.ts';
import { refusedFor } from '../refused-for.ts';
import { replaceSessions } from '../simulated-tools.ts';
import { type VirtualEngine, type VirtualOptions, virtualEngine } from './virtual-engine.ts';

const SECOND = 1000;
const XYZ = serverName('xyz');

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T10:00:00') });
});

let world: VirtualEngine;
afterEach(async () => {
  await world.dispose();
  vi.useRealTimers();
});

const jobss = (idleMinutes: number) =>
  activeSession(3, 'jobss', { now: Date.now(), idleMinutes, loggedOnMinutes: 300 });
const gatesb = () => disconnectedSession(2, 'gatesb', { now: Date.now(), idleMinutes: 4442 });
const xyz = (sessions: SimulatedServer['sessions'], different: Partial<SimulatedServer> = {}) =>
  simulatedServer({ name: 'xyz', sessions: [...systemSessions(), ...sessions], ...different });
const open = async (servers: readonly SimulatedServer[], options?: VirtualOptions): Promise<void> => {
  world = await virtualEngine(servers, options);
};

describe('an active user is warned first', () => {
  const WARNING = /^msg 3 \/server:xyz \/time:60 Hello jobss\. me needs a session on xyz.* in 1 min/;

  it('by a message, then has time, then is checked again, and only then logged off', async () => {
    await open([xyz([jobss(45)])]);
    const job = world.engine.act('reset', world.seen('jobss'), 'window');
    await vi.advanceTimersByTimeAsync(6 * SECOND);
    expect(world.engine.view().jobs[0]).toMatchObject({
      step: 'warning',
      warnUntil: Date.now() + 59 * SECOND,
    });
    expect(world.actions()).toEqual([expect.stringMatching(WARNING)]);
    await vi.advanceTimersByTimeAsync(58 * SECOND);
    expect(world.actions()).toHaveLength(1);
    expect(await world.ended(job)).toMatchObject({ code: 'freed' });
    expect(world.actions()).toEqual([expect.stringMatching(WARNING), 'logoff 3 /server:xyz']);
    expect(world.audit().map(({ event }) => event)).toEqual(['offered', 'warned', 'acting', 'ended']);
  });

  it('and stays when they come back to work meanwhile', async () => {
    await open([xyz([jobss(45)])]);
    const job = world.engine.act('reset', world.seen('jobss'), 'window');
    await vi.advanceTimersByTimeAsync(30 * SECOND);
    replaceSessions(world.tools, 'xyz', [
      ...systemSessions(),
      { ...jobss(0), logonAt: Date.now() - 300.5 * 60_000 },
    ]);
    expect(await world.ended(job)).toMatchObject({ code: 'backAtWork' });
    expect(world.actions()).toHaveLength(1);
  });

  it('and is told that they can stay when it is undone', async () => {
    await open([xyz([jobss(45)])]);
    const job = world.engine.act('reset', world.seen('jobss'), 'window');
    await vi.advanceTimersByTimeAsync(30 * SECOND);
    world.engine.cancel(job.id);
    expect(await world.ended(job)).toMatchObject({ code: 'cancelled' });
    expect(world.actions()).toEqual([
      expect.stringMatching(WARNING),
      'msg 3 /server:xyz /time:60 jobss, you can stay on xyz. You will not be logged off.',
    ]);
  });

  it('and stays when the warning cannot be shown', async () => {
    await open([xyz([jobss(45)], { trouble: { msg: 'deniesAction' } })]);
    const job = world.engine.act('reset', world.seen('jobss'), 'window');
    expect(await world.ended(job)).toMatchObject({
      code: 'notWarned',
      message: expect.stringContaining('nothing was reset'),
    });
    expect(world.actions()).toHaveLength(1);
  });

  it('but not where the setting says no warning, and never a disconnected user, who would not see it', async () => {
    await open([xyz([gatesb()])]);
    await world.ended(world.engine.act('reset', world.seen('gatesb'), 'window'));
    expect(world.actions()).toEqual(['rwinsta 2 /server:xyz']);
    await world.dispose();
    await open([xyz([jobss(45)])], { settings: { warnSeconds: 0 } });
    await world.ended(world.engine.act('reset', world.seen('jobss'), 'window'));
    expect(world.actions()).toEqual(['logoff 3 /server:xyz']);
  });
});

describe('the other actions', () => {
  it('log off by logoff, whatever the setting', async () => {
    await open([xyz([gatesb()])]);
    expect(await world.ended(world.engine.act('logOff', world.seen('gatesb'), 'window'))).toMatchObject({
      code: 'freed',
    });
    expect(world.actions()).toEqual(['logoff 2 /server:xyz']);
  });

  it('disconnect an active user and say that the slot stays taken', async () => {
    await open([xyz([jobss(2)])]);
    const outcome = await world.ended(world.engine.act('disconnect', world.seen('jobss'), 'window'));
    expect(outcome).toMatchObject({
      code: 'disconnected',
      message: expect.stringContaining('slot stays taken'),
    });
    expect(world.actions()).toEqual(['tsdiscon 3 /server:xyz']);
    expect(world.engine.view().servers[0]?.slots.used).toBe(1);
  });

  it('show a message with the names filled in, to a user who can see it', async () => {
    await open([xyz([jobss(2), gatesb()])]);
    const job = world.engine.act(
      'message',
      world.seen('jobss'),
      'window',
      '{user}: {asker} asks for {server} {thing}',
    );
    expect(await world.ended(job)).toMatchObject({ code: 'sent' });
    expect(world.actions()).toEqual(['msg 3 /server:xyz /time:600 jobss: me asks for xyz {thing}']);
    expect(() => world.engine.act('message', world.seen('gatesb'), 'window')).toThrow(
      refusedFor('objection', { objection: 'seesNoMessage' }),
    );
  });

  it('report when a message was not accepted', async () => {
    await open([xyz([jobss(2)], { trouble: { msg: 'deniesAction' } })]);
    expect(await world.ended(world.engine.act('message', world.seen('jobss'), 'window'))).toMatchObject({
      code: 'denied',
    });
  });

  it('do not end an active session, and touch no session on a protected server', async () => {
    await open([xyz([jobss(2), gatesb()])], { settings: { protectedServers: ['x*'] } });
    expect(() => world.engine.act('reset', world.seen('gatesb'), 'window')).toThrow(
      refusedFor('guard', { guard: 'protectedServer' }),
    );
    expect(() => world.engine.act('disconnect', world.seen('jobss'), 'window')).toThrow(
      refusedFor('guard', { guard: 'protectedServer' }),
    );
    world.engine.configure(settingsSchema.parse({ servers: [{ name: 'xyz' }] }));
    expect(() => world.engine.act('logOff', world.seen('jobss'), 'window')).toThrow(
      refusedFor('objection', { objection: 'recentInput' }),
    );
  });

  it('refuse a second action while another runs on the same session', async () => {
    await open([xyz([gatesb()])]);
    const job = world.engine.act('reset', world.seen('gatesb'), 'window');
    expect(() => world.engine.act('logOff', world.seen('gatesb'), 'window')).toThrow(refusedFor('busy'));
    await world.ended(job);
  });

  it('open a view of an active session only, with consent', async () => {
    await open([xyz([jobss(2), gatesb()])]);
    await world.engine.shadow(world.seen('jobss'), true, 'window');
    expect(world.actions()).toEqual(['mstsc /v:xyz /shadow:3 /control']);
    await expect(world.engine.shadow(world.seen('gatesb'), false, 'window')).rejects.toThrow(
      refusedFor('notActive'),
    );
  });
});

describe('a selection', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      disconnectedSession(index + 2, `user${index}`, { now: Date.now(), idleMinutes: 500 }),
    );
  const all = (count: number) => many(count).map((_, index) => world.seen(`user${index}`));

  it('runs one by one and ends with an outcome for each', async () => {
    await open([xyz([...many(20), { ...jobss(2), id: 99 }])], { settings: { protectedUsers: ['user7'] } });
    const batch = world.engine.actOnAll('reset', [...all(20), world.seen('jobss')], 'window');
    await vi.advanceTimersByTimeAsync(60 * SECOND);
    const [ended] = world.engine.view().batches;
    expect(ended).toMatchObject({ id: batch.id, step: 'ended' });
    const codes = ended?.items.map(({ outcome }) => outcome?.code);
    expect(codes).toEqual([
      ...Array(7).fill('freed'),
      'notOffered',
      ...Array(12).fill('freed'),
      'notOffered',
    ]);
    expect(world.actions()).toHaveLength(19);
  });

  it('can be undone as a whole before it starts', async () => {
    await open([xyz(many(3))]);
    const batch = world.engine.actOnAll('reset', all(3), 'window');
    await vi.advanceTimersByTimeAsync(4 * SECOND);
    world.engine.stopBatch(batch.id);
    await vi.advanceTimersByTimeAsync(60 * SECOND);
    expect(world.engine.view().batches[0]?.items.map(({ outcome }) => outcome?.code)).toEqual(
      Array(3).fill('cancelled'),
    );
    expect(world.actions()).toEqual([]);
  });

  it('stops after the running one', async () => {
    await open([xyz(many(5))]);
    const batch = world.engine.actOnAll('reset', all(5), 'window');
    world.tools.changeServer('xyz', () => ({ delayMs: 1000 }));
    await vi.advanceTimersByTimeAsync(7.5 * SECOND);
    world.engine.stopBatch(batch.id);
    await vi.advanceTimersByTimeAsync(60 * SECOND);
    const codes = world.engine.view().batches[0]?.items.map(({ outcome }) => outcome?.code);
    expect(codes).toEqual(['freed', 'cancelled', 'cancelled', 'cancelled', 'cancelled']);
    expect(world.actions()).toHaveLength(1);
  });
});

it('a job on a server that is removed from the list is undone', async () => {
  await open([xyz([gatesb()])]);
  const job = world.engine.act('reset', world.seen('gatesb'), 'window');
  world.engine.configure(settingsSchema.parse({ servers: [{ name: 'abc' }] }));
  expect(await world.ended(job)).toMatchObject({ code: 'cancelled' });
  expect(world.actions()).toEqual([]);
});

describe('waiting for a slot', () => {
  it('asks often, connects as soon as one is free, and ends', async () => {
    await open([xyz([gatesb(), jobss(2)])]);
    const over: Wait[] = [];
    world.engine.onFreed((wait) => over.push(wait));
    world.engine.start();
    world.engine.waitFor(XYZ, 'connect');
    await vi.advanceTimersByTimeAsync(70 * SECOND);
    expect(world.actions()).toEqual([]);
    replaceSessions(world.tools, 'xyz', [...systemSessions(), jobss(2)]);
    await vi.advanceTimersByTimeAsync(11 * SECOND);
    expect(world.actions()).toEqual(['mstsc /v:xyz']);
    expect(over).toEqual([{ server: 'xyz', goal: 'connect', since: expect.any(Number) }]);
    await vi.advanceTimersByTimeAsync(300 * SECOND);
    expect(world.actions()).toHaveLength(1);
    expect(world.engine.view().waits).toEqual([]);
  });

  it('does not take a missing answer for a free slot', async () => {
    await open([xyz([gatesb(), jobss(2)])], { waits: [{ server: XYZ, goal: 'connect', since: 0 }] });
    world.engine.start();
    world.tools.changeServer('xyz', () => ({ reachability: 'unreachable' }));
    await vi.advanceTimersByTimeAsync(300 * SECOND);
    expect(world.actions()).toEqual([]);
    expect(world.engine.view().waits).toHaveLength(1);
  });

  it('ends for a server that was removed from the list meanwhile', async () => {
    await open([xyz([gatesb(), jobss(2)])], {
      waits: [{ server: serverName('gone'), goal: 'tell', since: 0 }],
    });
    expect(world.engine.view().waits).toEqual([]);
  });

  it('continues after a restart, and can be cancelled', async () => {
    await open([xyz([gatesb(), jobss(2)])], { waits: [{ server: XYZ, goal: 'tell', since: 0 }] });
    expect(world.engine.view().waits).toHaveLength(1);
    world.engine.waitFor(XYZ, null);
    expect(world.engine.view().waits).toEqual([]);
  });
});

describe('the audit log', () => {
  it('closes jobs that a crash left open, once, but not those of a running program', async () => {
    await open([xyz([gatesb()])]);
    const entry = {
      who: 'me',
      server: 'xyz',
      origin: 'tray',
      sessionId: 2,
      user: 'gatesb',
      by: 'rwinsta',
      event: 'acting',
    };
    const gone = { ...entry, at: '2026-11-22T09:00:00.000Z', pid: 2 ** 22 + 1, jobId: 'crashed' };
    const alive = { ...entry, at: new Date().toISOString(), pid: process.ppid, jobId: 'elsewhere' };
    // After a restart of the computer another program may have its process id.
    const before = { ...alive, at: '2001-11-22T09:00:00.000Z', jobId: 'before' };
    appendFileSync(
      world.auditFile,
      `${[gone, alive, before].map((line) => JSON.stringify(line)).join('\n')}\n{"at": "cut sh`,
    );
    expect(world.engine.start()).toEqual([gone, before]);
    await world.engine.dispose();
    const closed = await world.engine.readAudit('unknown', 100);
    expect(closed).toEqual([
      expect.objectContaining({ jobId: 'before', event: 'ended', outcome: 'unknown' }),
      expect.objectContaining({
        jobId: 'crashed',
        event: 'ended',
        outcome: 'unknown',
        user: 'gatesb',
        pid: process.pid,
      }),
    ]);
    expect((await world.engine.readAudit('', 100)).map(({ jobId }) => jobId)).toEqual([
      'before',
      'crashed',
      'before',
      'elsewhere',
      'crashed',
    ]);
  });

  it('names who, the computer, the way and the action in every line, and what a user was to read', async () => {
    await open([xyz([gatesb(), jobss(90)])]);
    await world.engine.connect(XYZ, true, 'tray');
    await world.engine.shadow(world.seen('jobss'), true, 'window');
    await world.ended(world.engine.act('message', world.seen('jobss'), 'command', 'Hello {user}'));
    await world.ended(world.engine.act('logOff', world.seen('jobss'), 'notification'));
    const lines = world.audit();
    for (const line of lines) {
      expect(line).toMatchObject({ who: 'me', account: 'CORP\\me', computer: hostname(), server: 'xyz' });
      expect(line.origin).toBeTypeOf('string');
    }
    expect(lines.map(({ event, origin, action, user, text }) => [event, origin, action, user, text])).toEqual(
      [
        ['connect', 'tray', 'console', undefined, undefined],
        ['connect', 'window', 'control', 'jobss', undefined],
        ['offered', 'command', 'message', 'jobss', undefined],
        ['acting', 'command', 'message', 'jobss', 'Hello jobss'],
        ['ended', 'command', 'message', 'jobss', undefined],
        ['offered', 'notification', 'logOff', 'jobss', undefined],
        ['warned', 'notification', 'logOff', 'jobss', expect.stringContaining('jobss')],
        ['acting', 'notification', 'logOff', 'jobss', undefined],
        ['ended', 'notification', 'logOff', 'jobss', undefined],
      ],
    );
  });

  it('that cannot be read does not prevent watching', async () => {
    await open([xyz([gatesb()])]);
    mkdirSync(world.auditFile);
    expect(world.engine.start()).toEqual([]);
  });

  it('is searched by every word', async () => {
    await open([xyz([gatesb()])]);
    await world.ended(world.engine.act('reset', world.seen('gatesb'), 'window'));
    expect(await world.engine.readAudit('GATESB freed', 100)).toHaveLength(1);
    expect(await world.engine.readAudit('gatesb nobody', 100)).toEqual([]);
    expect(await world.engine.readAudit('freed', 100, { person: 'CORP\\me', action: 'reset' })).toHaveLength(
      1,
    );
    expect(await world.engine.readAudit('freed', 100, { person: 'LAB\\me' })).toEqual([]);
    expect((await world.engine.readAudit('', 2)).map(({ event }) => event)).toEqual(['ended', 'acting']);
  });
});
