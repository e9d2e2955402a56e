import type { ServerName } from '../../../shared/domain/model.ts';
import { type AskEvents, askSessionLog } from '../history/ask-session-log.ts';
import {
  describeSessionLog,
  queryOldestEvent,
  querySessionEvents,
  queryWindowsEvents,
} from '../tools/run/event-log-commands.ts';
import type { RunTool } from '../tools/run/tool.ts';
import {
  asTyped,
  type Command,
  disconnectSession,
  endProcess,
  endSession,
  listProcesses,
  listProcessNames,
  showMessage,
} from '../tools/run/tool-commands.ts';
import { probe } from '../watch/probe.ts';
import { type AskProcesses, askWork } from '../work/ask-work.ts';
import type { RemoteAction, Transport } from './server-transport.ts';

/** Windows' own tools, which ask a server over the network as the account that runs them. */
export function createWindowsTransport(run: RunTool): Transport {
  return {
    look: (server, { regional, timeoutMs, signal }) => probe(server, run, regional, timeoutMs, signal),
    work: (server, { regional, timeoutMs, signal }) =>
      askWork(server, processesBy(run, server), regional.codePage, timeoutMs, signal),
    log: (server, { regional, ...question }) =>
      askSessionLog(server, eventsBy(run, server), { codePage: regional.codePage, ...question }),
    act: (server, action, { timeoutMs, startBy }) =>
      start(run, commandOf(server, action), startBy === undefined ? { timeoutMs } : { timeoutMs, startBy }),
    asTyped: (server, action) => asTyped(commandOf(server, action)),
  };
}

/** The lists of what runs there, by `tasklist` and `qprocess`. */
export function processesBy(run: RunTool, server: ServerName): AskProcesses {
  return {
    processes: (filtered, options) => start(run, listProcesses(server, filtered), options),
    names: (options) => start(run, listProcessNames(server), options),
  };
}

/** The parts of its log, by `wevtutil`. */
export function eventsBy(run: RunTool, server: ServerName): AskEvents {
  return {
    extent: (options) => start(run, describeSessionLog(server), options),
    windowsEvents: (options) => start(run, queryWindowsEvents(server, null), options),
    sessionEvents: (after, options) => start(run, querySessionEvents(server, after), options),
    oldestEvent: (options) => start(run, queryOldestEvent(server), options),
  };
}

function start(run: RunTool, { tool, args }: Command, options: Parameters<RunTool>[2]): ReturnType<RunTool> {
  return run(tool, args, options);
}

function commandOf(server: ServerName, action: RemoteAction): Command {
  switch (action.kind) {
    case 'end':
      return action.by === 'tsdiscon'
        ? disconnectSession(server, action.id)
        : endSession(action.by, server, action.id);
    case 'message':
      return showMessage(server, action.id, action.text, action.seconds);
    case 'process':
      return endProcess(server, action.id, action.user, action.process);
  }
}
