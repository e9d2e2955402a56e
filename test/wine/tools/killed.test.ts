import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { makeStandInFolder, type StandInFolder } from '../stand-in-folder.ts';
import { processesOf, runSlotwatch, windowsPath } from '../wine-machine.ts';

const wine = inject('wine');

describe('slotwatch that is killed on Windows', () => {
  let tools: StandInFolder;
  beforeEach(async () => {
    tools = await makeStandInFolder(wine);
  });
  afterEach(async () => {
    for (const pid of await processesOf(tools.path)) process.kill(pid, 'SIGKILL');
    await tools.dispose();
  });

  it('leaves no tool and no child of a tool running', async () => {
    await tools.place('inner', ['hang']);
    await tools.place('query session', ['start inner', 'wait']);
    await tools.place('query user', ['start inner', 'wait']);
    const toolsDir = windowsPath(tools.path);
    const ended = runSlotwatch(wine, ['status', 'xyz', '--timeout', '120', '--tools-dir', toolsDir]);
    await expect
      .poll(async () => (await tools.calls()).filter(({ tool }) => tool === 'inner').length)
      .toBe(2);

    const [command, ...more] = await commandsOf(tools.path);
    expect(more).toEqual([]);
    process.kill(Number(command), 'SIGKILL');
    await ended;
    await expect.poll(() => processesOf(tools.path)).toEqual([]);
  });
});

/** The processes that are the command itself; the process of the tools was given the same folder. */
async function commandsOf(folder: string): Promise<readonly number[]> {
  const pids = await processesOf(folder);
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8')));
  return pids.filter((_, index) => lines[index]?.includes(windowsPath(wine.command)));
}
