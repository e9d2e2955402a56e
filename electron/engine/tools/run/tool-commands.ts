import { FIRST_LISTENER_ID } from '../../../../shared/domain/idlest.ts';
import type { ActionableId, EndTool, JobProcess, ServerName } from '../../../../shared/domain/model.ts';
import { isExactImage, LAST_SYSTEM_PID } from '../../../../shared/domain/work/process-permission.ts';
import { SlotwatchError } from '../../slotwatch-error.ts';
import { isThisComputer } from '../../this-computer.ts';
import type { Tool } from './tool.ts';

/** A tool and its arguments, ready to run. */
export interface Command {
  readonly tool: Tool;
  readonly args: readonly string[];
}

/** `qwinsta`: the sessions of a server. */
export function listSessions(server: ServerName): Command {
  return { tool: 'qwinsta', args: atServer(server) };
}

/** `quser`: the users on a server. */
export function listUsers(server: ServerName): Command {
  return { tool: 'quser', args: atServer(server) };
}

/**
 * `tasklist`: what runs in the sessions of people, with processor times. Without `filtered` session 0 is in it too, for one
 * that does not know the filter.
 */
export function listProcesses(server: ServerName, filtered = true): Command {
  // This computer is not named: WMI takes no connection to itself.
  const where = isThisComputer(server) ? [] : ['/s', server];
  const filter = filtered ? ['/fi', 'SESSION gt 0'] : [];
  return { tool: 'tasklist', args: [...where, '/v', '/fo', 'csv', ...filter] };
}

/** `qprocess`: the names of what runs, by the same door as `qwinsta`. */
export function listProcessNames(server: ServerName): Command {
  return { tool: 'qprocess', args: ['*', ...atServer(server)] };
}

/** `rwinsta` or `logoff`: ends a session. */
export function endSession(tool: EndTool, server: ServerName, id: ActionableId): Command {
  return { tool, args: [String(id), ...atServer(server)] };
}

/**
 * `taskkill`: ends one process, and none that it has started. Both filters are there because pids are used again: the tool
 * finds no process where the pid is no longer this program in this session. Never by name: that ends the same program of
 * everybody. Throws `refused` for a name that would mean others too, and for the pids of Windows itself.
 */
export function endProcess(
  server: ServerName,
  id: ActionableId,
  user: string,
  { pid, image }: JobProcess,
): Command {
  const isCertain = Number.isInteger(pid) && pid > LAST_SYSTEM_PID && isExactImage(image);
  if (!isCertain)
    throw new SlotwatchError({
      code: 'refused',
      why: { kind: 'process', objection: 'nameNotExact', image, user, server },
    });
  // Of another computer everything is ended by force, with or without `/f`. Here it is said, because a program of
  // another session has no window that could be asked.
  const where = isThisComputer(server) ? ['/f'] : ['/s', server];
  const filters = ['/fi', `IMAGENAME eq ${image}`, '/fi', `SESSION eq ${id}`];
  return { tool: 'taskkill', args: [...where, '/pid', String(pid), ...filters] };
}

/** `tsdiscon`: disconnects a session; its programs go on, and its slot stays taken. */
export function disconnectSession(server: ServerName, id: ActionableId): Command {
  return { tool: 'tsdiscon', args: [String(id), ...atServer(server)] };
}

/**
 * `msg`: shows a text to an active session, for so many seconds. The text is one argument; where it could be read as a
 * switch, a blank comes before it.
 */
export function showMessage(server: ServerName, id: ActionableId, text: string, seconds: number): Command {
  const words = /^[/-]/.test(text) ? ` ${text}` : text;
  return { tool: 'msg', args: [String(id), ...atServer(server), `/time:${seconds}`, words] };
}

/**
 * The only way to an id that may be acted on. Without an id `logoff` ends the caller's own session, and 0 and listeners
 * are not sessions of users, so anything but a whole number from 1 to 65535 throws `refused`.
 */
export function actionableId(id: number): ActionableId {
  if (Number.isInteger(id) && id > 0 && id < FIRST_LISTENER_ID) return id as ActionableId;
  throw new SlotwatchError({ code: 'refused', why: { kind: 'notAPerson', sessionId: id } });
}

/** The command as typed in a terminal, for the log and the audit; a message in quotes. */
export function asTyped({ tool, args }: Command): string {
  return [tool, ...args.map((arg) => (arg.includes(' ') ? JSON.stringify(arg) : arg))].join(' ');
}

function atServer(server: ServerName): readonly string[] {
  return isThisComputer(server) ? [] : [`/server:${server}`];
}
