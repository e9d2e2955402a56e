import process from 'node:process';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { makeStandInFolder, type StandInFolder } from '../stand-in-folder.ts';
import { processesOf, runSlotwatch, windowsPath } from '../wine-machine.ts';

const wine = inject('wine');

describe('slotwatch connect on Windows', () => {
  let tools: StandInFolder;
  beforeEach(async () => {
    tools = await makeStandInFolder(wine);
  });
  afterEach(async () => {
    for (const pid of await processesOf(tools.path)) process.kill(pid, 'SIGKILL');
    await tools.dispose();
  });

  it('opens a visible connection that keeps running', async () => {
    await tools.place('mstsc', ['hang']);
    const { exitCode, stdout } = await runSlotwatch(wine, [
      ...['connect', 'xyz', '--console', '--tools-dir', windowsPath(tools.path)],
    ]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'Started mstsc /v:xyz /admin\n' });
    await expect
      .poll(() => tools.calls())
      .toMatchObject([{ tool: 'mstsc', args: ['/v:xyz', '/admin'], hidden: false }]);
    expect(await processesOf(tools.path)).toHaveLength(1);
  });
});
