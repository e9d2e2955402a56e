import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

/** The Windows of these tests: a Wine prefix with its programs. All paths are Linux paths. */
export interface WineMachine {
  /** Contains everything, and is removed at the end. */
  readonly folder: string;
  readonly prefix: string;
  readonly wine: string;
  /** Windows' own node.exe. */
  readonly node: string;
  /** The built `slotwatch`. */
  readonly command: string;
  /** `run-tool.ts` as one file. */
  readonly runTool: string;
  readonly standIn: string;
}

export interface WindowsRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Windows' folder for the tools. */
export function systemFolder({ prefix }: WineMachine): string {
  return path.join(prefix, 'drive_c', 'windows', 'system32');
}

/** The Windows path of a file of this machine. */
export function windowsPath(file: string): string {
  return `Z:${file.replaceAll('/', '\\')}`;
}

/** Runs a Windows program to its end. Its output goes to files, because Node under Wine cannot write to a Unix pipe. */
export async function runWindows(
  machine: WineMachine,
  program: string,
  args: readonly string[],
  cwd: string = machine.folder,
): Promise<WindowsRun> {
  const folder = await mkdtemp(path.join(machine.folder, 'output-'));
  const files = [path.join(folder, 'stdout'), path.join(folder, 'stderr')] as const;
  const [stdout, stderr] = await Promise.all([open(files[0], 'w'), open(files[1], 'w')]);
  try {
    const child = spawn(machine.wine, [program, ...args], {
      cwd,
      env: wineEnvironment(machine),
      stdio: ['ignore', stdout.fd, stderr.fd],
    });
    const [exitCode] = await once(child, 'exit');
    const [out, err] = await Promise.all([readFile(files[0], 'utf8'), readFile(files[1], 'utf8')]);
    return { exitCode, stdout: out, stderr: err };
  } finally {
    await Promise.all([stdout.close(), stderr.close()]);
    await rm(folder, { recursive: true });
  }
}

/** Runs the built `slotwatch` on Windows' Node. */
export function runSlotwatch(
  machine: WineMachine,
  args: readonly string[],
  cwd?: string,
): Promise<WindowsRun> {
  return runWindows(machine, windowsPath(machine.node), [windowsPath(machine.command), ...args], cwd);
}

/** The process ids, on this machine, of the processes started from a folder. */
export async function processesOf(folder: string): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(
    // An ended process has no command line.
    pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')),
  );
  return pids.filter((_, index) => lines[index]?.includes(windowsPath(folder))).map(Number);
}

/** Ends every process of the prefix and waits for that. */
export function endWine(machine: WineMachine): void {
  const wineserver = path.join(path.dirname(machine.wine), 'wineserver');
  const env = wineEnvironment(machine);
  // It fails when there is nothing left to end.
  for (const order of ['--kill', '--wait']) spawnSync(wineserver, [order], { env });
}

/** Without a display, in UTF-8 (Wine's encoding for file names), and without Wine's offers to install more. */
function wineEnvironment({ prefix }: WineMachine): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return {
    PATH,
    HOME,
    LC_ALL: 'C.UTF-8',
    WINEPREFIX: prefix,
    WINEARCH: 'win64',
    WINEDEBUG: '-all',
    // `n`: our file in System32 is preferred to Wine's own.
    WINEDLLOVERRIDES: 'mscoree,mshtml,winemenubuilder.exe=;taskkill.exe=n',
  };
}
