import { fail, type Printed, SILENT } from '../simulated-answer.ts';
import type { SimulatedServer } from '../simulated-server.ts';
import type { ToolCall } from '../tool-arguments.ts';
import { printQprocess } from './print-qprocess.ts';
import { printTasklist } from './print-tasklist.ts';
import type { PrintedProcess } from './printed-process.ts';
import { processesOf } from './simulated-processes.ts';
import { taskFilter } from './task-filter.ts';

/** `tasklist`: the processes that all filters let through. `now`: milliseconds since 1970. */
export function listTasks(server: SimulatedServer, call: ToolCall, now: number): Printed {
  const trouble = server.trouble.tasklist;
  const [unknown] = trouble === 'refusesFilter' ? call.filters : unknownFilters(call);
  if (unknown !== undefined) return fail({ kind: 'taskArgument', asked: unknown }, server);
  const found = processesOf(server, now, call.server === null).filter(filterOf(call));
  const shown = trouble === 'hidesOthers' ? found.map(hidden) : found;
  const layout = !call.switches.has('v') ? 'names' : call.server === null ? 'local' : 'remote';
  return { ...SILENT, stdout: printTasklist(shown, { language: server.language, layout }) };
}

/** Windows of whose processes the end is the end of a session or of the server. */
const WINDOWS_OWN = new Set(
  [
    ...['csrss', 'wininit', 'winlogon', 'services', 'lsass', 'lsm', 'smss', 'svchost', 'dwm'],
    ...['fontdrvhost', 'logonui'],
  ].map((name) => `${name}.exe`),
);

/** What a call of `taskkill` does. */
export interface TaskEnd {
  readonly printed: Printed;
  /** The process that is ended; null when none is. */
  readonly ended: PrintedProcess | null;
  /** The call would have ended what Slotwatch must never end. */
  readonly isDisaster: boolean;
}

/** `taskkill /pid`: the process that is ended when all filters let it through; one of Windows' own never is. */
export function endTask(server: SimulatedServer, call: ToolCall, now: number): TaskEnd {
  const nothing = { ended: null, isDisaster: false };
  const [unknown] = unknownFilters(call);
  if (unknown !== undefined)
    return { ...nothing, printed: fail({ kind: 'taskArgument', asked: unknown }, server) };
  const pid = call.switches.get('pid') ?? '';
  const passes = filterOf(call);
  const process = processesOf(server, now, call.server === null).find(
    (one) => String(one.pid) === pid && passes(one),
  );
  if (process === undefined)
    return { ...nothing, printed: fail({ kind: 'noTask', pid }, server, NO_SUCH_PROCESS) };
  if (process.sessionId === 0 || WINDOWS_OWN.has(process.image.toLowerCase()))
    return { ended: null, isDisaster: true, printed: fail({ kind: 'notEnded', pid }, server) };
  const stdout = `SUCCESS: The process with PID ${pid} has been terminated.\r\n`;
  return { ended: process, isDisaster: false, printed: { ...SILENT, stdout } };
}

const NO_SUCH_PROCESS = 128;

/** `qprocess`: what runs on the server, or with an id instead of `*` in that session. */
export function listProcesses(server: SimulatedServer, call: ToolCall, now: number): Printed {
  const asked = call.target ?? '*';
  const found = processesOf(server, now, call.server === null).filter(
    ({ sessionId }) => asked === '*' || String(sessionId) === asked,
  );
  if (found.length === 0) return fail({ kind: 'noProcess', asked }, server);
  return { ...SILENT, stdout: printQprocess(found, server) };
}

function unknownFilters({ filters }: ToolCall): readonly string[] {
  return filters.filter((filter) => taskFilter(filter) === null);
}

/** All filters of the call as one; those that are not known let nothing through. */
function filterOf({ filters }: ToolCall): (process: PrintedProcess) => boolean {
  const all = filters.map(taskFilter);
  return (process) => all.every((filter) => filter?.(process) === true);
}

function hidden(process: PrintedProcess): PrintedProcess {
  return process.current ? process : { ...process, account: null, cpuSeconds: null };
}
