import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium, expect } from '@playwright/test';
import type { DesktopShell } from '../e2e/app/desktop-shell.ts';
import { environment, needsNoSandbox, placeOpener, WITHOUT_MOTION } from '../e2e/app/environment.ts';
import { type FoundProcess, processesOf } from '../e2e/app/processes.ts';
import { executable } from './packaged.ts';

/** The packaged app on its own desktop, and its page as Chromium's DevTools see it. */
export interface RunningPackage {
  readonly browser: Browser;
  readonly pid: number;
  /** Resolves once the app has ended, with the exit code. */
  readonly ended: Promise<number | null>;
  /** Its stderr so far. */
  complained(): string;
  /** Starts the app a second time and resolves with that start's exit code. */
  startAgain(): Promise<number | null>;
  processes(): readonly FoundProcess[];
  dispose(): Promise<void>;
}

/**
 * Starts the packaged app with these arguments. A fuse blocks Playwright's way to start an Electron app; the page is
 * reached through Chromium's DevTools port, which is not part of the app.
 */
export async function startPackage(desktop: DesktopShell, args: readonly string[]): Promise<RunningPackage> {
  const home = await mkdtemp(join(tmpdir(), 'slotwatch-home-'));
  await placeOpener(home);
  const mark = randomUUID();
  const options = { env: environment(home, desktop, mark) };
  const allArgs = [...needsNoSandbox(), WITHOUT_MOTION, ...args];
  const child = spawn(executable(), [...allArgs, '--remote-debugging-port=0'], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const pid = child.pid ?? 0;
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const lines: string[] = [];
  const address = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      lines.push(line);
      const found = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
    ended.then((code) => reject(new Error(`The app ended at once (${code}):\n${lines.join('\n')}`)), reject);
  });
  const browser = await chromium.connectOverCDP(await address, { timeout: 0 });

  return {
    browser,
    pid,
    ended,
    complained: () => lines.join('\n'),
    async startAgain() {
      const second = spawn(executable(), allArgs, { ...options, stdio: 'ignore' });
      const [code] = await once(second, 'exit');
      return code as number | null;
    },
    processes: () => processesOf(mark, pid),
    async dispose() {
      await browser.close();
      child.kill('SIGTERM');
      await ended;
      await expect.poll(() => processesOf(mark, pid), 'processes the app has left behind').toEqual([]);
      await rm(home, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
