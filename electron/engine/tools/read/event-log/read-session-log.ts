import type { ToolFailure } from '../../../../../shared/domain/failure.ts';
import type { LogExtent } from '../../../../../shared/domain/history/log/merge-logs.ts';
import type { LogReading, WindowsEvent } from '../../../../../shared/domain/history/log/session-log.ts';
import type { ServerName } from '../../../../../shared/domain/model.ts';
import { MOST_SESSION_EVENTS } from '../../run/event-log-commands.ts';
import type { ToolOutput } from '../../run/tool.ts';
import { decodeToolText } from '../decode.ts';
import { failureCodeOf, failureOf } from '../failures.ts';
import { numberInHresult } from '../windows-errors.ts';
import { decodeEvents } from './decode-events.ts';
import { readSessionEvents, readWindowsEvents } from './read-events.ts';

/** What `wevtutil` printed of one server; null where it was not run. */
export interface EventLogOutputs {
  readonly sessionEvents: ToolOutput;
  readonly windowsEvents: ToolOutput | null;
  /** The oldest event of the channel, whatever it is about. */
  readonly oldestEvent: ToolOutput | null;
}

/**
 * Turns what `wevtutil` printed into a log. `readAt`: when it had ended, in milliseconds since 1970. Without the starts and stops
 * of Windows, and without the oldest event, less is known, but nothing wrong. Lets others have a turn while it reads. Never rejects, whatever the bytes.
 */
export async function readSessionLog(
  { server, readAt }: { readonly server: ServerName; readonly readAt: number },
  { sessionEvents, windowsEvents, oldestEvent }: EventLogOutputs,
  codePage: number,
): Promise<LogReading> {
  const error = eventLogFailure(sessionEvents, codePage, server);
  if (error !== null) return { kind: 'notRead', error };
  const list = await readSessionEvents(decodeEvents(sessionEvents.stdout, codePage));
  if (list === null) return { kind: 'notRead', error: { code: 'badOutput', tool: 'wevtutil', server } };
  const { events, count, dropped, isCut, reachesBackTo } = list;
  const complete = !isCut && count < MOST_SESSION_EVENTS;
  const oldest = complete && oldestEvent !== null ? await oldestTime(oldestEvent, codePage) : null;
  const log = {
    readAt,
    events,
    windowsEvents: windowsEvents === null ? [] : await readRestarts(windowsEvents, codePage),
    reachesBackTo: oldest ?? reachesBackTo,
    complete,
    dropped,
  };
  return { kind: 'read', log };
}

async function readRestarts(output: ToolOutput, codePage: number): Promise<readonly WindowsEvent[]> {
  if (!isAnswer(output)) return [];
  return (await readWindowsEvents(decodeEvents(output.stdout, codePage)))?.events ?? [];
}

async function oldestTime(output: ToolOutput, codePage: number): Promise<number | null> {
  if (!isAnswer(output)) return null;
  return (await readSessionEvents(decodeEvents(output.stdout, codePage)))?.reachesBackTo ?? null;
}

function isAnswer({ end, exitCode }: ToolOutput): boolean {
  return end === 'exited' && exitCode === 0;
}

/**
 * Which records a log holds, from what `wevtutil gli` printed: one `name: value` a line. Null where these names are not in
 * it, as in a language that would translate them. Never throws.
 */
export function readLogExtent(output: ToolOutput, codePage: number): LogExtent | null {
  if (!isAnswer(output)) return null;
  const text = decodeEvents(output.stdout, codePage);
  const [count, oldestRecordId] = [
    numberNamed('numberOfLogRecords', text),
    numberNamed('oldestRecordNumber', text),
  ];
  if (count === null || oldestRecordId === null) return null;
  return { oldestRecordId, newestRecordId: oldestRecordId + count - 1 };
}

function numberNamed(name: string, text: string): number | null {
  const digits = new RegExp(`^\\s*${name}:\\s*(\\d{1,15})\\s*$`, 'im').exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** As a number of its own it is about threads, which this tool has nothing to do with. */
const NO_SUCH_LOG_BYTE = 15_007 & 0xff;

/**
 * Why `wevtutil` gave no events; null when it gave them, also when none matched. Its exit code is the Windows error number,
 * which is no byte: where only a byte of it arrives, *RPC* stands in the sentence in all languages, and 15007 is 159.
 */
export function eventLogFailure(
  output: ToolOutput,
  codePage: number,
  server: ServerName,
): ToolFailure | null {
  const { end, exitCode, stdout, stderr } = output;
  if (end !== 'exited') return failureOf('wevtutil', output, '', server);
  if (exitCode === 0) return null;
  // A negative number is the same HRESULT.
  const code = (exitCode ?? 0) >>> 0;
  const windowsError = numberInHresult(code) ?? code;
  const failure = { code: failureCodeOf(windowsError), tool: 'wevtutil', server };
  if (failure.code !== 'badOutput') return { ...failure, windowsError };
  const printed = `${decodeToolText(stderr, codePage)}\n${decodeEvents(stdout, codePage)}`;
  if (/\bRPC\b/.test(printed)) return { code: 'unreachable', tool: 'wevtutil', server };
  if (windowsError === NO_SUCH_LOG_BYTE) return { code: 'noSuchLog', tool: 'wevtutil', server };
  return { ...failure, windowsError };
}
