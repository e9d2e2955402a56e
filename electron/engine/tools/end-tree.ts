import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { systemFolder } from './locate.ts';

/** What ending a process takes; a child process of Node has all of it. */
interface Child {
  readonly pid?: number | undefined;
  readonly exitCode: number | null;
  readonly signalCode: NodeJS.Signals | null;
  kill(signal: NodeJS.Signals): boolean;
}

/**
 * Ends a process and everything it has started. Outside Windows the process must lead a group of its own (`detached`).
 * Returns at once; on Windows `taskkill` does the work in the background.
 */
export function endTree(child: Child): void {
  if (child.pid === undefined) return;
  const folder = systemFolder(process);
  if (folder === null) endGroup(child.pid);
  else endOnWindows(child, path.win32.join(folder, 'taskkill.exe'));
}

function endGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // The group ended by itself between the deadline and this line.
  }
}

function endOnWindows(child: Child, taskkill: string): void {
  // Windows may have given the id of a process that has ended to another one, which is not ours to end.
  if (child.exitCode !== null || child.signalCode !== null) return;
  const args = ['/pid', String(child.pid), '/t', '/f'];
  const killer = spawn(taskkill, args, { windowsHide: true, stdio: 'ignore' });
  // Without taskkill at least the tool itself: as long as it runs, Slotwatch cannot end either.
  const endItself = (): void => void child.kill('SIGKILL');
  killer.once('error', endItself);
  killer.once('exit', (code) => {
    if (code !== 0) endItself();
  });
}
