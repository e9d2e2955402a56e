import { describe, expect, it, vi } from 'vitest';
import type { SimulatedHistory } from '../../../../electron/engine/demo/history/logged-events.ts';
import { type SimulatedServer, simulatedServer } from '../../../../electron/engine/demo/simulated-server.ts';
import { askSessionLog } from '../../../../electron/engine/history/ask-session-log.ts';
import type { RunOptions, RunTool } from '../../../../electron/engine/tools/run/tool.ts';
import { eventsBy } from '../../../../electron/engine/transports/windows-transport.ts';
import { pairLogons } from '../../../../shared/domain/history/log/pair-logons.ts';
import type { LogReading, SessionLog } from '../../../../shared/domain/history/log/session-log.ts';
import type { Logon } from '../../../../shared/domain/history/logon.ts';
import { NOW, serverName } from '../../../builders.ts';
import { simulatedTools } from '../../simulated-tools.ts';
import { logon, minute, span } from './log-events.ts';

const XYZ = serverName('XYZ');
const OPTIONS = { codePage: 65001, known: null };

const first = logon({
  until: minute(9),
  end: 'logoff',
  isOver: true,
  spans: [span('active', minute(0), minute(9))],
});
const second = logon({ from: minute(20), spans: [span('active', minute(20), null)] });

function historyOf(...logons: readonly Logon[]): SimulatedHistory {
  return { logons, restarts: [] };
}

function toolsOf(server: Partial<SimulatedServer>) {
  return simulatedTools([simulatedServer({ name: 'XYZ', ...server })]);
}

function logOf(reading: LogReading): SessionLog {
  if (reading.kind === 'notRead') throw new Error(reading.error.code);
  return reading.log;
}

/** The verb and the channel of each call, and after which record events are wanted. */
function questions(calls: readonly { readonly args: readonly string[] }[]): readonly string[] {
  return calls.map(({ args: [verb, channel, ...args] }) => {
    const after = /EventRecordID > \d+/.exec(args.join(' '))?.[0] ?? args.find((arg) => arg === '/c:1');
    return [verb, channel?.split('/').at(-1), after].filter((word) => word !== undefined).join(' ');
  });
}

describe('the log of a server is asked for', () => {
  it('whole at first: restarts, sessions, and how far back it reaches', async () => {
    const tools = toolsOf({ history: historyOf(first, second) });
    const log = logOf(await askSessionLog(XYZ, eventsBy(tools.run, XYZ), OPTIONS));
    expect(questions(tools.calls)).toEqual(['qe System', 'qe Operational', 'qe Operational /c:1']);
    expect(pairLogons(log, null)).toMatchObject({ logons: [first, second], reachesBackTo: minute(0) });
  });

  it('after what is known later', async () => {
    const tools = toolsOf({ history: historyOf(first) });
    const known = logOf(await askSessionLog(XYZ, eventsBy(tools.run, XYZ), OPTIONS));
    tools.changeServer('XYZ', () => ({ history: historyOf(first, second) }));
    const log = logOf(await askSessionLog(XYZ, eventsBy(tools.run, XYZ), { ...OPTIONS, known }));
    const last = known.events.at(-1)?.recordId;
    expect(questions(tools.calls).slice(3)).toEqual([
      'gli Operational',
      'qe System',
      `qe Operational EventRecordID > ${last}`,
    ]);
    expect(pairLogons(log, null).logons).toEqual([first, second]);
  });

  it('whole again where it was cleared', async () => {
    const tools = toolsOf({ history: historyOf(first, second) });
    const known = logOf(await askSessionLog(XYZ, eventsBy(tools.run, XYZ), OPTIONS));
    tools.changeServer('XYZ', () => ({ history: historyOf(second) }));
    const log = logOf(await askSessionLog(XYZ, eventsBy(tools.run, XYZ), { ...OPTIONS, known }));
    expect(pairLogons(log, null).logons).toEqual([second]);
  });

  it('and is as old as its answer, not as the question', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
    const tools = toolsOf({ history: historyOf(first) });
    const run: RunTool = async (tool, args, options) => {
      const output = await tools.run(tool, args, options);
      vi.setSystemTime(Date.now() + 1000);
      return output;
    };
    const { readAt } = logOf(await askSessionLog(XYZ, eventsBy(run, XYZ), OPTIONS));
    vi.useRealTimers();
    expect(readAt).toBe(NOW + 2000);
  });

  it('with a minute and 64 MB for each call, or less time', async () => {
    const tools = toolsOf({ history: historyOf(first) });
    const seen: RunOptions[] = [];
    const run: RunTool = (tool, args, options) => {
      seen.push(options);
      return tools.run(tool, args, options);
    };
    await askSessionLog(XYZ, eventsBy(run, XYZ), OPTIONS);
    await askSessionLog(XYZ, eventsBy(run, XYZ), { ...OPTIONS, timeoutMs: 5000 });
    await askSessionLog(XYZ, eventsBy(run, XYZ), { ...OPTIONS, timeoutMs: 90_000 });
    expect(new Set(seen.map(({ longestOutputBytes }) => longestOutputBytes))).toEqual(new Set([67_108_864]));
    expect([0, 3, 6].map((call) => seen[call]?.timeoutMs)).toEqual([60_000, 5000, 60_000]);
  });

  it('once where a server that was read does not answer now', async () => {
    const tools = toolsOf({ history: historyOf(first) });
    const known = logOf(await askSessionLog(XYZ, eventsBy(tools.run, XYZ), OPTIONS));
    tools.changeServer('XYZ', () => ({ trouble: { wevtutil: 'findsNoWay' } }));
    const reading = await askSessionLog(XYZ, eventsBy(tools.run, XYZ), { ...OPTIONS, known });
    expect(reading).toMatchObject({ kind: 'notRead', error: { code: 'unreachable' } });
    expect(questions(tools.calls).slice(3)).toEqual(['gli Operational']);
  });

  it('until it fails', async () => {
    const noRight = toolsOf({ reachability: 'denies' });
    expect(await askSessionLog(XYZ, eventsBy(noRight.run, XYZ), OPTIONS)).toMatchObject({
      kind: 'notRead',
      error: { code: 'accessDenied', tool: 'wevtutil', windowsError: 5 },
    });
    expect(noRight.calls).toHaveLength(2);
    const noWay = toolsOf({ trouble: { wevtutil: 'findsNoWay' } });
    expect(await askSessionLog(XYZ, eventsBy(noWay.run, XYZ), OPTIONS)).toMatchObject({
      error: { code: 'unreachable' },
    });
    expect(noWay.calls).toHaveLength(1);
    const noLog = toolsOf({ trouble: { wevtutil: 'hasNoLog' } });
    expect(await askSessionLog(XYZ, eventsBy(noLog.run, XYZ), OPTIONS)).toMatchObject({
      error: { code: 'noSuchLog' },
    });
  });
});
