import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PROJECT_FOLDER } from '../../../build/project.mjs';

const MODULE = pathToFileURL(join(PROJECT_FOLDER, 'build', 'checks', 'busy.mjs')).href;

describe.runIf(process.platform === 'linux')('the load on every core', () => {
  it.each([
    ['is asked to', 'stop(); setInterval(() => {}, 1000)', null],
    ['ends by itself', 'process.exit(0)', null],
    ['is killed', 'setInterval(() => {}, 1000)', 'SIGKILL'],
  ] as const)('is ended when its parent process %s', async (_, then, signal) => {
    const script = `const { keepBusy } = await import('${MODULE}');
      const stop = keepBusy();
      process.stdin.once('data', () => { ${then} });
      process.stdout.write('busy');`;
    const busy = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    // A process that cannot start ends by itself and says why.
    const started = await Promise.race([once(busy.stdout, 'data'), once(busy, 'exit').then(() => null)]);
    expect(started).not.toBeNull();
    const loops = childrenOf(busy.pid ?? 0);
    expect(loops).toHaveLength(availableParallelism());
    if (signal === null) busy.stdin.write('go');
    else busy.kill(signal);
    await expect.poll(() => loops.filter(isRunning)).toEqual([]);
    busy.kill('SIGKILL');
  });
});

function childrenOf(pid: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && statOf(name)?.[1] === String(pid))
    .map(Number);
}

/** A zombie does not run. */
function isRunning(pid: number): boolean {
  const [state] = statOf(String(pid)) ?? ['Z'];
  return state !== 'Z';
}

/** State, parent and more, behind the name, which may hold anything; null when there is no such process. */
function statOf(pid: string): readonly string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}
