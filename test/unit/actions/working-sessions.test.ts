import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SimulatedServer, SimulatedSession } from '../../../electron/engine/demo/simulated-server.ts';
import { simulatedServer } from '../../../electron/engine/demo/simulated-server.ts';
import { activeSession, disconnectedSession } from '../../../electron/engine/demo/simulated-sessions.ts';
import { COPY, OPEN_DOCUMENTS, type SimulatedProgram } from '../../../electron/engine/demo/work/programs.ts';
import type { Settings } from '../../../shared/contract/settings.ts';
import { replaceSessions } from '../simulated-tools.ts';
import { type VirtualEngine, type VirtualOptions, virtualEngine } from './virtual-engine.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const PAYROLL: readonly SimulatedProgram[] = [{ image: 'payroll.exe', percent: 0, memoryKiB: 4_000 }];

let world: VirtualEngine;
beforeEach(() => vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 10) }));
afterEach(async () => {
  await world.dispose();
  vi.useRealTimers();
});

/** A full server: gatesb is the idlest and runs these programs, jobss has documents open. */
async function open(
  programs: readonly SimulatedProgram[],
  server: Partial<SimulatedServer> = {},
  options: VirtualOptions = {},
): Promise<void> {
  const sessions = [gatesb(programs), jobss()];
  world = await virtualEngine([simulatedServer({ name: 'xyz', sessions, ...server })], options);
}

const gatesb = (programs: readonly SimulatedProgram[]): SimulatedSession => ({
  ...disconnectedSession(1, 'gatesb', { now: Date.now(), idleMinutes: 4442 }),
  programs,
});
const jobss = (): SimulatedSession => ({
  ...activeSession(2, 'jobss', { now: Date.now(), idleMinutes: 45 }),
  programs: OPEN_DOCUMENTS,
});

/** The watch runs for so long. */
async function watchFor(ms: number): Promise<void> {
  world.engine.start();
  await vi.advanceTimersByTimeAsync(ms);
}

const xyz = () => world.engine.view().servers[0];
const asked = (tool: string): number => world.tools.calls.filter((call) => call.tool === tool).length;
const configure = (settings: Partial<Settings>, before: Settings): Settings => {
  const next = { ...before, ...settings };
  world.engine.configure(next);
  return next;
};

describe('a session that works', () => {
  it('is not offered, and the next one is', async () => {
    await open(COPY);
    expect(xyz()?.idlest?.user).toBe('gatesb');
    await watchFor(10 * SECOND);
    expect(xyz()?.works[1]).toMatchObject({ verdict: 'working', because: { image: 'robocopy.exe' } });
    expect(xyz()?.idlest?.user).toBe('jobss');
  });

  it('is not ended by a click from before anybody knew', async () => {
    await open(COPY);
    const job = world.engine.act('reset', world.seen('gatesb'), 'notification');
    expect(await world.ended(job)).toMatchObject({
      code: 'working',
      message: expect.stringContaining('robocopy.exe'),
    });
    expect(world.actions()).toEqual([]);
  });

  it('is not ended where the work begins in the last second before the end', async () => {
    await open(OPEN_DOCUMENTS);
    const job = world.engine.act('reset', world.seen('gatesb'), 'tray');
    await vi.advanceTimersByTimeAsync(4.9 * SECOND);
    replaceSessions(world.tools, 'xyz', [gatesb(COPY), jobss()]);
    expect(await world.ended(job)).toMatchObject({ code: 'working' });
    expect(world.actions()).toEqual([]);
  });

  it('is ended where the user was told and wants it', async () => {
    await open(COPY);
    await watchFor(10 * SECOND);
    expect(() => world.engine.act('reset', world.seen('gatesb'), 'window')).toThrow();
    const job = world.engine.act('reset', world.seen('gatesb'), 'window', null, true);
    expect(await world.ended(job)).toMatchObject({ code: 'freed' });
  });

  it('is never ended while it runs a program of the policy', async () => {
    await open(PAYROLL, {}, { forbiddenPrograms: ['pay*'] });
    const early = world.engine.act('reset', world.seen('gatesb'), 'window', null, true);
    expect(await world.ended(early)).toMatchObject({ code: 'working' });
    await watchFor(10 * SECOND);
    expect(xyz()?.works[1]?.because).toEqual({ kind: 'job', image: 'payroll.exe', policy: true });
    expect(() => world.engine.act('reset', world.seen('gatesb'), 'window', null, true)).toThrow();
    expect(world.actions()).toEqual([]);
  });
});

describe('the lists of the settings', () => {
  it('say what is work, and count at once when they change', async () => {
    await open(PAYROLL, {}, { settings: { neverEndWhile: ['payroll'] } });
    await watchFor(10 * SECOND);
    expect(xyz()?.works[1]?.because).toEqual({ kind: 'job', image: 'payroll.exe', policy: false });
    const { settings } = world;
    const next = configure({ neverEndWhile: [] }, settings);
    expect(xyz()?.works[1]?.verdict).toBe('unknown');
    expect(xyz()?.idlest?.user).toBe('gatesb');
    configure({ jobPrograms: ['payroll'] }, next);
    expect(xyz()?.works[1]?.verdict).toBe('working');
    expect(xyz()?.idlest?.user).toBe('jobss');
  });
});

describe('what runs is read', () => {
  it('not before the watch starts, and no longer after the end', async () => {
    await open(COPY);
    await world.engine.refresh();
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    expect(asked('tasklist')).toBe(0);
    await watchFor(5 * MINUTE);
    const count = asked('tasklist');
    expect(count).toBe(3);
    await world.engine.dispose();
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    expect(asked('tasklist')).toBe(count);
  });

  it('by names where there are no rights, which stops the end only where they name a job', async () => {
    for (const [programs, code] of [
      [COPY, 'working'],
      [OPEN_DOCUMENTS, 'freed'],
    ] as const) {
      await open(programs, { trouble: { tasklist: 'asksForPassword' } });
      await watchFor(MINUTE);
      expect(xyz()?.workFailure?.code).toBe('accessDenied');
      const { engine, seen } = world;
      const target = seen('gatesb');
      const act = () => engine.act('reset', target, 'tray');
      if (code === 'working') expect(act).toThrow();
      else expect(await world.ended(act())).toMatchObject({ code });
      if (code === 'working') await world.dispose();
    }
  });

  it('not again and again for a click where it hangs, and the session can still be ended', async () => {
    await open(OPEN_DOCUMENTS, { trouble: { tasklist: 'hangs', qprocess: 'hangs' } });
    const job = world.engine.act('reset', world.seen('gatesb'), 'tray');
    expect(await world.ended(job)).toMatchObject({ code: 'freed' });
    expect(asked('tasklist')).toBe(2);
  });
});
