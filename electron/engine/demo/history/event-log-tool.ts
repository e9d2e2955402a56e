import iconv from 'iconv-lite';
import { WINDOWS_EVENT } from '../../../../shared/domain/history/log/session-log.ts';
import { SESSION_CHANNEL, SYSTEM_CHANNEL } from '../../tools/run/event-log-commands.ts';
import { encodeText } from '../encode.ts';
import type { ToolCall } from '../tool-arguments.ts';
import { loggedEvents, type SimulatedHistory, windowsEvents } from './logged-events.ts';
import { printSessionEvent, printWindowsEvent } from './print-events.ts';

/** ERROR_EVT_CHANNEL_NOT_FOUND */
export const NO_SUCH_LOG = 15_007;
/** ERROR_EVT_INVALID_QUERY */
const BAD_QUERY = 15_001;
/** ERROR_INVALID_PARAMETER */
const BAD_PARAMETER = 87;

/** The text of `wevtutil`, or the Windows error number it ends with. */
export type EventLogAnswer = { readonly text: string } | { readonly windowsError: number };

/** A record of a log, and what is printed of it. */
interface LogRecord {
  readonly id: number;
  readonly recordId: number;
  readonly line: string;
}

/**
 * Answers `wevtutil qe` and `wevtutil gli` about the two logs of a server. Of a query it knows the numbers of events and the
 * record number after which they are wanted. `computer`: the name of the server.
 */
export function askEventLog(history: SimulatedHistory, call: ToolCall, computer: string): EventLogAnswer {
  const records = recordsOf(history, call.text, computer);
  if (records === null) return { windowsError: NO_SUCH_LOG };
  if (call.target === 'gli') return { text: describe(records) };
  if (call.target !== 'qe' || call.switches.get('f') !== 'xml') return { windowsError: BAD_PARAMETER };
  const wanted = selectionOf(call.switches.get('q') ?? '*');
  if (wanted === null) return { windowsError: BAD_QUERY };
  const found = records.filter(wanted);
  const ordered = call.switches.get('rd') === 'true' ? found.reverse() : found;
  const most = Number(call.switches.get('c') ?? ordered.length);
  const lines = ordered.slice(0, most).map(({ line }) => line);
  return { text: lines.join('') };
}

/** The bytes of its text: with `/uni:true` in UTF-16 without a mark, else in the code page. */
export function encodeEvents(text: string, call: ToolCall, codePage: number): Uint8Array {
  return call.switches.get('uni') === 'true' ? iconv.encode(text, 'utf-16le') : encodeText(text, codePage);
}

function recordsOf(history: SimulatedHistory, channel: string, computer: string): LogRecord[] | null {
  switch (channel) {
    case SESSION_CHANNEL:
      return loggedEvents(history).map((event) => ({
        ...event,
        line: printSessionEvent(event, computer),
      }));
    case SYSTEM_CHANNEL:
      return windowsEvents(history).map((event) => ({
        id: WINDOWS_EVENT[event.kind],
        recordId: event.recordId,
        line: printWindowsEvent(event, computer),
      }));
    default:
      return null;
  }
}

/** `*`, or `*[System[…]]` with event numbers and perhaps `EventRecordID > N`; null for anything else. */
function selectionOf(query: string): ((record: LogRecord) => boolean) | null {
  if (query === '*') return () => true;
  const [, conditions] = /^\*\[System\[(.+)\]\]$/.exec(query) ?? [];
  if (conditions === undefined) return null;
  const ids = new Set([...conditions.matchAll(/\bEventID=(\d+)/g)].map(([, id]) => Number(id)));
  const after = Number(/\bEventRecordID > (\d+)/.exec(conditions)?.[1] ?? -1);
  return ({ id, recordId }) => (ids.size === 0 || ids.has(id)) && recordId > after;
}

function describe(records: readonly LogRecord[]): string {
  const lines = [
    'creationTime: 2024-02-11T09:12:01.123Z',
    'fileSize: 1052672',
    'attributes: 32',
    `numberOfLogRecords: ${records.length}`,
    `oldestRecordNumber: ${records[0]?.recordId ?? 1}`,
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}
