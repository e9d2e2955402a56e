import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test';
import { PATIENCE_MS } from '../desktop/menu-changes.ts';
import type { DesktopShell } from './desktop-shell.ts';
import { environment, needsNoSandbox, placeOpener, WITHOUT_MOTION } from './environment.ts';
import { type FoundProcess, isPageProcess, processesOf } from './processes.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
/** An app that has not ended by then hangs: it is killed and the test fails. */
const QUIT_WITHIN_MS = PATIENCE_MS;
/** Replaces Playwright's default timeouts: the test's own timeout is enough. */
const NO_LIMIT = { timeout: 0 };

export interface LaunchOptions {
  /** The text of `settings.json`; null for no file at all. */
  readonly settingsText: string | null;
  /** The window was never closed before, and its first close is told. */
  readonly neverClosed?: boolean;
  /** Arguments for the app. */
  readonly args: readonly string[];
  /** A folder of the test, which is kept; for another start in the same folder. */
  readonly userData?: string;
}

/** The app under test, with its own user-data folder and desktop. */
export interface RunningApp {
  readonly electron: ElectronApplication;
  readonly userData: string;
  /** Resolves with the next window that opens. */
  nextWindow(): Promise<Page>;
  /** Opens the window by the tray's *Open window* and waits for the page. */
  openDashboard(): Promise<Page>;
  /** The page processes, as the system lists them. */
  pageProcesses(): readonly FoundProcess[];
  /** Everything the app has started that still runs, including itself. */
  processes(): readonly FoundProcess[];
  /** Starts the app a second time with these additional arguments, and resolves with that start's exit code. */
  startAgain(more?: readonly string[]): Promise<number | null>;
  /** The same with a terminal that is closed at once: its output cannot be written, and every line is an error. */
  startUnread(): UnreadStart;
  /** Resolves once the app has ended, with the exit code. */
  readonly ended: Promise<number | null>;
  log(): string;
  /** What *Open the log file* and similar items have passed to the desktop to open. */
  handedOut(): string;
  /** Asks the app to end, as a terminal or the system does. */
  signal(name: 'SIGINT' | 'SIGTERM'): void;
  /** The lines of the audit log, parsed. */
  auditLog(): readonly Record<string, unknown>[];
  /** What the app printed so far. */
  printed(): string;
  /** Quits the app if it still runs; fails when a process it started is left. */
  dispose(): Promise<void>;
}

export interface UnreadStart {
  readonly pid: number;
  signal(name: 'SIGINT' | 'SIGTERM'): void;
  readonly ended: Promise<unknown>;
}

/** Starts the executable that `SLOTWATCH_ELECTRON` names, with this repository as the app. */
export async function launchApp(
  desktop: DesktopShell,
  { settingsText, neverClosed = false, args, userData: given }: LaunchOptions,
): Promise<RunningApp> {
  const executablePath = process.env.SLOTWATCH_ELECTRON;
  if (executablePath === undefined) throw new Error('SLOTWATCH_ELECTRON must name an Electron executable');
  const home = await mkdtemp(join(tmpdir(), 'slotwatch-home-'));
  const userData = given ?? join(home, 'user-data');
  await mkdir(userData, { recursive: true });
  if (!neverClosed) await writeFile(join(userData, 'told.json'), '{"goesOnInTray":true}');
  if (settingsText !== null) await writeFile(join(userData, 'settings.json'), settingsText);

  await placeOpener(home);
  const mark = randomUUID();
  const allArgs = [ROOT, ...needsNoSandbox(), WITHOUT_MOTION, `--user-data-dir=${userData}`, ...args];
  const env = environment(home, desktop, mark);
  const electron = await _electron.launch({
    executablePath,
    args: allArgs,
    env,
    chromiumSandbox: needsNoSandbox().length === 0,
    ...NO_LIMIT,
  });
  electron.context().setDefaultTimeout(NO_LIMIT.timeout);
  const nextWindow = () => electron.waitForEvent('window', NO_LIMIT);
  const child = electron.process();
  const pid = child.pid ?? 0;
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => printed.push(chunk.toString()));

  return {
    electron,
    userData,
    ended,
    nextWindow,
    async openDashboard() {
      const opened = nextWindow();
      await desktop.tray.click(/^Open window$/);
      const page = await opened;
      const servers = page.getByRole('listbox', { name: 'Servers' });
      const tree = page.getByRole('tree', { name: 'Servers' });
      // Without a server there is the welcome.
      await expect(servers.or(tree).or(page.getByRole('button', { name: /^Paste names/ }))).toBeVisible();
      return page;
    },
    processes: () => processesOf(mark, pid),
    pageProcesses: () => processesOf(mark, pid).filter(isPageProcess),
    async startAgain(more = []) {
      const second = spawn(executablePath, [...allArgs, ...more], { env, stdio: 'ignore' });
      const [code] = await once(second, 'exit');
      return code as number | null;
    },
    startUnread() {
      const second = spawn(executablePath, allArgs, { env, stdio: ['ignore', 'pipe', 'pipe'] });
      second.stdout.destroy();
      second.stderr.destroy();
      return {
        pid: second.pid ?? 0,
        signal: (name) => void second.kill(name),
        ended: once(second, 'exit'),
      };
    },
    handedOut: () => readIfThere(join(home, 'handed-out')),
    signal: (name) => void child.kill(name),
    log: () => readIfThere(join(userData, 'logs', 'slotwatch.log')),
    auditLog: () =>
      readIfThere(join(userData, 'audit.jsonl'))
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line)),
    printed: () => printed.join(''),
    async dispose() {
      try {
        await quit(electron, ended);
        await expect.poll(() => processesOf(mark, pid), 'processes the app has left behind').toEqual([]);
      } finally {
        for (const left of processesOf(mark, pid)) endByForce(left.pid);
        await rm(home, { recursive: true, force: true, maxRetries: 3 });
      }
    },
  };
}

async function quit(electron: ElectronApplication, ended: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    const problem = new Error(`The app did not quit within ${Math.round(QUIT_WITHIN_MS / 1000)} s`);
    timer = setTimeout(() => reject(problem), QUIT_WITHIN_MS);
  });
  try {
    // Playwright reports the end only when every process that has the app's output open has ended too.
    electron.close().catch(() => {});
    await Promise.race([ended, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

function endByForce(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has already ended.
  }
}

function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
