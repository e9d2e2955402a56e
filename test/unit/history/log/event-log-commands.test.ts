import { expect, it } from 'vitest';
import {
  describeSessionLog,
  EVENT_LOG_LIMITS,
  queryOldestEvent,
  querySessionEvents,
  queryWindowsEvents,
} from '../../../../electron/engine/tools/run/event-log-commands.ts';
import { serverName } from '../../../builders.ts';

const XYZ = serverName('xyz');
const CHANNEL = 'Microsoft-Windows-TerminalServices-LocalSessionManager/Operational';
const IDS = 'EventID=21 or EventID=23 or EventID=24 or EventID=25 or EventID=39 or EventID=40';

it('asks for the events of sessions, the newest first, with the query as one argument', () => {
  const args = ['qe', CHANNEL, '/r:xyz', '/f:xml', '/uni:true', '/rd:true', '/c:20000'];
  expect(querySessionEvents(XYZ, null)).toEqual({
    tool: 'wevtutil',
    args: [...args, `/q:*[System[(${IDS})]]`],
  });
  expect(querySessionEvents(XYZ, 4711).args.at(-1)).toBe(`/q:*[System[(${IDS}) and (EventRecordID > 4711)]]`);
});

it('asks for the starts and stops of Windows', () => {
  const query = "*[System[Provider[@Name='EventLog'] and (EventID=6005 or EventID=6006 or EventID=6008)]]";
  expect(queryWindowsEvents(XYZ, null).args).toEqual([
    ...['qe', 'System', '/r:xyz', '/f:xml', '/uni:true', '/rd:true', '/c:200'],
    `/q:${query}`,
  ]);
  expect(queryWindowsEvents(XYZ, 7).args.at(-1)).toBe(`/q:${query.slice(0, -2)} and (EventRecordID > 7)]]`);
});

it('asks what the log holds, and for its oldest event', () => {
  expect(describeSessionLog(XYZ)).toEqual({ tool: 'wevtutil', args: ['gli', CHANNEL, '/r:xyz'] });
  expect(queryOldestEvent(XYZ).args).toEqual([
    ...['qe', CHANNEL, '/r:xyz', '/f:xml', '/uni:true', '/rd:false', '/c:1'],
  ]);
});

it('does not name this computer', () => {
  const here = serverName('localhost');
  const all = [
    describeSessionLog(here),
    querySessionEvents(here, 1),
    queryWindowsEvents(here, 1),
    queryOldestEvent(here),
  ];
  expect(all.flatMap(({ args }) => args).filter((arg) => arg.startsWith('/r:'))).toEqual([]);
});

it('has a minute and 64 MB for each call', () => {
  expect(EVENT_LOG_LIMITS).toEqual({ timeoutMs: 60_000, longestOutputBytes: 67_108_864 });
});
