import { expect, it } from 'vitest';
import { clientEnd } from '../../../electron/engine/remote-desktop/client-end.ts';
import { findClient } from '../../../electron/engine/remote-desktop/find-client.ts';
import type { ClientTool } from '../../../shared/contract/remote-desktop.ts';

const find = (platform: NodeJS.Platform, installed: readonly ClientTool[], env = {}) =>
  findClient({ platform, arch: 'x64', env }, async (tool) => installed.includes(tool));

it('takes the program whose own dialogs ask before the others', async () => {
  const all: ClientTool[] = ['remmina', 'xfreerdp', 'xfreerdp3', 'sdl-freerdp', 'sdl-freerdp3'];
  const tools = [];
  for (let number = all.length; number > 0; number--) {
    tools.push((await find('linux', all.slice(0, number), { FREERDP_ASKPASS: '/usr/bin/ask' }))?.tool);
  }
  expect(tools).toEqual(['sdl-freerdp3', 'sdl-freerdp', 'xfreerdp3', 'xfreerdp', 'remmina']);
});

it('leaves out the one that asks on a terminal, where nothing asks in its place', async () => {
  expect(await find('linux', ['xfreerdp', 'remmina'])).toMatchObject({ tool: 'remmina' });
  expect(await find('linux', ['xfreerdp'])).toBeNull();
});

it('tells where the console and views are possible', async () => {
  expect(await find('win32', ['mstsc', 'remmina'])).toEqual({ tool: 'mstsc', console: 'yes', views: true });
  expect(await find('darwin', ['open'])).toEqual({ tool: 'open', console: 'mayWork', views: false });
  expect(await find('linux', ['sdl-freerdp'])).toEqual({ tool: 'sdl-freerdp', console: 'yes', views: false });
  expect(await find('linux', ['remmina'])).toEqual({ tool: 'remmina', console: 'no', views: false });
  expect(await find('win32', ['sdl-freerdp'])).toBeNull();
});

it('knows what the exit codes of FreeRDP mean, and of no other program', () => {
  const codes = [131, 132, 134, 139, 140, 141, 147, 154, 161, null];
  expect(codes.map((code) => clientEnd('sdl-freerdp3', code))).toEqual([
    ...[
      'other',
      'logIn',
      'logIn',
      'notReached',
      'notReached',
      'notReached',
      'notReached',
      'logIn',
      'other',
      'other',
    ],
  ]);
  expect(clientEnd('remmina', 132)).toBe('other');
  expect(clientEnd('mstsc', 140)).toBe('other');
});
