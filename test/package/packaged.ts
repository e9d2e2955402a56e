import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { needsNoSandbox } from '../e2e/app/environment.ts';

/** The folder of the packaged app. */
export function packageFolder(): string {
  const folder = process.env.SLOTWATCH_PACKAGE;
  if (folder === undefined) throw new Error('SLOTWATCH_PACKAGE must name the folder of a packaged app');
  return folder;
}

export function executable(): string {
  return join(packageFolder(), 'slotwatch');
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the packaged app to its end as a script on a server would, without display, bus and terminal. */
export async function runCommand(
  home: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const child = spawn(executable(), [...args, ...needsNoSandbox()], {
    env: { PATH: process.env.PATH ?? '', HOME: home, LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}
