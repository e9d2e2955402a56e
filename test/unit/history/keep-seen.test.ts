import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEngine } from '../../../electron/engine/create-engine.ts';
import { simulatedServer } from '../../../electron/engine/demo/simulated-server.ts';
import { activeSession, systemSessions } from '../../../electron/engine/demo/simulated-sessions.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { HistoryError } from '../../../electron/engine/history/observed/history-store.ts';
import type { OwnHistory } from '../../../electron/engine/history/observed/own-history.ts';
import { createHistoryRecorder } from '../../../electron/engine/history/observed/record-history.ts';
import { type Settings, settingsSchema } from '../../../shared/contract/settings.ts';
import type { Observation } from '../../../shared/domain/history/observed/observation.ts';
import { messageTemplates } from '../../../shared/text/message-text.ts';
import { NOW, serverName } from '../../builders.ts';
import { type SimulatedTools, simulatedTools } from '../simulated-tools.ts';

const XYZ = serverName('XYZ');
const MINUTE = 60_000;

let folder: string;
let tools: SimulatedTools;
let engine: Engine;
let rows: Observation[];
let kept: (readonly [days: number, mayDelete: boolean | undefined])[];
let logged: string[];

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  vi.spyOn(Math, 'random').mockReturnValue(0);
  folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-history-'));
  [rows, kept, logged] = [[], [], []];
  tools = simulatedTools([
    simulatedServer({
      name: 'XYZ',
      sessions: [...systemSessions(), activeSession(2, 'gatesb', { now: NOW, idleMinutes: 0 })],
    }),
    simulatedServer({ name: 'ABC', sessions: systemSessions() }),
  ]);
});
afterEach(async () => {
  await engine.dispose();
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Keeps the rows in memory. */
function historyInMemory(different: Partial<OwnHistory> = {}): OwnHistory {
  const recorder = createHistoryRecorder((added) => rows.push(...added));
  return {
    see: (report, options) => recorder.see(report, options),
    stop: (server) => (server === null ? recorder.stopAll() : recorder.stop(server)),
    ask: () => Promise.reject(new Error('is not asked here')),
    forgetAll: async () => recorder.restart(),
    keepDays: (days, mayDelete) => kept.push([days, mayDelete]),
    dispose: async () => {},
    ...different,
  };
}

const settingsOf = (different: object = {}): Settings =>
  settingsSchema.parse({ servers: [{ name: 'XYZ' }, { name: 'ABC' }], ...different });

function watching(ownHistory: OwnHistory, settings = settingsOf(), mayDelete = true): void {
  engine = createEngine({
    settings,
    run: tools.run,
    caller: 'me',
    demo: false,
    auditFile: path.join(folder, 'audit.jsonl'),
    templates: messageTemplates,
    ownHistory,
    mayDeleteHistory: () => mayDelete,
    log: { info: () => {}, warn: () => {}, error: (message) => void logged.push(message) },
  });
  engine.start();
}

const kindsOf = (server: string) => rows.filter((row) => row.server === server).map(({ kind }) => kind);
const gaps = () => rows.filter(({ kind }) => kind === 'ended').length;
const letPass = (minutes: number) => vi.advanceTimersByTimeAsync(minutes * MINUTE);
const logOn = (...users: readonly string[]) =>
  tools.changeServer('XYZ', () => ({
    sessions: users.map((user, index) => activeSession(index + 2, user, { now: NOW, idleMinutes: 0 })),
  }));

describe('what the watch sees is kept', () => {
  it('from every report, with the slots that the server has', async () => {
    watching(historyInMemory(), settingsOf({ servers: [{ name: 'XYZ', capacity: 1 }, { name: 'ABC' }] }));
    await letPass(0.5);
    expect(kindsOf('XYZ')).toEqual(['began', 'present', 'status']);
    expect(rows).toContainEqual({ kind: 'status', server: XYZ, at: NOW, status: 'full', seenUntil: null });
    logOn('gatesb', 'jobss');
    await letPass(1);
    expect(rows.at(-1)).toMatchObject({ kind: 'came', user: 'jobss', sessionId: 3 });
  });

  it('without a gap while a server is asked more often, less often, or not at the usual time', async () => {
    watching(historyInMemory(), settingsOf({ intervalSeconds: 3600 }));
    await letPass(59.5);
    engine.waitFor(XYZ, 'tell');
    await letPass(2);
    engine.configure(settingsOf({ intervalSeconds: 60 }));
    await letPass(10);
    engine.configure(settingsOf({ intervalSeconds: 3600 }));
    await letPass(61);
    expect(gaps()).toBe(0);
    tools.changeServer('XYZ', () => ({ reachability: 'unreachable' }));
    await letPass(240);
    tools.changeServer('XYZ', () => ({ reachability: 'answers' }));
    await letPass(120);
    expect(gaps()).toBe(0);
    expect(kindsOf('XYZ')).toContain('silent');
  });

  it('until the watch is paused, and again after it', async () => {
    watching(historyInMemory());
    await letPass(1);
    engine.pause(Date.now() + 60 * MINUTE);
    expect(kindsOf('XYZ').slice(-2)).toEqual(['looked', 'ended']);
    expect(rows.at(-1)).toMatchObject({ kind: 'ended', at: NOW + MINUTE });
    await letPass(61);
    expect(kindsOf('XYZ').filter((kind) => kind === 'began').length).toBe(2);
  });

  it('until its server is removed', async () => {
    watching(historyInMemory());
    await letPass(1);
    engine.configure(settingsOf({ servers: [{ name: 'ABC' }] }));
    await letPass(5);
    expect(kindsOf('XYZ').at(-1)).toBe('ended');
    expect(kindsOf('ABC')).not.toContain('ended');
  });

  it('until the program ends', async () => {
    watching(historyInMemory());
    await letPass(1);
    await engine.dispose();
    expect([kindsOf('XYZ').at(-1), kindsOf('ABC').at(-1)]).toEqual(['ended', 'ended']);
  });
});

describe('how long it is kept', () => {
  it('is said at the start and when it changes', async () => {
    watching(historyInMemory());
    engine.configure(settingsOf({ historyDays: 0 }));
    expect(kept).toEqual([
      [90, true],
      [0, true],
    ]);
  });

  it('is not used to delete anything while the settings are not certain', () => {
    watching(historyInMemory(), settingsOf({ historyDays: 0 }), false);
    expect(kept).toEqual([[0, false]]);
  });
});

describe('a history that cannot be kept', () => {
  const fails = (): never => {
    throw new Error('no disk');
  };

  it('changes nothing else, and is logged once', async () => {
    watching(historyInMemory({ see: fails, stop: fails, keepDays: fails }));
    await letPass(5);
    engine.pause(Date.now() + MINUTE);
    engine.configure(settingsOf({ servers: [{ name: 'XYZ' }] }));
    await letPass(5);
    logOn('gatesb', 'jobss');
    await letPass(2);
    expect(engine.view().servers).toMatchObject([{ name: 'XYZ', status: 'full' }]);
    expect(tools.calls.length).toBeGreaterThan(20);
    await engine.dispose();
    expect(logged).toEqual(['What is seen is not kept: no disk']);
  });

  it('says why it was not deleted', async () => {
    const problem = { kind: 'notDeleted', reason: 'database is locked' } as const;
    watching(historyInMemory({ forgetAll: () => Promise.reject(new HistoryError(problem, '/x/h.sqlite')) }));
    await expect(engine.forgetHistory()).rejects.toMatchObject({
      failure: { code: 'internal', why: { kind: 'ownHistory', problem, file: '/x/h.sqlite' } },
    });
  });

  it('has nothing to delete where nothing is kept', async () => {
    engine = createEngine({
      settings: settingsOf(),
      run: tools.run,
      caller: 'me',
      demo: false,
      auditFile: path.join(folder, 'audit.jsonl'),
      templates: messageTemplates,
      log: { info: () => {}, warn: () => {}, error: () => {} },
    });
    await expect(engine.forgetHistory()).resolves.toBeUndefined();
  });
});
