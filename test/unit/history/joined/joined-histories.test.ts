import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEngine } from '../../../../electron/engine/create-engine.ts';
import { simulatedServer } from '../../../../electron/engine/demo/simulated-server.ts';
import { disconnectedSession } from '../../../../electron/engine/demo/simulated-sessions.ts';
import type { Engine } from '../../../../electron/engine/engine.ts';
import { type OwnHistory, openOwnHistory } from '../../../../electron/engine/history/observed/own-history.ts';
import { silentLog } from '../../../../electron/engine/log.ts';
import { HOUR_MS } from '../../../../shared/basics/time-units.ts';
import { settingsSchema } from '../../../../shared/contract/settings.ts';
import type { HistoryProblem } from '../../../../shared/domain/history/observed/history-problem.ts';
import { messageTemplates } from '../../../../shared/text/message-text.ts';
import { answer, disconnected, NOW, serverName, session } from '../../../builders.ts';
import { type SimulatedTools, simulatedTools } from '../../simulated-tools.ts';
import { JOBS, logon, minute, span } from '../log/log-events.ts';
import { bundleHistoryThread, type HistoryThreadFile, OBSERVING } from '../observed/history-file.ts';

const XYZ = serverName('XYZ');
const DAY = { from: NOW - 24 * HOUR_MS, until: NOW + HOUR_MS };
/** The log begins at 8:55; at 9:00 somebody is disconnected who logged on before. */
const history = {
  logons: [
    logon({
      ...{ user: JOBS, sessionId: 5, from: minute(55), until: minute(58), end: 'logoff', isOver: true },
      spans: [span('active', minute(55), minute(58))],
    }),
    logon({ fromKnown: false, from: minute(60), spans: [span('disconnected', minute(60), null)] }),
  ],
  restarts: [],
};

let thread: HistoryThreadFile;
beforeAll(async () => {
  thread = await bundleHistoryThread();
});
afterAll(() => thread.remove());

let folder: string;
let tools: SimulatedTools;
let own: OwnHistory;
let problems: HistoryProblem[];
let engine: Engine;
beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'] });
  folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-histories-'));
  tools = simulatedTools([
    simulatedServer({
      name: 'XYZ',
      sessions: [disconnectedSession(4, 'gatesb', { now: NOW, idleMinutes: 60 })],
      history,
    }),
  ]);
  problems = [];
  own = openOwnHistory({
    script: thread.script,
    file: path.join(folder, 'history.sqlite'),
    days: 36_500,
    onProblem: (problem) => void problems.push(problem),
  });
});
afterEach(async () => {
  vi.useRealTimers();
  await engine.dispose();
  await own.dispose();
  rmSync(folder, { recursive: true });
});

function open(ownHistory?: Pick<OwnHistory, 'ask'>): void {
  engine = createEngine({
    settings: settingsSchema.parse({ servers: [{ name: 'XYZ' }] }),
    run: tools.run,
    caller: 'me',
    demo: false,
    auditFile: path.join(folder, 'audit.jsonl'),
    templates: messageTemplates,
    ...(ownHistory === undefined ? {} : { ownHistory: ownHistory as OwnHistory }),
    log: silentLog,
  });
}

const gatesb = session({ id: 4, user: 'gatesb', logon: null });
const hopperg = session({ id: 7, user: 'hopperg', logon: null });

/** From 8:00 to 8:30, and then again from 9:30 until now. */
function watch(): void {
  const see = (at: number, ...sessions: readonly ReturnType<typeof session>[]) =>
    own.see(answer(sessions, { askedAt: minute(at), server: XYZ }), OBSERVING);
  for (let at = 0; at <= 30; at += 1) see(at, gatesb, ...(at > 4 && at < 20 ? [hopperg] : []));
  own.stop(null);
  const left = disconnected({ id: 4, user: 'gatesb', logon: null });
  for (let at = 90; at <= 120; at += 1) see(at, left);
}

const WATCHED = [
  { from: DAY.from, until: minute(0), why: 'notWatched' },
  { from: minute(30), until: minute(90), why: 'notWatched' },
];
const FULL = [{ from: minute(5), until: minute(19) }];

describe('the history of a server', () => {
  it('is what Slotwatch has seen, as long as the log was not read, and asks nothing', async () => {
    watch();
    open(own);
    expect(await engine.knownHistory(serverName('xyz'), DAY)).toMatchObject({
      server: 'XYZ',
      period: DAY,
      logons: [
        {
          ...{ user: 'gatesb', from: minute(0), fromKnown: false, isOver: false },
          spans: [
            { state: 'active', from: minute(0), until: minute(30) },
            { state: 'disconnected', from: minute(90), fromKnown: false, until: null },
          ],
        },
        { user: 'hopperg', from: minute(5), until: minute(19), isOver: true },
      ],
      full: FULL,
      gaps: WATCHED,
      log: { kind: 'notAsked' },
      observed: { since: minute(0), complete: true, problem: null },
    });
    expect(tools.calls).toEqual([]);
  });

  it('is of both, once the log was read', async () => {
    watch();
    open(own);
    const both = {
      logons: [
        {
          ...{ user: 'CORP\\gatesb', from: minute(0), fromKnown: false, isOver: false },
          spans: [
            { state: 'active', from: minute(0), until: minute(30) },
            { state: 'disconnected', from: minute(60), until: null },
          ],
        },
        { user: 'hopperg', from: minute(5), until: minute(19) },
        { user: JOBS, from: minute(55), until: minute(58) },
      ],
      gaps: WATCHED,
      full: FULL,
      log: { kind: 'read', readAt: NOW, reachesBackTo: minute(55) },
    };
    expect(await engine.historyOf(XYZ, DAY)).toMatchObject(both);
    const calls = tools.calls.length;
    vi.setSystemTime(NOW + 2 * HOUR_MS);
    expect(await engine.knownHistory(XYZ, DAY)).toMatchObject({ log: { kind: 'read', readAt: NOW } });
    expect(tools.calls).toHaveLength(calls);
  });

  it('is what was seen where the log cannot be read, and says why', async () => {
    watch();
    tools.changeServer('XYZ', () => ({ trouble: { wevtutil: 'deniesAction' } }));
    open(own);
    const seen = {
      log: { kind: 'notRead', error: { code: 'accessDenied' } },
      logons: [{ user: 'gatesb' }, { user: 'hopperg' }],
    };
    expect(await engine.historyOf(XYZ, DAY)).toMatchObject(seen);
    expect(await engine.knownHistory(XYZ, DAY)).toMatchObject(seen);
  });

  it('is the log alone where nothing is kept, or that cannot be read', async () => {
    open();
    expect(await engine.historyOf(XYZ, DAY)).toMatchObject({
      logons: [{ user: JOBS }, { user: 'CORP\\gatesb', from: minute(60), fromKnown: false }],
      gaps: [{ from: DAY.from, until: NOW, why: 'notWatched' }],
      observed: { since: null, complete: true, problem: null },
    });
    await engine.dispose();
    open({ ask: () => Promise.reject(new Error('disk')) });
    expect(await engine.historyOf(XYZ, DAY)).toMatchObject({
      logons: [{ user: JOBS }, { user: 'CORP\\gatesb' }],
      observed: { since: null, complete: false, problem: { kind: 'notRead', reason: 'disk' } },
    });
  });

  it('is not that of a server that is not watched', async () => {
    open(own);
    for (const ask of [engine.knownHistory, engine.historyOf])
      await expect(ask(serverName('other'), DAY)).rejects.toMatchObject({
        failure: { code: 'refused', why: { kind: 'notWatched' } },
      });
  });
});

describe('where a person was', () => {
  it('is where Slotwatch has seen that person, and what logs tell that were read', async () => {
    watch();
    own.see(
      answer([session({ id: 9, user: 'GATESB' })], { askedAt: minute(50), server: serverName('old') }),
      OBSERVING,
    );
    open(own);
    expect(await engine.whereWas('gatesb', DAY)).toMatchObject({
      user: 'gatesb',
      period: DAY,
      logons: [
        { server: 'XYZ', user: 'gatesb', from: minute(0) },
        { server: 'old', user: 'GATESB', sessionId: 9, from: minute(50) },
      ],
      seenSince: minute(0),
      problem: null,
    });
    await engine.historyOf(XYZ, DAY);
    const { logons } = await engine.whereWas('gatesb', DAY);
    expect(logons[0]).toMatchObject({ server: 'XYZ', user: 'CORP\\gatesb', addresses: ['192.0.2.57'] });
    expect(logons).toHaveLength(2);
    expect((await engine.whereWas('hopperg', { from: minute(30), until: NOW })).logons).toEqual([]);
  });

  it('says why what was seen could not be read', async () => {
    open({ ask: () => Promise.reject(new Error('disk')) });
    expect(await engine.whereWas('gatesb', DAY)).toEqual({
      ...{ user: 'gatesb', period: DAY, logons: [], seenSince: null },
      problem: { kind: 'notRead', reason: 'disk' },
    });
  });
});
