import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Machine } from '../../../electron/engine/tools/run/locate-tool.ts';
import { argumentLine, inOwnConsole } from '../../../electron/engine/tools/run/own-console.ts';

const WINDOWS: Machine = { platform: 'win32', arch: 'x64', env: { SystemRoot: 'C:\\Windows' } };
const CMDKEY = { file: 'C:\\Windows\\System32\\cmdkey.exe', firstArgs: [] };

describe('a console of its own', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'slotwatch-console-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('on Windows: what PowerShell is told is constant, and the program comes over stdin in ASCII', async () => {
    const file = path.join(folder, 'powershell.exe');
    await writeFile(file, '');
    await chmod(file, 0o755);
    const start = (user: string) =>
      inOwnConsole(CMDKEY, ['/add:xyz', `/user:${user}`, '/pass'], folder, WINDOWS);
    const [one, other] = [await start('CORP\\bob'), await start('CORP\\Jörg Müller')];
    expect(one?.located).toEqual(other?.located);
    expect(one?.located.file).toBe(file);
    expect([one?.args, other?.args]).toEqual([[], []]);
    expect(other?.input).toMatch(/^[ -~]+\n$/);
    expect(JSON.parse(other?.input ?? '')).toEqual({
      file: CMDKEY.file,
      line: '/add:xyz "/user:CORP\\Jörg Müller" /pass',
    });
  });

  it('nothing is started where PowerShell is missing', async () => {
    expect(await inOwnConsole(CMDKEY, [], folder, WINDOWS)).toBeNull();
  });

  it('elsewhere the program is started as any other', async () => {
    expect(await inOwnConsole(CMDKEY, ['/x'], folder, { ...WINDOWS, platform: 'linux' })).toEqual({
      located: CMDKEY,
      args: ['/x'],
    });
  });
});

it.each(['', 'a"b', 'a b\\', 'a\nb'])('%j cannot be passed on, and nothing is started', (argument) => {
  expect(() => argumentLine([argument])).toThrow('cannot be passed on');
});
