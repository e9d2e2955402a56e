import type { Connected, FleetChange } from '../../shared/bridge.ts';
import type { FleetView, Job, Origin, ServerName } from '../../shared/model.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Log } from './log.ts';
import type { RunTool } from './tools/tool.ts';

/** Everything the engine needs from whoever starts it. */
export interface EngineOptions {
  readonly settings: Settings;
  readonly run: RunTool;
  /** The account that asks, without its domain; its sessions are not offered. */
  readonly caller: string;
  /** The built-in demo fleet answers instead of Windows. */
  readonly demo: boolean;
  /** File of the audit log; its folder is made when missing. */
  readonly auditFile: string;
  readonly log: Log;
}

/** The session as the person saw it when they clicked: what the reset is held against. */
export interface SeenSession {
  readonly server: ServerName;
  readonly sessionId: number;
  readonly user: string;
  readonly logon: string | null;
}

/** The watch, the fleet's state and the actions, for the app, the command and the tests alike. */
export interface Engine {
  /** The state now. */
  view(): FleetView;
  /** What changed, at most every 100 ms. Returns the function that stops listening. */
  onChange(listener: (change: FleetChange) => void): () => void;
  /** Starts watching; every server is asked at once, as far as the concurrency allows. */
  start(): void;
  /** Takes new settings into use; servers that are gone are forgotten. */
  configure(settings: Settings): void;
  /** Asks these servers now, or all; resolves when each has a fresh report. Also while paused. */
  refresh(servers?: readonly ServerName[]): Promise<void>;
  /** Stops asking on the timer until then (milliseconds since 1970); null goes on at once. */
  pause(until: number | null): void;
  /** Starts the safe reset, or joins the job that session has already. Throws `SlotwatchError` when it is refused. */
  reset(seen: SeenSession, origin: Origin): Job;
  /** Resolves with the job's last state once it has ended. */
  jobEnded(jobId: string): Promise<Job>;
  /** Undoes a reset that has not acted yet; later it does nothing. */
  cancel(jobId: string): void;
  /** Opens a connection by `mstsc`. Throws `SlotwatchError` when that cannot be started. */
  connect(server: ServerName, console: boolean, origin: Origin): Promise<Connected>;
  /** Ends timers, jobs that have not acted, and running tools. */
  dispose(): Promise<void>;
}
