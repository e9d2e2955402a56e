import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locateTool, type Machine, systemFolder } from '../../../electron/engine/tools/run/locate-tool.ts';

const WINDOWS: Machine = { platform: 'win32', arch: 'x64', env: { SystemRoot: 'D:\\Windows' } };

describe('systemFolder', () => {
  it('is System32, Sysnative for a 32-bit process on 64-bit Windows, nothing elsewhere', () => {
    expect(systemFolder(WINDOWS)).toBe('D:\\Windows\\System32');
    expect(systemFolder({ ...WINDOWS, env: {} })).toBe('C:\\Windows\\System32');
    const redirected = { ...WINDOWS, arch: 'ia32', env: { ...WINDOWS.env, PROCESSOR_ARCHITEW6432: 'AMD64' } };
    expect(systemFolder(redirected)).toBe('D:\\Windows\\Sysnative');
    expect(systemFolder({ ...WINDOWS, arch: 'ia32' })).toBe('D:\\Windows\\System32');
    expect(systemFolder({ ...WINDOWS, platform: 'linux' })).toBeNull();
  });

  it('is an absolute path, whatever the environment', () => {
    for (const SystemRoot of ['', 'Windows', '\\Windows', 'C:Windows', '..', '\\\\xyz\\share'])
      expect(systemFolder({ ...WINDOWS, env: { SystemRoot } })).toBe('C:\\Windows\\System32');
    const env = { SystemRoot: '.', windir: 'E:\\Win' };
    expect(systemFolder({ ...WINDOWS, env })).toBe('E:\\Win\\System32');
  });
});

describe('locateTool', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'slotwatch-locate-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const machine = (PATH = ''): Machine => ({ platform: 'linux', arch: 'x64', env: { PATH } });
  const place = async (name: string, mode = 0o755): Promise<string> => {
    const file = path.join(folder, name);
    await writeFile(file, '#!/bin/sh\n');
    await chmod(file, mode);
    return file;
  };

  it('prefers the tool itself over its other name', async () => {
    await place('query');
    const file = await place('qwinsta');
    expect(await locateTool('qwinsta', folder, machine())).toEqual({ file, firstArgs: [] });
  });

  it('uses query and reset where qwinsta, quser and rwinsta are missing', async () => {
    const query = await place('query');
    const reset = await place('reset');
    expect(await locateTool('qwinsta', folder, machine())).toEqual({ file: query, firstArgs: ['session'] });
    expect(await locateTool('quser', folder, machine())).toEqual({ file: query, firstArgs: ['user'] });
    expect(await locateTool('rwinsta', folder, machine())).toEqual({ file: reset, firstArgs: ['session'] });
    expect(await locateTool('logoff', folder, machine())).toBeNull();
  });

  it('never looks for a Windows tool on PATH', async () => {
    await place('qwinsta');
    expect(await locateTool('qwinsta', null, machine(folder))).toBeNull();
  });

  it('finds tools on Windows only in their own folder, not even in the current one', async () => {
    await place('qwinsta.exe');
    const env = { SystemRoot: 'D:\\Windows', PATH: `.;${folder}` };
    const before = process.cwd();
    process.chdir(folder);
    try {
      expect(await locateTool('qwinsta', null, { ...WINDOWS, env })).toBeNull();
    } finally {
      process.chdir(before);
    }
  });

  it('does not accept a file that is not executable', async () => {
    await place('quser', 0o644);
    expect(await locateTool('quser', folder, machine())).toBeNull();
  });

  it('looks for what opens connections on PATH, in absolute folders only, and not on Windows', async () => {
    const file = await place('xfreerdp');
    expect(await locateTool('xfreerdp', null, machine(folder))).toEqual({ file, firstArgs: [] });
    expect(await locateTool('xfreerdp', null, machine(path.relative(process.cwd(), folder)))).toBeNull();
    expect(await locateTool('xfreerdp', null, { ...machine(folder), platform: 'win32' })).toBeNull();
    await place('mstsc');
    expect(await locateTool('mstsc', null, machine(folder))).toBeNull();
  });

  it('finds a terminal only with ssh to run in it, and none on macOS', async () => {
    const terminal = await place('x-terminal-emulator');
    expect(await locateTool('terminal', null, machine(folder))).toBeNull();
    const ssh = await place('ssh');
    const found = { file: terminal, firstArgs: ['-e', ssh] };
    expect(await locateTool('terminal', null, machine(folder))).toEqual(found);
    expect(await locateTool('terminal', folder, machine())).toEqual(found);
    expect(await locateTool('terminal', null, { ...machine(folder), platform: 'darwin' })).toBeNull();
    await rm(terminal);
    expect(await locateTool('terminal', folder, machine(folder))).toBeNull();
  });

  it('finds ssh itself on Windows, which gets a console of its own', async () => {
    const file = await place('ssh.exe');
    expect(await locateTool('terminal', folder, WINDOWS)).toEqual({ file, firstArgs: [] });
  });
});
