import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { bundleForNode, NODE_BUNDLES } from '../../../build/bundle/bundle.ts';
import { PROJECT_FOLDER } from '../../../build/project.mjs';

/** The built command for plain Node, in a folder of its own. */
export interface BuiltCommand {
  /** Its file. */
  readonly script: string;
  /** Starts it as a terminal does, in its own process group. `home`: where it finds the app's settings. */
  start(args: readonly string[], home: string): RunningCommand;
  /** The shell command that starts it. */
  typed(args: readonly string[]): string;
  dispose(): Promise<void>;
}

export interface RunningCommand {
  readonly pid: number;
  /** Signals the command only. */
  signal(name: NodeJS.Signals): void;
  /** Signals its process group, as Ctrl+C and `timeout` do. */
  signalAll(name: NodeJS.Signals): void;
  readonly ended: Promise<CommandEnd>;
}

export interface CommandEnd {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export async function buildCommand(): Promise<BuiltCommand> {
  const folder = await mkdtemp(path.join(tmpdir(), 'slotwatch-command-'));
  await bundleForNode({ entry: 'electron/cli.ts', file: 'cli.mjs', format: 'es', folder });
  await bundleForNode({
    entry: 'electron/tool-host.ts',
    file: 'tools-process.cjs',
    format: 'cjs',
    folder,
  });
  await bundleForNode({ ...NODE_BUNDLES['history-worker'], folder });
  // It finds the package as it does in the project.
  await symlink(path.join(PROJECT_FOLDER, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  const script = path.join(folder, 'cli.mjs');
  return {
    script,
    start: (args, home) => running(spawn(process.execPath, [script, ...args], options(home))),
    typed: (args) => [process.execPath, script, ...args].map((word) => `'${word}'`).join(' '),
    dispose: () => rm(folder, { recursive: true }),
  };
}

function options(home: string) {
  return {
    env: commandEnvironment(home),
    stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'],
    detached: true,
  };
}

export function commandEnvironment(home: string): NodeJS.ProcessEnv {
  // Without the system's programs: no test may reach another computer by its ssh.
  return { PATH: home, HOME: home, XDG_CONFIG_HOME: home };
}

function running(child: ChildProcess): RunningCommand {
  const { pid = 0, stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('unreachable: both are pipes');
  const ended = Promise.all([once(child, 'exit'), text(stdout), text(stderr)]);
  return {
    pid,
    signal: (name) => void child.kill(name),
    signalAll: (name) => void process.kill(-pid, name),
    ended: ended.then(([[code], out, err]) => ({ code, stdout: out, stderr: err })),
  };
}

/** The ids of the processes with a folder on their command line. */
export async function processesWith(folder: string): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(
    // An ended process has no command line.
    pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')),
  );
  return pids.filter((_, index) => lines[index]?.includes(folder)).map(Number);
}
