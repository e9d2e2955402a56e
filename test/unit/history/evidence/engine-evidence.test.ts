import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createEngine } from '../../../../electron/engine/create-engine.ts';
import { simulatedServer } from '../../../../electron/engine/demo/simulated-server.ts';
import { activeSession, disconnectedSession } from '../../../../electron/engine/demo/simulated-sessions.ts';
import type { Engine } from '../../../../electron/engine/engine.ts';
import { type OwnHistory, openOwnHistory } from '../../../../electron/engine/history/observed/own-history.ts';
import { silentLog } from '../../../../electron/engine/log.ts';
import type { FleetChange } from '../../../../shared/contract/bridge.ts';
import { settingsSchema } from '../../../../shared/contract/settings.ts';
import { messageTemplates } from '../../../../shared/text/message-text.ts';
import { NOW, serverName } from '../../../builders.ts';
import { type SimulatedTools, simulatedTools } from '../../simulated-tools.ts';
import { logon, minute, span } from '../log/log-events.ts';
import { bundleHistoryThread, type HistoryThreadFile, OBSERVING } from '../observed/history-file.ts';

const XYZ = serverName('XYZ');
const ABC = serverName('ABC');

let thread: HistoryThreadFile;
beforeAll(async () => {
  thread = await bundleHistoryThread();
});
afterAll(() => thread.remove());

let folder: string;
let tools: SimulatedTools;
let ownHistory: OwnHistory;
let asked: string[];
let changes: FleetChange[];
let engine: Engine;
beforeEach(() => {
  vi.useFakeTimers({
    now: NOW,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'Date', 'performance'],
  });
  folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-evidence-'));
  tools = simulatedTools([
    simulatedServer({
      name: 'XYZ',
      sessions: [gatesb(false), activeSession(5, 'jobss', { now: NOW, idleMinutes: 0 })],
      history: {
        logons: [
          logon({ spans: [span('active', minute(0), minute(5)), span('disconnected', minute(5), null)] }),
        ],
        restarts: [],
      },
    }),
    simulatedServer({ name: 'ABC', sessions: [gatesb(true)] }),
  ]);
  const opened = openOwnHistory({
    script: thread.script,
    file: path.join(folder, 'history.sqlite'),
    days: 36_500,
    onProblem: () => {},
  });
  asked = [];
  ownHistory = {
    ...opened,
    ask: (name, question) => {
      if (name === 'lastLogons') asked.push(name);
      return opened.ask(name, question);
    },
  };
  engine = createEngine({
    settings: settingsSchema.parse({ intervalSeconds: 60, servers: [{ name: 'XYZ' }, { name: 'ABC' }] }),
    run: tools.run,
    caller: 'me',
    demo: false,
    auditFile: path.join(folder, 'audit.jsonl'),
    templates: messageTemplates,
    ownHistory,
    log: silentLog,
  });
  changes = [];
  engine.onChange((change) => {
    changes.push(change);
    for (const { report } of change.servers) if (report !== null) ownHistory.see(report, OBSERVING);
  });
});
afterEach(async () => {
  await engine.dispose();
  await ownHistory.dispose();
  rmSync(folder, { recursive: true });
  vi.useRealTimers();
});

function gatesb(isConnected: boolean) {
  return isConnected
    ? activeSession(4, 'gatesb', { now: NOW, idleMinutes: 0 })
    : disconnectedSession(4, 'gatesb', { now: NOW, idleMinutes: 115 });
}

/** Asks all servers once, and publishes what is new. */
async function look(at: number): Promise<void> {
  vi.setSystemTime(at);
  const done = engine.refresh();
  await vi.advanceTimersByTimeAsync(50);
  await done;
  await vi.advanceTimersByTimeAsync(200);
}

const view = (name: string) => engine.view().servers.find((one) => one.name === name);
const evidence = (name: string, id = 4) => view(name)?.evidences[id];

it('a full server tells of its sessions what was seen, and asks for it only when they change', async () => {
  tools.changeServer('XYZ', ({ sessions }) => ({
    sessions: [gatesb(true), ...sessions.filter(({ id }) => id !== 4)],
  }));
  await look(NOW);
  await vi.waitFor(() => expect(asked).toEqual(['lastLogons']));
  tools.changeServer('XYZ', ({ sessions }) => ({
    sessions: [
      disconnectedSession(4, 'gatesb', { now: NOW, idleMinutes: 0 }),
      ...sessions.filter(({ id }) => id !== 4),
    ],
  }));
  const leftAt = NOW + 60_000;
  await look(leftAt);
  await vi.waitFor(() => expect(evidence('XYZ')?.disconnectedSince).toBeGreaterThanOrEqual(leftAt));
  expect(evidence('XYZ')).toMatchObject({ address: null, leftBehind: null });
  expect(evidence('XYZ')?.disconnectedSince).toBeLessThan(leftAt + 1000);
  expect(evidence('ABC')).toBeUndefined();
  for (let number = 2; number < 6; number++) await look(NOW + number * 60_000);
  expect(asked).toEqual(['lastLogons', 'lastLogons']);
  expect(evidence('XYZ')?.disconnectedSince).toBeLessThan(leftAt + 1000);
});

it('a server tells it while it is looked at', async () => {
  await look(NOW);
  await look(NOW + 60_000);
  engine.lookAt([ABC]);
  await vi.waitFor(() => expect(asked).toEqual(['lastLogons', 'lastLogons']));
  expect(view('ABC')?.evidences).toEqual({});
  tools.changeServer('ABC', () => ({ sessions: [gatesb(false)] }));
  await look(NOW + 120_000);
  await vi.waitFor(() => expect(asked).toHaveLength(3));
});

it('its own log tells it once it was read, and nobody is asked for it', async () => {
  await look(NOW);
  expect(tools.calls.some(({ tool }) => tool === 'wevtutil')).toBe(false);
  const reading = engine.historyOf(XYZ, { from: minute(0), until: NOW });
  await vi.advanceTimersByTimeAsync(1000);
  expect(await reading).toMatchObject({ log: { kind: 'read' } });
  await vi.advanceTimersByTimeAsync(200);
  await vi.waitFor(() =>
    expect(evidence('XYZ')).toEqual({
      disconnectedSince: minute(5),
      address: '192.0.2.57',
      leftBehind: null,
    }),
  );
  await vi.advanceTimersByTimeAsync(200);
  const calls = tools.calls.length;
  const before = changes.length;
  await vi.advanceTimersByTimeAsync(500);
  expect(tools.calls).toHaveLength(calls);
  expect(changes).toHaveLength(before);
  expect(asked).toEqual(['lastLogons']);
});

it('stays when other settings change, where nothing of what was seen is kept', async () => {
  const settings = { intervalSeconds: 60, servers: [{ name: 'XYZ' }, { name: 'ABC' }], historyDays: 0 };
  engine.configure(settingsSchema.parse(settings));
  await look(NOW);
  const reading = engine.historyOf(XYZ, { from: minute(0), until: NOW });
  await vi.advanceTimersByTimeAsync(1000);
  await reading;
  await vi.waitFor(() => expect(evidence('XYZ')).toMatchObject({ disconnectedSince: minute(5) }));
  engine.configure(settingsSchema.parse({ ...settings, undoSeconds: 9 }));
  expect(evidence('XYZ')).toMatchObject({ disconnectedSince: minute(5) });
});
