import { rename } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { active, disconnected, printAnswer, SYSTEM_SESSIONS } from '../answers.ts';
import { askStatus } from '../ask-status.ts';
import { makeStandInFolder, placeAnswer, type StandInFolder } from '../stand-in-folder.ts';
import { processesOf, systemFolder, windowsPath } from '../wine-machine.ts';

const wine = inject('wine');
const FULL = printAnswer([...SYSTEM_SESSIONS, disconnected(1, 'gatesb'), active(2, 'jobss', 5)]);
/** Enough seconds for a tool to start and print, also on a busy machine. */
const TIME_TO_START = '20';

describe('a tool that fails', () => {
  let tools: StandInFolder;
  beforeEach(async () => {
    tools = await makeStandInFolder(wine);
    await placeAnswer(tools, FULL);
  });
  afterEach(async () => {
    // Nothing of it is left, whatever it did.
    await expect.poll(() => processesOf(tools.path)).toEqual([]);
    await tools.dispose();
  });

  const ask = (...args: string[]) =>
    askStatus(wine, ['xyz', '--tools-dir', windowsPath(tools.path), ...args]);
  const placeQueryOnly = async (session: readonly string[], user: readonly string[]) => {
    await Promise.all([tools.remove('qwinsta'), tools.remove('quser')]);
    await tools.place('query session', session);
    await tools.place('query user', user);
  };

  it('is ended on time when it hangs', async () => {
    await tools.place('qwinsta', ['hang']);
    await tools.place('quser', ['stdout quser.txt', 'hang']);
    expect(await ask('--timeout', '1')).toMatchObject({
      exitCode: 3,
      server: { status: 'unknown', sessions: [], error: { code: 'timeout' } },
    });
  });

  it('is ended with its children and with what holds its output open', async () => {
    await tools.place('inner', ['hang']);
    await placeQueryOnly(['start inner', 'wait'], ['start inner', 'wait']);
    expect(await ask('--timeout', TIME_TO_START)).toMatchObject({
      exitCode: 3,
      server: { error: { code: 'timeout' } },
    });
    const calls = await tools.calls();
    expect(calls.filter(({ tool }) => tool === 'inner')).toHaveLength(2);
  });

  it('is at least ended itself where Windows has no taskkill', async () => {
    const taskkill = path.join(systemFolder(wine), 'taskkill.exe');
    await tools.place('qwinsta', ['hang']);
    await tools.place('quser', ['hang']);
    await rename(taskkill, `${taskkill}.away`);
    try {
      expect(await ask('--timeout', '1')).toMatchObject({
        exitCode: 3,
        server: { error: { code: 'timeout' } },
      });
    } finally {
      await rename(`${taskkill}.away`, taskkill);
    }
  });

  it('does not prevent the other one from answering', async () => {
    await tools.place('qwinsta', ['hang']);
    expect(await ask('--timeout', TIME_TO_START)).toMatchObject({
      exitCode: 2,
      server: { status: 'full', sessions: [{ id: 1 }, { id: 2 }], error: null },
    });
  });

  it('is not believed when it prints three megabytes', async () => {
    await tools.place('qwinsta', ['stdout qwinsta.txt', 'fill 3000000']);
    await tools.place('quser', ['fill 3000000']);
    expect(await ask()).toMatchObject({ exitCode: 3, server: { error: { code: 'badOutput' } } });
  });

  it('is not believed when its child prints three megabytes', async () => {
    await tools.place('inner', ['fill 3000000', 'hang']);
    await placeQueryOnly(['start inner', 'wait'], ['start inner', 'wait']);
    expect(await ask()).toMatchObject({ exitCode: 3, server: { error: { code: 'badOutput' } } });
  });

  it('is not believed when it prints nothing', async () => {
    await tools.place('qwinsta', []);
    await tools.place('quser', []);
    expect(await ask()).toMatchObject({
      exitCode: 3,
      server: { status: 'unknown', error: { code: 'badOutput' } },
    });
  });

  it('is not believed when it fails half-way', async () => {
    await tools.write('half.txt', FULL.qwinsta.subarray(0, FULL.qwinsta.length / 2));
    await tools.place('qwinsta', ['stdout half.txt', 'exit 255']);
    await tools.place('quser', ['exit 255']);
    expect(await ask()).toMatchObject({ exitCode: 3, server: { status: 'unknown' } });
  });
});
