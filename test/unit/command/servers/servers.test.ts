import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OwnSettings, openAppSettings } from '../../../../electron/command/app-settings.ts';
import { UsageError } from '../../../../electron/command/arguments/usage-error.ts';
import { readArguments } from '../../../../electron/command/command-arguments.ts';
import { servers } from '../../../../electron/command/servers/servers-command.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/contract/settings.ts';
import { serverSettings } from '../../../builders.ts';
import { printedBy } from '../printed-by.ts';

let folder: string;
let store: OwnSettings;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-servers-'));
  store = openAppSettings(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

const KEPT = {
  ...DEFAULT_SETTINGS,
  protectedUsers: ['svc-*'],
  servers: [serverSettings('xyz'), serverSettings('db01')],
};
const settingsFile = () => path.join(folder, 'settings.json');
const names = () => store.read().servers.map(({ name }) => name);

function run(...args: readonly string[]) {
  const given = readArguments(['servers', ...args]);
  if (given.command !== 'servers') throw new Error('This is another command.');
  return printedBy(() => servers(given, store));
}

function file(content: string): string {
  const name = path.join(folder, 'list.csv');
  writeFileSync(name, content);
  return name;
}

describe('slotwatch servers', () => {
  it('lists every setting of every server', async () => {
    store.update(() => ({
      ...KEPT,
      servers: [serverSettings('xyz', { capacity: 'unlimited', port: 3390 })],
    }));
    const { code, out } = await run('--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      servers: [serverSettings('xyz', { capacity: 'unlimited', port: 3390 })],
    });
    expect((await run('list')).out.split('\n')).toEqual([
      'SERVER  LABEL  GROUP  SLOTS      PORT  CONSOLE',
      'xyz                   unlimited  3390',
      '',
    ]);
  });

  it('adds names and patterns, and changes nothing else', async () => {
    store.update(() => KEPT);
    const { code, out } = await run('add', 'web[01-02]', 'XYZ', '--capacity', '40', '--json');
    expect(code).toBe(0);
    const server = { label: '', group: [], port: null, console: false, transport: null };
    expect(JSON.parse(out)).toEqual({
      add: [
        { name: 'web01', ...server },
        { name: 'web02', ...server },
      ],
      unticked: [],
      present: ['XYZ'],
      problems: [],
    });
    expect(store.read()).toEqual({
      ...KEPT,
      servers: [
        ...KEPT.servers,
        serverSettings('web01', { capacity: 40 }),
        serverSettings('web02', { capacity: 40 }),
      ],
    });
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  it('adds nothing when one of the names is invalid', async () => {
    const { code, out, error } = await run('add', 'web01', 'web/02');
    expect([code, out]).toEqual([1, '']);
    expect(error).toBe('web/02: This is not a host name, an IPv4 or an IPv6 address.\nNothing was added.\n');
    expect(existsSync(settingsFile())).toBe(false);
  });

  it('imports what is new, and reports what it left out', async () => {
    store.update(() => KEPT);
    const list = file(
      'Name;Hostname;Protocol;Slots\nShop;web01;RDP;unlimited\nDB;DB01;RDP;\nLinux;lnx01;SSH;',
    );
    const { code, out, error } = await run('import', list);
    expect(code).toBe(0);
    expect(out).toBe('Added web01\n');
    expect(error).toBe('Line 4: Linux: It is not a Remote Desktop connection.\nAlready in the list: DB01\n');
    expect(store.read().servers.at(-1)).toEqual(
      serverSettings('web01', { label: 'Shop', capacity: 'unlimited' }),
    );
  });

  it('imports how a server is asked, and changes nothing of how ssh is called for those that are there', async () => {
    const own = serverSettings('xyz', { transport: 'ssh', sshPort: 2222, sshUser: 'corp\\admin' });
    store.update(() => ({ ...KEPT, servers: [own] }));
    const list = file(
      'name,transport,sshPort,sshUser\nxyz,windows,22,mallory\nweb01,ssh,22,mallory\nweb02,telnet,,\n',
    );
    const { code, out, error } = await run('import', list);
    expect([code, out]).toEqual([0, 'Added web01, web02\n']);
    expect(error).toContain('web02');
    expect(store.read().servers).toEqual([
      own,
      serverSettings('web01', { transport: 'ssh' }),
      serverSettings('web02'),
    ]);
  });

  it('changes nothing with --dry-run, and when there is nothing in a list', async () => {
    store.update(() => KEPT);
    const before = readFileSync(settingsFile());
    expect(await run('import', file('web01\n'), '--dry-run')).toMatchObject({
      code: 0,
      out: 'Would add web01\n',
    });
    expect(await run('import', file(''))).toMatchObject({
      code: 1,
      error: 'This file is empty.\nNothing was added.\n',
    });
    expect(await run('import', path.join(folder, 'gone.csv'))).toMatchObject({ code: 1 });
    expect(await run('remove', 'xyz', '--dry-run')).toMatchObject({ code: 0, out: 'Would remove xyz\n' });
    expect(readFileSync(settingsFile())).toEqual(before);
  });

  it('removes the given servers, or none when one of them does not exist', async () => {
    store.update(() => KEPT);
    const { code, out } = await run('remove', 'XYZ', 'abc', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({ remove: [], missing: ['abc'] });
    expect(names()).toEqual(['xyz', 'db01']);
    expect(await run('remove', 'XYZ')).toMatchObject({ code: 0, out: 'Removed xyz\n' });
    expect(names()).toEqual(['db01']);
  });

  it('says in JSON, too, why the settings cannot be read, and does not change them', async () => {
    writeFileSync(settingsFile(), '{ "servers": [{ "name": "/evil" }] }');
    for (const args of [['list'], ['add', 'web01'], ['remove', 'xyz']]) {
      const { code, out } = await run(...args, '--json');
      expect(code).toBe(1);
      expect(JSON.parse(out).error).toMatchObject({ code: 'internal', message: expect.any(String) });
    }
    expect(readFileSync(settingsFile(), 'utf8')).toContain('/evil');
  });

  it('does not change the demo fleet', async () => {
    const demo = (...args: readonly string[]) => {
      const given = readArguments(['servers', ...args, '--demo']);
      if (given.command !== 'servers') throw new Error('This is another command.');
      return printedBy(() => servers(given));
    };
    await expect(demo('add', 'web01')).rejects.toThrow(UsageError);
    expect(await demo('add', 'web01', '--dry-run')).toMatchObject({ code: 0, out: 'Would add web01\n' });
    expect(JSON.parse((await demo('--json')).out).servers.length).toBeGreaterThan(0);
  });
});
