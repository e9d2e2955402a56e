import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  loggedEvents,
  type SimulatedHistory,
  windowsEvents,
} from '../../../../electron/engine/demo/history/logged-events.ts';
import {
  type SimulatedServer,
  simulatedFleet,
  simulatedServer,
} from '../../../../electron/engine/demo/simulated-server.ts';
import { askFleet } from '../../../../electron/engine/demo/terminal-server.ts';
import {
  eventLogFailure,
  readLogExtent,
  readSessionLog,
} from '../../../../electron/engine/tools/read/event-log/read-session-log.ts';
import {
  describeSessionLog,
  queryOldestEvent,
  querySessionEvents,
  queryWindowsEvents,
} from '../../../../electron/engine/tools/run/event-log-commands.ts';
import type { ToolOutput } from '../../../../electron/engine/tools/run/tool.ts';
import type { Command } from '../../../../electron/engine/tools/run/tool-commands.ts';
import { mergeLogs, readOnAfter } from '../../../../shared/domain/history/log/merge-logs.ts';
import { pairLogons } from '../../../../shared/domain/history/log/pair-logons.ts';
import type { SessionLog } from '../../../../shared/domain/history/log/session-log.ts';
import type { Logon, LogonSpan } from '../../../../shared/domain/history/logon.ts';
import { NOW, serverName } from '../../../builders.ts';
import { simulatedHistories } from '../../../fixtures/simulated-history.ts';
import { logon, minute, span } from './log-events.ts';

const XYZ = serverName('XYZ');
const RUNS = { numRuns: 200 };

function ask(server: Partial<SimulatedServer>, { tool, args }: Command): ToolOutput {
  const fleet = simulatedFleet([simulatedServer({ name: 'XYZ', ...server })]);
  const { stdout, stderr, exitCode } = askFleet(fleet, tool, args, NOW);
  return { stdout, stderr, exitCode, end: 'exited', tookMs: 1 };
}

function read(history: SimulatedHistory, after: number | null = null): Promise<SessionLog> {
  const sessionEvents = ask({ history }, querySessionEvents(XYZ, after));
  return readBytes(history, sessionEvents);
}

async function readBytes(history: SimulatedHistory, sessionEvents: ToolOutput): Promise<SessionLog> {
  const outputs = {
    sessionEvents,
    windowsEvents: ask({ history }, queryWindowsEvents(XYZ, null)),
    oldestEvent: ask({ history }, queryOldestEvent(XYZ)),
  };
  const reading = await readSessionLog({ server: XYZ, readAt: NOW }, outputs, 65001);
  if (reading.kind === 'notRead') throw new Error(reading.error.code);
  return reading.log;
}

function inOrder(logons: readonly Logon[]): readonly Logon[] {
  return [...logons].sort((a, b) => a.from - b.from);
}

describe('a simulated history, printed', () => {
  it('reads back as itself', async () => {
    await fc.assert(
      fc.asyncProperty(simulatedHistories(), async (history) => {
        const log = await read(history);
        const { logons, ...facts } = pairLogons(log, null);
        expect(logons).toEqual(inOrder(history.logons));
        const reachesBackTo = loggedEvents(history)[0]?.at ?? null;
        expect(facts).toEqual({ reachesBackTo, complete: true, dropped: 0 });
        expect(log.events).toEqual(loggedEvents(history));
        expect(log.windowsEvents).toEqual(windowsEvents(history));
      }),
      RUNS,
    );
  });

  it('is the same when its events are given in another order', async () => {
    await fc.assert(
      fc.asyncProperty(simulatedHistories(), fc.func(fc.integer()), async (history, keyOf) => {
        const log = await read(history);
        const mixed = [...log.events].sort((a, b) => keyOf(a.recordId) - keyOf(b.recordId));
        const byTime = [...log.events].sort((a, b) => b.at - a.at);
        for (const events of [mixed, byTime])
          expect(pairLogons({ ...log, events }, null)).toEqual(pairLogons(log, null));
      }),
      RUNS,
    );
  });

  it('is the same when it is read in two parts', async () => {
    await fc.assert(
      fc.asyncProperty(simulatedHistories(), fc.nat(), async (history, seed) => {
        const whole = await read(history);
        const part = whole.events.slice(0, 1 + (seed % Math.max(1, whole.events.length)));
        const known = { ...whole, events: part, windowsEvents: [] };
        const after = readOnAfter(known, readLogExtent(ask({ history }, describeSessionLog(XYZ)), 65001));
        expect(after).toBe(part.at(-1)?.recordId ?? null);
        expect(mergeLogs(known, await read(history, after))).toEqual(whole);
      }),
      RUNS,
    );
  });
});

describe('a log that is cut', () => {
  it('anywhere in its text never invents a logon or an end', async () => {
    await fc.assert(
      fc.asyncProperty(simulatedHistories(), fc.nat(), async (history, seed) => {
        const output = ask({ history }, querySessionEvents(XYZ, null));
        const stdout = output.stdout.slice(0, seed % (output.stdout.length + 1));
        const log = await readBytes(history, { ...output, stdout });
        const full = inOrder(history.logons);
        const found = pairLogons(log, null).logons.map((logon) => {
          const whole = full.find((one) => isPartOf(logon, one));
          expect(whole, JSON.stringify(logon)).toBeDefined();
          return whole;
        });
        expect(new Set(found).size).toBe(found.length);
      }),
      RUNS,
    );
  });

  it('at its end has no end that the whole log does not have', async () => {
    await fc.assert(
      fc.asyncProperty(simulatedHistories(), fc.nat(), async (history, seed) => {
        const whole = await read(history);
        const events = whole.events.slice(0, seed % (whole.events.length + 1));
        const last = events.at(-1)?.at ?? 0;
        const restarts = whole.windowsEvents.filter(({ at }) => at <= last);
        for (const logon of pairLogons({ ...whole, events, windowsEvents: restarts }, null).logons) {
          const same = history.logons.find(
            ({ from, sessionId }) => from === logon.from && sessionId === logon.sessionId,
          );
          expect(same).toBeDefined();
          if (logon.end === 'unknown' && logon.isOver === null) continue;
          const { until, end, isOver } = logon;
          expect(same).toMatchObject({ until, end, isOver });
        }
      }),
      RUNS,
    );
  });
});

/** Whether a logon of a log without its beginning is this one of the whole: with its end, and the last of its spans. */
function isPartOf(part: Logon, whole: Logon): boolean {
  const ends = ({ user, sessionId, until, end, isOver }: Logon) =>
    [user, sessionId, until, end, isOver].join();
  const spans = (list: readonly LogonSpan[]) =>
    list.map(({ state, from, until }) => [state, from, until].join());
  const [own, all] = [spans(part.spans), spans(whole.spans)];
  const isOnlyEnd = own.length === 0 && part.from === whole.until;
  const isLast = own.length > 0 && part.from >= whole.from && all.slice(-own.length).join() === own.join();
  return ends(part) === ends(whole) && (isOnlyEnd || isLast);
}

describe('the simulated wevtutil', () => {
  const left = logon({
    spans: [span('active', minute(0), minute(5)), span('disconnected', minute(5), null)],
  });
  const history: SimulatedHistory = { logons: [left], restarts: [] };
  const failure = (server: Partial<SimulatedServer>, command = querySessionEvents(XYZ, null)) =>
    eventLogFailure(ask(server, command), 65001, XYZ);

  it('prints nothing where nothing matches', () => {
    expect(ask({}, querySessionEvents(XYZ, null))).toMatchObject({ exitCode: 0, stdout: Buffer.from('') });
    expect(ask({ history }, querySessionEvents(XYZ, 999_999)).stdout).toHaveLength(0);
  });

  it('prints in the code page where UTF-16 is not asked for', () => {
    const { tool, args } = querySessionEvents(XYZ, null);
    const plain = args.filter((arg) => arg !== '/uni:true');
    const [first] = ask({ history, codePage: 850 }, { tool, args: plain }).stdout.slice(1);
    expect(first).toBe('E'.charCodeAt(0));
  });

  it('prints no more events than asked for', async () => {
    expect((await read(history)).events.length).toBeGreaterThan(1);
    const { stdout } = ask({ history }, queryOldestEvent(XYZ));
    const output: ToolOutput = { stdout, stderr: stdout, end: 'exited', exitCode: 0, tookMs: 1 };
    expect((await readBytes(history, output)).events).toEqual(loggedEvents(history).slice(0, 1));
  });

  it('ends with the number of the Windows error', () => {
    expect(failure({ history })).toBeNull();
    expect(failure({ reachability: 'denies' })).toMatchObject({ code: 'accessDenied', windowsError: 5 });
    expect(failure({ reachability: 'showsNothing' })).toMatchObject({ code: 'accessDenied' });
    expect(failure({ reachability: 'unreachable' })).toMatchObject({
      code: 'unreachable',
      windowsError: 1722,
    });
    expect(failure({ trouble: { wevtutil: 'findsNoWay' } })).toMatchObject({ code: 'unreachable' });
    expect(failure({ trouble: { wevtutil: 'hasNoLog' } })).toMatchObject({
      code: 'noSuchLog',
      windowsError: 15007,
    });
    expect(failure({}, { tool: 'wevtutil', args: ['qe', 'System', '/r:XYZ'] })).toMatchObject({
      windowsError: 87,
    });
    const badQuery = { tool: 'wevtutil', args: ['qe', 'System', '/r:XYZ', '/f:xml', '/q:*[x]'] } as const;
    expect(failure({}, badQuery)).toMatchObject({ code: 'badOutput', windowsError: 15001 });
    expect(failure({}, { tool: 'wevtutil', args: ['gli', 'Security', '/r:XYZ'] })).toMatchObject({
      code: 'noSuchLog',
    });
  });
});
