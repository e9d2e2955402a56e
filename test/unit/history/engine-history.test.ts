import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createEngine } from '../../../electron/engine/create-engine.ts';
import { simulatedServer } from '../../../electron/engine/demo/simulated-server.ts';
import {
  activeSession,
  disconnectedSession,
  systemSessions,
} from '../../../electron/engine/demo/simulated-sessions.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { silentLog } from '../../../electron/engine/log.ts';
import { HOUR_MS } from '../../../shared/basics/time-units.ts';
import { settingsSchema } from '../../../shared/contract/settings.ts';
import { messageTemplates } from '../../../shared/text/message-text.ts';
import { NOW, serverName } from '../../builders.ts';
import { type SimulatedTools, simulatedTools } from '../simulated-tools.ts';
import { logon, minute, span } from './log/log-events.ts';

const XYZ = serverName('XYZ');
const history = {
  logons: [logon({ spans: [span('active', minute(0), minute(5)), span('disconnected', minute(5), null)] })],
  restarts: [],
};

let folder: string;
let tools: SimulatedTools;
let engine: Engine;
beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-history-'));
  tools = simulatedTools([
    simulatedServer({
      name: 'XYZ',
      sessions: [disconnectedSession(4, 'gatesb', { now: NOW, idleMinutes: 115 })],
      history,
    }),
    simulatedServer({ name: 'ABC', sessions: [activeSession(1, 'jobss', { now: NOW, idleMinutes: 0 })] }),
  ]);
  engine = createEngine({
    settings: settingsSchema.parse({ servers: [{ name: 'XYZ' }, { name: 'ABC' }] }),
    run: tools.run,
    caller: 'me',
    demo: false,
    auditFile: path.join(folder, 'audit.jsonl'),
    templates: messageTemplates,
    historyTimeoutMs: 5000,
    log: silentLog,
  });
});
afterEach(async () => {
  await engine.dispose();
  rmSync(folder, { recursive: true });
  vi.useRealTimers();
});

const called = (tool: string) => tools.calls.filter((call) => call.tool === tool).length;
const hang = () => tools.changeServer('XYZ', () => ({ trouble: { wevtutil: 'hangs' } }));
const CANCELLED = { log: { kind: 'notRead', error: { cancelled: true } } };
const DAY = { from: NOW - 24 * HOUR_MS, until: NOW + HOUR_MS };

it('the log of a server is read when it is asked for, and its logons are held against the sessions', async () => {
  engine.start();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(called('wevtutil')).toBe(0);
  const reading = engine.historyOf(serverName('xyz'), DAY);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await reading).toMatchObject({
    log: { kind: 'read' },
    logons: [{ user: 'CORP\\gatesb', until: null, end: null, isOver: false }],
  });
  tools.changeServer('XYZ', () => ({ sessions: systemSessions() }));
  await engine.refresh([XYZ]);
  expect(await engine.historyOf(XYZ, DAY)).toMatchObject({
    logons: [{ isOver: true, end: 'unknown' }],
  });
  expect(called('wevtutil')).toBe(3);
});

it('a log that takes long delays no question of the watch, and is given up', async () => {
  hang();
  engine.start();
  const reading = engine.historyOf(XYZ, DAY);
  await vi.advanceTimersByTimeAsync(4900);
  await engine.refresh();
  expect(engine.view().servers.map(({ report }) => report?.kind)).toEqual(['answer', 'answer']);
  await vi.advanceTimersByTimeAsync(200);
  expect(await reading).toMatchObject({
    log: { kind: 'notRead', error: { code: 'timeout', tool: 'wevtutil' } },
  });
});

it.each([
  ['it is called off', (off: AbortController) => off.abort()],
  ['the server is removed', () => engine.configure(settingsSchema.parse({ servers: [{ name: 'ABC' }] }))],
  ['the engine ends', () => engine.dispose()],
] as const)('the tool is ended when %s', async (_, end) => {
  hang();
  const off = new AbortController();
  const reading = engine.historyOf(XYZ, DAY, off.signal);
  await vi.advanceTimersByTimeAsync(100);
  expect(tools.load.now).toBe(1);
  await end(off);
  expect(await reading).toMatchObject(CANCELLED);
  await vi.advanceTimersByTimeAsync(0);
  expect(tools.load.now).toBe(0);
});

it('the log of a server that is not watched is not read', async () => {
  await expect(engine.historyOf(serverName('other'), DAY)).rejects.toMatchObject({
    failure: { code: 'refused', why: { kind: 'notWatched' } },
  });
  expect(tools.calls).toEqual([]);
});
