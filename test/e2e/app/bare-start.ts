import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import type { DesktopShell } from './desktop-shell.ts';
import { environment, needsNoSandbox, WITHOUT_MOTION } from './environment.ts';
import { processesOf } from './processes.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** The app started without a debugger, as a user starts it: several at once, or in a given folder. */
export interface BareStarts {
  start(): BareStart;
  /** Ends everything that is left; fails when a process is left that no test started. */
  dispose(): Promise<void>;
}

export interface BareStart {
  readonly child: ChildProcess;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
}

/** `userData`: the folder all of them share. */
export async function bareStarts(
  desktop: DesktopShell,
  userData: string,
  args: readonly string[],
): Promise<BareStarts> {
  const executable = process.env.SLOTWATCH_ELECTRON;
  if (executable === undefined) throw new Error('SLOTWATCH_ELECTRON must name an Electron executable');
  const home = await mkdtemp(join(tmpdir(), 'slotwatch-home-'));
  const mark = randomUUID();
  const env = environment(home, desktop, mark);
  const starts: BareStart[] = [];
  return {
    start: () => {
      const all = [ROOT, ...needsNoSandbox(), WITHOUT_MOTION, `--user-data-dir=${userData}`, ...args];
      const child = spawn(executable, all, { env, stdio: 'ignore' });
      const ended = once(child, 'exit').then(([code]) => code as number | null);
      starts.push({ child, ended });
      return { child, ended };
    },
    dispose: async () => {
      for (const { child } of starts) child.kill('SIGTERM');
      await Promise.all(starts.map(({ ended }) => ended));
      const left = () => starts.flatMap(({ child }) => processesOf(mark, child.pid ?? 0));
      await expect.poll(left, 'processes the app has left behind').toEqual([]);
      await rm(home, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
