import { type ServerSettings, serverSettingsSchema } from '../../../shared/contract/settings.ts';
import type { RunTool, ToolEnd, ToolOutput } from '../tools/run/tool.ts';
import { askCmdkey, type DemoAccounts } from './accounts/cmdkey-tool.ts';
import { startingServers } from './demo-servers.ts';
import { livingFleet } from './living-fleet.ts';
import { askFleet } from './terminal-server.ts';

/** The same number gives the same demo. With this one nothing changes for three minutes; then Berlin becomes full. */
const DEMO_SEED = 708;

/** The servers of the demo, as settings. */
export function demoServers(): ServerSettings[] {
  return startingServers(0).map(({ server, label, group = [], capacity }) =>
    serverSettingsSchema.parse({ name: server.name, label, group, capacity }),
  );
}

export interface DemoOptions {
  readonly seed?: number;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  /** When it began, in milliseconds since 1970; left out: now. */
  readonly startedAt?: number;
}

/**
 * The Windows tools of a fleet in memory: it answers in the tools' own bytes, and changes as time passes. Nothing is
 * started on this computer; `mstsc` opens no window.
 */
export function createDemoTools(options: DemoOptions = {}): RunTool {
  const clock = options.clock ?? Date.now;
  const fleet = livingFleet(options.startedAt ?? clock(), options.seed ?? DEMO_SEED);
  let accounts: DemoAccounts = new Map();
  return async (tool, args, { timeoutMs, leaveRunning, signal }) => {
    const startedAt = performance.now();
    if (tool === 'cmdkey') {
      const told = askCmdkey(accounts, args);
      accounts = told.accounts;
      const stdout = new TextEncoder().encode(told.stdout);
      return { ...NOTHING_PRINTED, stdout, exitCode: told.exitCode, end: 'exited', tookMs: 0 };
    }
    const now = clock();
    const answer = askFleet(fleet.at(now), tool, args, now);
    fleet.set(answer.fleet);
    const delay = answer.ending === 'exits' ? answer.delayMs : Number.POSITIVE_INFINITY;
    const end = await waitFor(delay, timeoutMs, signal);
    const tookMs = Math.round(performance.now() - startedAt);
    if (end !== 'exited') return { ...NOTHING_PRINTED, end, tookMs };
    const { stdout, stderr, exitCode } = answer;
    return leaveRunning === true && exitCode === 0
      ? { ...NOTHING_PRINTED, end: 'started', tookMs }
      : { stdout, stderr, exitCode, end, tookMs };
  };
}

const NOTHING_PRINTED: Omit<ToolOutput, 'end' | 'tookMs'> = {
  stdout: new Uint8Array(),
  stderr: new Uint8Array(),
  exitCode: null,
};

/** Waits for the tool's end, the time limit or the signal. */
function waitFor(delayMs: number, timeoutMs: number, signal: AbortSignal | undefined): Promise<ToolEnd> {
  if (signal?.aborted === true) return Promise.resolve('cancelled');
  return new Promise((resolve) => {
    const inTime = delayMs <= timeoutMs;
    const timer = setTimeout(() => finish(inTime ? 'exited' : 'timedOut'), inTime ? delayMs : timeoutMs);
    const cancel = (): void => finish('cancelled');
    const finish = (end: ToolEnd): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      resolve(end);
    };
    signal?.addEventListener('abort', cancel, { once: true });
  });
}
