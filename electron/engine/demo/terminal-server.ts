import { assertNever } from '../../../shared/basics/assert.ts';
import { ACCESS_DENIED } from '../tools/read/windows-errors.ts';
import type { Tool } from '../tools/run/tool.ts';
import { askEventLog, encodeEvents, NO_SUCH_LOG } from './history/event-log-tool.ts';
import { printQuser, printQwinsta } from './print.ts';
import {
  RPC_UNAVAILABLE,
  SECURITY_PACKAGE_ERROR,
  SESSION_NOT_FOUND,
  type ToolError,
  UNLISTED_ERROR,
} from './print-error.ts';
import { answer, fail, type Printed, SILENT, type SimulatedAnswer } from './simulated-answer.ts';
import {
  printedSession,
  type Reachability,
  type SimulatedEvent,
  type SimulatedFleet,
  type SimulatedServer,
  type SimulatedSession,
  type Trouble,
} from './simulated-server.ts';
import { emptySession } from './simulated-sessions.ts';
import { parseToolCall, type ToolCall } from './tool-arguments.ts';
import { endTask, listProcesses, listTasks } from './work/task-tools.ts';

/** For a host that is off, the RPC layer of the calling computer answers after a moment. */
const UNREACHABLE_DELAY_MS = 1000;
/** More than any answer is allowed to have. */
const TOO_MUCH_BYTES = 2 * 1024 * 1024;

/** Answers one call as Windows would; pure: the changed fleet is in the answer. `now`: milliseconds since 1970. */
export function askFleet(
  fleet: SimulatedFleet,
  tool: Tool,
  args: readonly string[],
  now: number,
): SimulatedAnswer {
  const call = parseToolCall(tool, args);
  const disaster = disasterOf(call, args);
  if (disaster !== null) return recordDisaster(fleet, disaster);
  const server = findServer(fleet, call.server);
  if (tool === 'mstsc') return openConnection(fleet, server, call, now);
  if (server === undefined) return answer(fleet, null, fail(listingError(tool, RPC_UNAVAILABLE)));
  const trouble = server.trouble[tool];
  const answered =
    trouble === undefined ? behave(fleet, server, call, now) : misbehave(fleet, server, call, trouble, now);
  return { ...answered, delayMs: answered.delayMs + (server.toolDelayMs[tool] ?? 0) };
}

/** `logoff` and `tsdiscon` without an id act on the caller's own session; `taskkill` by name ends the same program of all. */
function disasterOf(call: ToolCall, args: readonly string[]): string | null {
  const endsOwn = (call.tool === 'logoff' || call.tool === 'tsdiscon') && call.target === null;
  const endsAll = call.tool === 'taskkill' && (call.switches.has('im') || !call.switches.has('pid'));
  return endsOwn || endsAll ? [call.tool, ...args].join(' ') : null;
}

function recordDisaster(fleet: SimulatedFleet, disaster: string): SimulatedAnswer {
  return answer({ ...fleet, disasters: [...fleet.disasters, disaster] }, null, SILENT);
}

/** Names compare without case; a call without a name is about the computer itself. */
function findServer(fleet: SimulatedFleet, name: string | null): SimulatedServer | undefined {
  const wanted = (name ?? 'localhost').toLowerCase();
  return fleet.servers.find((server) => server.name.toLowerCase() === wanted);
}

function behave(
  fleet: SimulatedFleet,
  server: SimulatedServer,
  call: ToolCall,
  now: number,
): SimulatedAnswer {
  const obstacle = obstacleOf(server.reachability, call.tool);
  if (server.reachability === 'hangs') return { ...answer(fleet, server, SILENT), ending: 'hangs' };
  if (obstacle !== null) {
    const delayMs = server.reachability === 'unreachable' ? UNREACHABLE_DELAY_MS : 0;
    return answer(fleet, server, fail(obstacle, server), delayMs);
  }
  if (call.tool === 'qwinsta') return answer(fleet, server, listSessions(server, call, now));
  if (call.tool === 'quser') return answer(fleet, server, listUsers(server, call, now));
  if (call.tool === 'tasklist') return answer(fleet, server, listTasks(server, call, now));
  if (call.tool === 'qprocess') return answer(fleet, server, listProcesses(server, call, now));
  if (call.tool === 'taskkill') return killTask(fleet, server, call, now);
  if (call.tool === 'wevtutil') return readEventLog(fleet, server, call);
  return act(fleet, server, call, now);
}

function obstacleOf(reachability: Reachability, tool: Tool): ToolError | null {
  switch (reachability) {
    case 'unreachable':
      return listingError(tool, RPC_UNAVAILABLE);
    case 'denies':
      return listingError(tool, ACCESS_DENIED);
    case 'refusesName':
      return listingError(tool, SECURITY_PACKAGE_ERROR);
    case 'showsNothing':
      if (isTaskTool(tool) || tool === 'wevtutil') return listingError(tool, ACCESS_DENIED);
      if (tool === 'qprocess') return { kind: 'noProcess', asked: '*' };
      return tool === 'quser' ? { kind: 'noUser' } : { kind: 'noSession', asked: '*' };
    case 'answers':
    case 'hangs':
      return null;
    default:
      return assertNever(reachability);
  }
}

/** Whether the tool prints its errors in the way of `tasklist`. */
function isTaskTool(tool: Tool): boolean {
  return tool === 'tasklist' || tool === 'taskkill';
}

/** The error of a tool that gets no answer from the server. */
function listingError(tool: Tool, code: number): ToolError {
  if (isTaskTool(tool)) return { kind: 'task', code };
  if (tool === 'wevtutil') return { kind: 'eventLog', code };
  return { kind: tool === 'msg' ? 'sessionNames' : 'enumerating', code };
}

function listSessions(server: SimulatedServer, call: ToolCall, now: number): Printed {
  const sessions = asked(server, call);
  if (sessions.length === 0) return fail({ kind: 'noSession', asked: call.target ?? '*' }, server);
  const created = server.sessions.filter(({ user }) => user !== null).length;
  const disconnected = server.sessions.filter(({ user, state }) => user !== null && state === 'disconnected');
  const stdout = printQwinsta(printed(sessions, server, call, now), {
    ...printing(server),
    counters: call.switches.has('counter') ? [created, disconnected.length, 0] : null,
  });
  return { ...SILENT, stdout };
}

function listUsers(server: SimulatedServer, call: ToolCall, now: number): Printed {
  const sessions = asked(server, call).filter(({ user }) => user !== null);
  if (sessions.length === 0) return fail({ kind: 'noUser' }, server);
  // The exit code is 1 although the table is complete: Windows does that too.
  return {
    stdout: printQuser(printed(sessions, server, call, now), printing(server)),
    stderr: '',
    exitCode: 1,
  };
}

function readEventLog(fleet: SimulatedFleet, server: SimulatedServer, call: ToolCall): SimulatedAnswer {
  const read = askEventLog(server.history ?? { logons: [], restarts: [] }, call, server.name);
  if ('windowsError' in read)
    return answer(fleet, server, fail({ kind: 'eventLog', code: read.windowsError }, server));
  return { ...answer(fleet, server, SILENT), stdout: encodeEvents(read.text, call, server.codePage) };
}

function act(fleet: SimulatedFleet, server: SimulatedServer, call: ToolCall, now: number): SimulatedAnswer {
  if (call.target === null) return answer(fleet, server, fail({ kind: 'parameters' }, server));
  const sessions = asked(server, call);
  if (sessions.length === 0)
    return answer(fleet, server, fail(refusal(call, call.target, SESSION_NOT_FOUND), server));
  return answer(carryOut(fleet, server, call, sessions, now), server, SILENT);
}

function killTask(
  fleet: SimulatedFleet,
  server: SimulatedServer,
  call: ToolCall,
  now: number,
): SimulatedAnswer {
  const { printed, ended, isDisaster } = endTask(server, call, now);
  if (isDisaster) {
    const disasters = [...fleet.disasters, `taskkill of ${call.switches.get('pid')} on ${server.name}`];
    return answer({ ...fleet, disasters }, server, printed);
  }
  if (ended === null) return answer(fleet, server, printed);
  const { pid, image, sessionId } = ended;
  const sessions = server.sessions.map((session) =>
    session.id === sessionId ? { ...session, endedPids: [...(session.endedPids ?? []), pid] } : session,
  );
  const text = `${image} ${pid}`;
  const event: SimulatedEvent = { at: now, tool: 'taskkill', server: server.name, sessionId, text };
  const after = withSessions(fleet, server.name, sessions);
  return answer({ ...after, events: [...fleet.events, event] }, server, printed);
}

/** The error of a tool that cannot act on that session. */
function refusal(call: ToolCall, target: string, code: number): ToolError {
  if (isTaskTool(call.tool)) return { kind: 'task', code };
  if (call.tool === 'wevtutil') return { kind: 'eventLog', code };
  if (call.tool === 'msg') {
    return code === SESSION_NOT_FOUND ? { kind: 'noSession', asked: target } : { kind: 'sessionNames', code };
  }
  const verb = call.tool === 'logoff' ? 'logoff' : call.tool === 'tsdiscon' ? 'disconnect' : 'reset';
  return { kind: 'action', code, verb, id: Number(target), sessionName: 'Console' };
}

/** The fleet after the tool's work. */
function carryOut(
  fleet: SimulatedFleet,
  server: SimulatedServer,
  call: ToolCall,
  sessions: readonly SimulatedSession[],
  now: number,
): SimulatedFleet {
  const ids = new Set(sessions.map(({ id }) => id));
  const events = sessions.map(
    ({ id }): SimulatedEvent => ({
      at: now,
      tool: call.tool,
      server: server.name,
      sessionId: id,
      text: call.text,
    }),
  );
  const after = server.sessions.flatMap((session) =>
    ids.has(session.id) ? sessionAfter(session, call.tool) : [session],
  );
  return { ...withSessions(fleet, server.name, after), events: [...fleet.events, ...events] };
}

function sessionAfter(session: SimulatedSession, tool: Tool): readonly SimulatedSession[] {
  if (tool === 'tsdiscon') return [{ ...session, sessionName: null, state: 'disconnected' }];
  if (tool !== 'rwinsta' && tool !== 'logoff') return [session];
  // The console, the services and the listeners remain without their user.
  const stays = session.user === null || session.sessionName === 'console';
  if (!stays) return [];
  const { id, sessionName, type } = session;
  return [{ ...emptySession(id, sessionName, 'connected'), ...(type === undefined ? {} : { type }) }];
}

/** The same fleet with other sessions on one server. */
export function withSessions(
  fleet: SimulatedFleet,
  name: string,
  sessions: readonly SimulatedSession[],
): SimulatedFleet {
  return {
    ...fleet,
    servers: fleet.servers.map((server) => (server.name === name ? { ...server, sessions } : server)),
  };
}

/** Opens nothing and records the connection. `hangs`: a window that stays open. */
function openConnection(
  fleet: SimulatedFleet,
  server: SimulatedServer | undefined,
  call: ToolCall,
  now: number,
): SimulatedAnswer {
  const switches = [...call.switches].map(([name, value]) =>
    value === '' ? `/${name}` : `/${name}:${value}`,
  );
  const event: SimulatedEvent = {
    at: now,
    tool: 'mstsc',
    server: call.server ?? '',
    sessionId: null,
    text: switches.join(' '),
  };
  const opened = { ...fleet, events: [...fleet.events, event] };
  const trouble = server?.trouble.mstsc;
  if (trouble === 'fails') return answer(fleet, null, { ...SILENT, exitCode: 1 });
  return { ...answer(opened, null, SILENT), ending: trouble === 'hangs' ? 'hangs' : 'exits' };
}

function misbehave(
  fleet: SimulatedFleet,
  server: SimulatedServer,
  call: ToolCall,
  trouble: Trouble,
  now: number,
): SimulatedAnswer {
  const silent = answer(fleet, server, SILENT);
  switch (trouble) {
    case 'hangs':
    case 'hangsWithGrandchild':
    case 'ignoresSigterm':
      return { ...silent, ending: trouble };
    case 'fails':
      return answer(fleet, server, fail(listingError(call.tool, UNLISTED_ERROR), server));
    case 'deniesAction':
      return answer(fleet, server, fail(refusal(call, call.target ?? '', ACCESS_DENIED), server));
    case 'findsNoWay':
      return answer(fleet, server, fail(listingError(call.tool, RPC_UNAVAILABLE), server));
    case 'asksForPassword':
      return { ...answer(fleet, server, askPassword(server)), ending: 'hangs' };
    case 'hasNoLog':
      return answer(fleet, server, fail({ kind: 'eventLog', code: NO_SUCH_LOG }, server));
    case 'refusesFilter':
    case 'hidesOthers':
      return behave(fleet, server, call, now);
    case 'printsNothing':
    case 'returns0DoesNothing':
      return silent;
    case 'printsTooMuch':
      return { ...silent, stdout: new Uint8Array(TOO_MUCH_BYTES).fill(0x78) };
    case 'returns1DoesIt':
      return { ...behave(fleet, server, call, now), exitCode: 1, stderr: new Uint8Array() };
    case 'doesItThenHangs':
      return { ...behave(fleet, server, call, now), ending: 'hangs' };
    default:
      return assertNever(trouble);
  }
}

/** The sessions a call names, by id, session name or user; all of them for `*` or no name. */
function asked(server: SimulatedServer, call: ToolCall): readonly SimulatedSession[] {
  const target = call.target?.toLowerCase();
  if (target === undefined || target === '*') return server.sessions;
  return server.sessions.filter(
    ({ id, user, sessionName }) =>
      String(id) === target || sessionName?.toLowerCase() === target || user?.toLowerCase() === target,
  );
}

function printed(
  sessions: readonly SimulatedSession[],
  server: SimulatedServer,
  call: ToolCall,
  now: number,
) {
  const local = call.server === null || call.server.toLowerCase() === 'localhost';
  return sessions.map((session) =>
    printedSession(session, now, local && session.id === server.callerSessionId),
  );
}

function printing({ language, layout, logonFormat, codePage }: SimulatedServer) {
  return {
    language,
    layout,
    logonFormat,
    codePage,
    quserShift: language === 'ru' ? 3 : 0,
    quserColumns: 'pushing',
  } as const;
}

/** No line end: the cursor stays behind the question. */
function askPassword({ name }: SimulatedServer): Printed {
  return { ...SILENT, stdout: `Type the password for ${name}\\${CALLER}:` };
}

/** The account the tools run as. */
const CALLER = 'admin';
