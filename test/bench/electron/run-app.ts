import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type DesktopShell, startDesktopShell } from '../../e2e/app/desktop-shell.ts';
import { environment, needsNoSandbox } from '../../e2e/app/environment.ts';
import { type FoundProcess, processesOf } from '../../e2e/app/processes.ts';
import type { LoopDelay, Order } from './orders.ts';

const QUIT_WITHIN_MS = 15_000;

/** An app that can be started repeatedly, with its own desktop and home folder. */
export interface BenchApp {
  readonly desktop: DesktopShell;
  /** Resolves when the icon is in the tray. */
  start(): Promise<RunningBenchApp>;
  dispose(): Promise<void>;
}

export interface RunningBenchApp {
  /** Milliseconds from starting the process to its icon on D-Bus. */
  readonly toTrayMs: number;
  processes(): readonly FoundProcess[];
  tell(order: Order): void;
  /** For the observed app, after `tellLoop`. */
  loopDelay(): Promise<LoopDelay>;
  quit(): Promise<void>;
}

export interface BenchAppOptions {
  /** Folder with the app's package.json. */
  readonly folder: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What `settings.json` holds. */
  readonly settings?: object;
}

export async function benchApp({
  folder,
  args = [],
  env = {},
  settings = {},
}: BenchAppOptions): Promise<BenchApp> {
  const executable = process.env.SLOTWATCH_ELECTRON;
  if (executable === undefined) throw new Error('SLOTWATCH_ELECTRON must name an Electron executable');
  const desktop = await startDesktopShell(process.env.DISPLAY);
  const home = await mkdtemp(join(tmpdir(), 'slotwatch-bench-'));
  const userData = join(home, 'user-data');
  await mkdir(userData);
  await writeFile(join(userData, 'settings.json'), JSON.stringify(settings));
  const allArgs = [...needsNoSandbox(), folder, `--user-data-dir=${userData}`, ...args];

  return {
    desktop,
    async start() {
      // The icon of the previous run.
      while (desktop.tray.hasIcon()) await delay(10);
      const mark = randomUUID();
      const startedAt = performance.now();
      const child = spawn(executable, allArgs, {
        env: { ...environment(home, desktop, mark), ...env },
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        // Its own process session is how its children are found.
        detached: true,
      });
      await desktop.tray.waitForRegistration();
      const toTrayMs = performance.now() - startedAt;
      const processes = () => processesOf(mark, child.pid ?? 0);
      return {
        toTrayMs,
        processes,
        tell: (order) => void child.send(order),
        loopDelay: async () => {
          const [delay] = await once(child, 'message');
          return delay as LoopDelay;
        },
        quit: () => quit(child, processes),
      };
    },
    async dispose() {
      await desktop.dispose();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function quit(child: ChildProcess, processes: () => readonly FoundProcess[]): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), QUIT_WITHIN_MS);
  await ended;
  clearTimeout(timer);
  for (const { pid } of processes()) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has already ended.
    }
  }
}
