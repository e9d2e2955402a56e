import { MINUTE_MS } from '../../../../shared/basics/time-units.ts';
import { LOG_EVENT, WINDOWS_EVENT } from '../../../../shared/domain/history/log/session-log.ts';
import type { ServerName } from '../../../../shared/domain/model.ts';
import { isThisComputer } from '../../this-computer.ts';
import type { Command } from './tool-commands.ts';

/** Where Windows writes who logs on to which session and leaves it. */
export const SESSION_CHANNEL = 'Microsoft-Windows-TerminalServices-LocalSessionManager/Operational';
export const SYSTEM_CHANNEL = 'System';

/** So many events are asked for; as many in the answer mean that there are more. */
export const MOST_SESSION_EVENTS = 20_000;
const MOST_WINDOWS_EVENTS = 200;

/** The limits of each call of `wevtutil`: 20,000 events are 16 MB in one byte a character, and twice that in two. */
export const EVENT_LOG_LIMITS = { timeoutMs: MINUTE_MS, longestOutputBytes: 64 * 1024 * 1024 } as const;

/** `wevtutil`: which records the log of sessions holds. */
export function describeSessionLog(server: ServerName): Command {
  return { tool: 'wevtutil', args: ['gli', SESSION_CHANNEL, ...atRemote(server)] };
}

/**
 * `wevtutil`: who logged on, left and came back, the newest first. `after`: only events with a higher record number; null
 * for all.
 */
export function querySessionEvents(server: ServerName, after: number | null): Command {
  const ids = eventIds(Object.values(LOG_EVENT));
  return queryEvents(SESSION_CHANNEL, server, MOST_SESSION_EVENTS, [ids, ...onlyAfter(after)]);
}

/**
 * `wevtutil`: the starts and stops of Windows, the newest first. To be run before the sessions are read: then a restart is
 * never known without the logoffs before it.
 */
export function queryWindowsEvents(server: ServerName, after: number | null): Command {
  const source = "Provider[@Name='EventLog']";
  const ids = eventIds(Object.values(WINDOWS_EVENT));
  return queryEvents(SYSTEM_CHANNEL, server, MOST_WINDOWS_EVENTS, [source, ids, ...onlyAfter(after)]);
}

/** `wevtutil`: the oldest event of the log of sessions, whatever it is about. */
export function queryOldestEvent(server: ServerName): Command {
  return { tool: 'wevtutil', args: [...asXml(SESSION_CHANNEL, server), '/rd:false', '/c:1'] };
}

function queryEvents(
  channel: string,
  server: ServerName,
  most: number,
  conditions: readonly string[],
): Command {
  const query = `/q:*[System[${conditions.join(' and ')}]]`;
  return { tool: 'wevtutil', args: [...asXml(channel, server), '/rd:true', `/c:${most}`, query] };
}

/** Not `/e:` and not `RenderedXml`: together they fail on some events. */
function asXml(channel: string, server: ServerName): readonly string[] {
  return ['qe', channel, ...atRemote(server), '/f:xml', '/uni:true'];
}

function atRemote(server: ServerName): readonly string[] {
  return isThisComputer(server) ? [] : [`/r:${server}`];
}

function eventIds(ids: readonly number[]): string {
  return `(${ids.map((id) => `EventID=${id}`).join(' or ')})`;
}

function onlyAfter(record: number | null): readonly string[] {
  return record === null ? [] : [`(EventRecordID > ${record})`];
}
