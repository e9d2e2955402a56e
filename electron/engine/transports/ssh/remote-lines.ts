import type { ActionableId } from '../../../../shared/domain/model.ts';
import { MOST_SESSION_EVENTS, SESSION_CHANNEL } from '../../tools/run/event-log-commands.ts';

/** Printed after the last tool: an answer without it is not whole. */
export const END_LINE = 'slotwatch-end';
/** Printed before the end line with the exit code of `wevtutil`, which is the Windows error number. */
export const CODE_WORD = 'slotwatch-code';
/** Printed between the tables of `qwinsta` and `quser`. */
export const USERS_LINE = 'slotwatch-users';

/** The tools that do something to a session by its number alone. */
export type SshEndTool = 'rwinsta' | 'logoff' | 'tsdiscon';

/** Who asks, the sessions and the users, by one connection. */
export function lookLine(): string {
  return inCmd('whoami', 'qwinsta', `echo ${USERS_LINE}`, 'quser');
}

/** The same without `cmd`, one call each: for a server whose shell could do nothing with `lookLine`. */
export const BARE_LINES = ['whoami', 'qwinsta', 'quser'] as const;

/** Ends or disconnects a session. Without a number `logoff` would end the caller's own. */
export function endLine(tool: SshEndTool, id: ActionableId): string {
  return inCmd(`${tool} ${id} /v`);
}

/** Shows the text that comes over stdin: no word of it stands in the line. */
export function messageLine(id: ActionableId, seconds: number): string {
  return inCmd(`msg ${id} /time:${wholeSeconds(seconds)}`);
}

/** Without a filter: a quote would stand in it. */
export function processesLine(): string {
  return inCmd('tasklist /v /fo csv');
}

export function processNamesLine(): string {
  return inCmd('qprocess *');
}

/** Which records the log of sessions holds. */
export function describeLogLine(): string {
  return withCode(`wevtutil gli ${SESSION_CHANNEL}`);
}

/** All events of the log of sessions, the newest first: a query would have quotes. */
export function sessionEventsLine(): string {
  return withCode(`wevtutil qe ${SESSION_CHANNEL} /f:xml /rd:true /c:${MOST_SESSION_EVENTS}`);
}

/** The oldest event of that log. */
export function oldestEventLine(): string {
  return withCode(`wevtutil qe ${SESSION_CHANNEL} /f:xml /rd:false /c:1`);
}

/** `cmd` means the same whether the server's shell is cmd or PowerShell. In UTF-8, and with the end line. */
function inCmd(...commands: readonly string[]): string {
  return `cmd /c ${quoted(commands)}`;
}

/**
 * The same, and what it exits with. With `/v:on` the text between exclamation marks is read when `echo` runs; `%errorlevel%`
 * would be read before the tool runs.
 */
function withCode(command: string): string {
  return `cmd /v:on /c ${quoted([command, `echo ${CODE_WORD} !errorlevel!`])}`;
}

function quoted(commands: readonly string[]): string {
  return `"${['chcp 65001 >nul', ...commands, `echo ${END_LINE}`].join(' & ')}"`;
}

function wholeSeconds(seconds: number): number {
  if (!Number.isInteger(seconds) || seconds < 1) throw new RangeError(`Not whole seconds: ${seconds}`);
  return seconds;
}
