import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { addAccount, listStored } from '../../../electron/engine/accounts/cmdkey-commands.ts';
import type { Command } from '../../../electron/engine/tools/run/tool-commands.ts';
import { parseStoredAccount } from '../../../shared/names/account-to-store.ts';
import { serverName } from '../../builders.ts';
import type { ToolReply, ToolRequest } from '../run-tool.ts';
import { makeStandInFolder, type StandInFolder } from '../stand-in-folder.ts';
import { runWindows, windowsPath } from '../wine-machine.ts';

const wine = inject('wine');
const ENOUGH_MS = 4 * 60_000;

/** Wine has no PowerShell: its stand-in keeps what it is told, and another one starts that as Windows would. */
describe('cmdkey on Windows', () => {
  let tools: StandInFolder;
  beforeEach(async () => {
    tools = await makeStandInFolder(wine);
    await tools.place('cmdkey', []);
    await tools.place('powershell', ['stdin told.json', 'exit 7']);
    await tools.place('starter', ['command line.txt', 'wait']);
  });
  afterEach(() => tools.dispose());

  async function run({ tool, args }: Command, ownConsole: boolean): Promise<ToolReply> {
    const toolsDir = windowsPath(tools.path);
    const request: ToolRequest = { toolsDir, tool, args, timeoutMs: ENOUGH_MS, ownConsole };
    const file = path.join(tools.path, 'request.json');
    await tools.write('request.json', new TextEncoder().encode(JSON.stringify(request)));
    const program = [windowsPath(wine.runTool), windowsPath(file)];
    const { stdout, stderr } = await runWindows(wine, windowsPath(wine.node), program);
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout);
  }

  it.each([
    ['xyz', 'CORP\\bob', 'windows'],
    ['web01.corp.example', '.\\Jörg Müller', 'windows'],
    ['fe80::1%12', '小林@corp.example', 'remoteDesktop'],
  ] as const)('for %s and %s it gets exactly its three arguments', async (name, typed, use) => {
    const account = parseStoredAccount(typed);
    if (account === null) throw new Error('no account');
    const command = addAccount(serverName(name), account, use);
    expect(await run(command, true)).toMatchObject({ end: 'exited', exitCode: 7 });
    const told = JSON.parse(await readFile(path.join(tools.path, 'told.json'), 'ascii'));
    expect(told.file).toBe(`${windowsPath(tools.path)}\\cmdkey.exe`);
    await writeFile(path.join(tools.path, 'line.txt'), `"${told.file}" ${told.line}`);
    await runWindows(wine, windowsPath(path.join(tools.path, 'starter.exe')), []);
    const [powershell, , cmdkey] = await tools.calls();
    // What PowerShell is told in its arguments is the same for every server and account, and it has no window.
    expect(powershell).toMatchObject({ tool: 'powershell', hidden: true, console: false });
    expect(powershell?.args.slice(0, -1)).toEqual(['-NoProfile', '-NonInteractive', '-Command']);
    expect(powershell?.args.at(-1)).toMatch(
      /Start-Process -FilePath \$given\.file -ArgumentList \$given\.line/,
    );
    expect(cmdkey).toMatchObject({ tool: 'cmdkey', args: command.args });
  });

  it('is asked what is stored without a window', async () => {
    const command = listStored(serverName('xyz'), 'remoteDesktop');
    expect(await run(command, false)).toMatchObject({ end: 'exited', exitCode: 0 });
    expect(await tools.calls()).toEqual([
      { tool: 'cmdkey', args: ['/list:TERMSRV/xyz'], hidden: true, console: false },
    ]);
  });

  it('is not started at all where PowerShell is missing: without a console the password would be empty', async () => {
    await tools.remove('powershell');
    expect(await run(addAccount(serverName('xyz'), 'CORP\\bob', 'windows'), true)).toMatchObject({
      end: 'notStarted',
    });
    expect(await tools.calls()).toEqual([]);
  });
});
