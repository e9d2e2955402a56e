import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Trouble } from '../../../electron/engine/demo/simulated-server.ts';
import { simulatedServer } from '../../../electron/engine/demo/simulated-server.ts';
import { activeSession, disconnectedSession } from '../../../electron/engine/demo/simulated-sessions.ts';
import { sayAuditEnd } from '../../../shared/text/say-audit.ts';
import { type VirtualEngine, virtualEngine } from './virtual-engine.ts';

const SECOND = 1000;
/** Longer than the program needs to end, whatever happens. */
const LONG_MS = 60 * SECOND;

let world: VirtualEngine;
beforeEach(() => vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 10) }));
afterEach(async () => {
  await world.dispose();
  vi.useRealTimers();
});

/** gatesb is long gone, jobss idle for 45 minutes. */
async function open(trouble: Readonly<Record<string, Trouble>> = {}): Promise<void> {
  const now = Date.now();
  const sessions = [
    disconnectedSession(1, 'gatesb', { now, idleMinutes: 4442 }),
    activeSession(2, 'jobss', { now, idleMinutes: 45 }),
  ];
  world = await virtualEngine([simulatedServer({ name: 'xyz', sessions, trouble })]);
}

/** The audit log when the program has ended, and long after. */
async function quit(): Promise<readonly string[]> {
  const ended = world.engine.dispose();
  await vi.advanceTimersByTimeAsync(LONG_MS);
  await ended;
  const lines = await world.engine.readAudit('', 100);
  return lines
    .toReversed()
    .map(({ event, outcome }) => (outcome === undefined ? event : `${event} ${outcome}`));
}

it('undoes a waiting job, and says so', async () => {
  await open();
  world.engine.act('reset', world.seen('gatesb'), 'tray');
  await vi.advanceTimersByTimeAsync(SECOND);
  expect(await quit()).toEqual(['offered', 'ended cancelled']);
  expect(world.actions()).toEqual([]);
});

it('undoes a job during its warning, and tells the user', async () => {
  await open();
  world.engine.act('reset', world.seen('jobss'), 'tray');
  await vi.advanceTimersByTimeAsync(10 * SECOND);
  expect(await quit()).toEqual(['offered', 'warned', 'ended cancelled']);
  expect(world.actions()).toEqual([
    expect.stringContaining('will be logged off'),
    expect.stringContaining('you can stay on xyz'),
  ]);
});

it('undoes the rest of a selection', async () => {
  await open();
  world.engine.actOnAll('reset', [world.seen('gatesb'), world.seen('jobss')], 'window');
  await vi.advanceTimersByTimeAsync(SECOND);
  expect(await quit()).toEqual([]);
  expect(world.engine.view().batches[0]?.items.map(({ outcome }) => outcome?.code)).toEqual([
    'cancelled',
    'cancelled',
  ]);
});

it('waits for a job that has started to act', async () => {
  await open();
  world.tools.changeServer('xyz', () => ({ delayMs: 500 }));
  world.engine.act('reset', world.seen('gatesb'), 'tray');
  await vi.advanceTimersByTimeAsync(6.2 * SECOND);
  expect(world.actions()).toEqual(['rwinsta 1 /server:xyz']);
  expect(await quit()).toEqual(['offered', 'acting', 'ended freed']);
});

it.each<[string, Trouble]>([
  ['a tool that hangs', 'hangs'],
  ['a tool that did it and hangs', 'doesItThenHangs'],
  ['a session that does not go', 'returns0DoesNothing'],
])('does not wait for ever for %s: its outcome is unknown, and nothing more is done', async (_, trouble) => {
  await open({ rwinsta: trouble });
  world.engine.act('reset', world.seen('gatesb'), 'tray');
  await vi.advanceTimersByTimeAsync(6 * SECOND);
  expect(world.actions()).toEqual(['rwinsta 1 /server:xyz']);
  expect(await quit()).toEqual(['offered', 'acting', 'ended unknown']);
  const last = world.audit().at(-1);
  expect(last && sayAuditEnd(last)).toBe('Slotwatch was closed before the result was known. Refresh xyz.');
  expect(world.actions()).toHaveLength(1);
});
