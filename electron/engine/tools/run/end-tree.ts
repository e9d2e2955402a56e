import path from 'node:path';
import process from 'node:process';
import { systemFolder } from './locate-tool.ts';
import { startChild } from './start-child.ts';

/** The part of a process that is needed to end it. */
interface Child {
  readonly pid?: number | undefined;
  readonly exitCode: number | null;
  readonly signalCode: NodeJS.Signals | null;
  kill(signal: NodeJS.Signals): boolean;
}

/**
 * Ends a process and everything it has started. Outside Windows the process must lead a group of its own (`detached`).
 * On Windows `taskkill` does the work. This process must live until the promise resolves: otherwise Windows ends
 * `taskkill` and the tool with it (libuv puts both into a job), and what the tool has started stays.
 */
export async function endTree(child: Child): Promise<void> {
  if (child.pid === undefined) return;
  const folder = systemFolder(process);
  if (folder === null) endGroup(child.pid);
  else await endOnWindows(child, path.win32.join(folder, 'taskkill.exe'));
}

function endGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // The group ended by itself between the deadline and this line.
  }
}

async function endOnWindows(child: Child, taskkill: string): Promise<void> {
  // Windows may have given the id of an ended process to another one, which must not be ended.
  if (child.exitCode !== null || child.signalCode !== null) return;
  const args = ['/pid', String(child.pid), '/t', '/f'];
  const { exitCode } = await startChild(taskkill, args, { stdio: 'ignore' });
  // Without taskkill end at least the tool itself: as long as it runs, Slotwatch cannot end either.
  if (exitCode !== 0) child.kill('SIGKILL');
}
