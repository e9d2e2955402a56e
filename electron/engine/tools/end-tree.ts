import path from 'node:path';
import process from 'node:process';
import { execa } from 'execa';
import { systemFolder } from './locate.ts';

/**
 * Ends a process and everything it has started. Outside Windows the process must lead a group of its own (`detached`).
 * Returns at once; on Windows `taskkill` does the work in the background.
 */
export function endTree(pid: number): void {
  const folder = systemFolder(process);
  if (folder === null) endGroup(pid);
  else {
    const taskkill = path.win32.join(folder, 'taskkill.exe');
    void execa(taskkill, ['/pid', String(pid), '/t', '/f'], {
      reject: false,
      windowsHide: true,
      stdio: 'ignore',
    });
  }
}

function endGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // The group ended by itself between the deadline and this line.
  }
}
