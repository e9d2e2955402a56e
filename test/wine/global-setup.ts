import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { endWine, runWindows, systemFolder, type WineMachine } from './wine-machine.ts';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HERE, '../..');
const COMPILER = 'x86_64-w64-mingw32-gcc';

declare module 'vitest' {
  interface ProvidedContext {
    wine: WineMachine;
  }
}

/**
 * Creates one Windows for all these tests: a new Wine prefix with the compiled stand-ins; nothing of it is left
 * afterwards.
 */
export async function setup(project: TestProject): Promise<() => void> {
  const [wine, node] = [given('SLOTWATCH_WINE'), given('SLOTWATCH_WINDOWS_NODE')];
  // A blank and non-ASCII letters, as a user's folder may have them.
  const folder = await mkdtemp(path.join(tmpdir(), 'slotwatch wine ü '));
  const machine: WineMachine = {
    folder,
    prefix: path.join(folder, 'prefix'),
    wine,
    node,
    command: path.join(ROOT, 'out', 'cli.js'),
    runTool: path.join(folder, 'run-tool.js'),
    standIn: path.join(folder, 'stand-in.exe'),
  };
  const dispose = (): void => {
    process.off('exit', dispose);
    endWine(machine);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  // Vitest exits at once when it is interrupted, and a Wine prefix takes 700 MB: remove it all the same.
  process.on('exit', dispose);
  try {
    const taskkill = path.join(folder, 'taskkill.exe');
    await Promise.all([
      installWindows(machine),
      compile('stand-in.c', machine.standIn),
      compile('taskkill.c', taskkill),
      bundleRunTool(machine.runTool),
    ]);
    await copyFile(taskkill, path.join(systemFolder(machine), 'taskkill.exe'));
  } catch (thrown) {
    dispose();
    throw thrown;
  }
  project.provide('wine', machine);
  return dispose;
}

function given(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`${name} is not set: these tests are started by "npm run test:wine".`);
}

async function installWindows(machine: WineMachine): Promise<void> {
  await mkdir(machine.prefix);
  await succeed(machine, 'wineboot', ['--init']);
  // Node refuses to run on Windows 7, which is Wine's default.
  await succeed(machine, 'reg', ['add', 'HKCU\\Software\\Wine', '/v', 'Version', '/d', 'win10', '/f']);
}

async function succeed(machine: WineMachine, program: string, args: readonly string[]): Promise<void> {
  const { exitCode, stdout, stderr } = await runWindows(machine, program, args);
  if (exitCode !== 0) throw new Error(`${program} ${args.join(' ')} failed under Wine:\n${stdout}${stderr}`);
}

async function compile(source: string, target: string): Promise<void> {
  const options = ['-std=c11', '-Wall', '-Wextra', '-Werror', '-O1', '-s', '-municode'];
  await promisify(execFile)(COMPILER, [...options, '-o', target, path.join(HERE, source)]);
}

/** The tool runner alone, as one file for Windows' Node. */
async function bundleRunTool(file: string): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: path.join(HERE, 'run-tool.ts'),
      outDir: path.dirname(file),
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { format: 'es', entryFileNames: path.basename(file) } },
    },
  });
}
