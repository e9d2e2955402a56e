import { closeSync, openSync } from 'node:fs';
import process from 'node:process';
import { startChild } from '../../../electron/engine/tools/run/start-child.ts';

/** Opens files until no more can be opened, starts a process, and prints the result, each on a line. */
async function main(): Promise<void> {
  const opened: number[] = [];
  for (let isFull = false; !isFull; ) {
    try {
      opened.push(openSync('/dev/null', 'r'));
    } catch {
      isFull = true;
    }
  }
  const { cause } = await startChild(process.execPath, ['--version'], { stdio: ['ignore', 'pipe', 'pipe'] });
  for (const file of opened) closeSync(file);
  const { exitCode } = await startChild(process.execPath, ['--version'], { stdio: 'ignore' });
  process.stdout.write(`${(cause as NodeJS.ErrnoException).code}\n${exitCode}\n`);
}
void main();
