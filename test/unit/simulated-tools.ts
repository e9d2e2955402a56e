import type { SimulatedFleet, SimulatedServer } from '../../electron/engine/demo/simulated-server.ts';
import { simulatedFleet } from '../../electron/engine/demo/simulated-server.ts';
import { askFleet, withSessions } from '../../electron/engine/demo/terminal-server.ts';
import { isTooLate } from '../../electron/engine/tools/run/start-by.ts';
import type { RunTool, Tool, ToolEnd } from '../../electron/engine/tools/run/tool.ts';

/** One call of a tool by the engine. */
export interface Call {
  readonly tool: Tool;
  readonly args: readonly string[];
}

/** Simulated servers in memory, on the clock of the test. */
export interface SimulatedTools {
  readonly run: RunTool;
  /** Tools this computer does not have. */
  readonly missing: Set<Tool>;
  readonly calls: readonly Call[];
  /** The number of running calls, and their maximum so far. */
  readonly load: { now: number; most: number };
  fleet(): SimulatedFleet;
  changeServer(name: string, change: (server: SimulatedServer) => Partial<SimulatedServer>): void;
}

const NOTHING = new Uint8Array();

/** `onCall` is called before a call is answered, so that a test can change the world between two checks. */
export function simulatedTools(
  servers: readonly SimulatedServer[],
  onCall: (call: Call, count: number) => void = () => {},
): SimulatedTools {
  let fleet = simulatedFleet(servers);
  const calls: Call[] = [];
  const load = { now: 0, most: 0 };
  const missing = new Set<Tool>();
  const run: RunTool = async (tool, args, { timeoutMs, startBy, signal }) => {
    if (startBy !== undefined && isTooLate(startBy))
      return { stdout: NOTHING, stderr: NOTHING, end: 'tooLate', exitCode: null, tookMs: 0 };
    calls.push({ tool, args });
    onCall({ tool, args }, calls.length);
    if (missing.has(tool))
      return { stdout: NOTHING, stderr: NOTHING, end: 'missing', exitCode: null, tookMs: 0 };
    load.now++;
    load.most = Math.max(load.most, load.now);
    const answer = askFleet(fleet, tool, args, Date.now());
    fleet = answer.fleet;
    const delay = answer.ending === 'exits' ? answer.delayMs : Number.POSITIVE_INFINITY;
    const end = await ended(delay, timeoutMs, signal);
    load.now--;
    const { stdout, stderr, exitCode } = answer;
    // As the process does: a tool that was ended on time keeps what it had printed.
    if (end === 'timedOut') return { stdout, stderr, end, exitCode: null, tookMs: timeoutMs };
    if (end !== 'exited') return { stdout: NOTHING, stderr: NOTHING, end, exitCode: null, tookMs: timeoutMs };
    return { stdout, stderr, exitCode, end, tookMs: answer.delayMs };
  };
  return {
    run,
    missing,
    calls,
    load,
    fleet: () => fleet,
    changeServer: (name, change) => {
      const changed = fleet.servers.map((server) =>
        server.name === name ? { ...server, ...change(server) } : server,
      );
      fleet = { ...fleet, servers: changed };
    },
  };
}

/** A simulated server with other sessions. */
export function replaceSessions(
  tools: SimulatedTools,
  name: string,
  sessions: SimulatedServer['sessions'],
): void {
  const { servers } = withSessions(tools.fleet(), name, sessions);
  tools.changeServer(name, () => servers.find((server) => server.name === name) ?? {});
}

function ended(delayMs: number, timeoutMs: number, signal: AbortSignal | undefined): Promise<ToolEnd> {
  if (signal?.aborted) return Promise.resolve('cancelled');
  return new Promise((resolve) => {
    signal?.addEventListener('abort', () => resolve('cancelled'), { once: true });
    if (delayMs === 0) resolve('exited');
    else
      setTimeout(() => resolve(delayMs <= timeoutMs ? 'exited' : 'timedOut'), Math.min(delayMs, timeoutMs));
  });
}
