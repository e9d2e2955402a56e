import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type ConnectionWay,
  openConnection,
  shadowSession,
} from '../../../electron/engine/remote-desktop/connection-command.ts';
import { actionableId, asTyped } from '../../../electron/engine/tools/run/tool-commands.ts';
import { CLIENTS, type ClientTool } from '../../../shared/contract/remote-desktop.ts';
import { parseServerName } from '../../../shared/names/server-name.ts';
import { serverName } from '../../builders.ts';

const label = fc.stringMatching(/^[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,20}[A-Za-z0-9_])?$/);
const serverNames = fc
  .oneof(
    fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.')),
    fc.ipV4(),
    fc.ipV6(),
  )
  .map(parseServerName)
  .filter((name) => name !== null);
const xyz = { name: serverName('xyz'), port: null };
const address = serverName('fe80::1%12');

function typed(
  tool: ClientTool,
  server: Parameters<typeof openConnection>[0] = xyz,
  way: Partial<ConnectionWay> = {},
): string {
  return asTyped(openConnection(server, { tool, console: false, consoleSwitch: 'admin', ...way }));
}

it.each([
  ['mstsc', 'mstsc /v:xyz', 'mstsc /v:xyz /admin'],
  [
    'sdl-freerdp3',
    'sdl-freerdp3 /v:xyz +dynamic-resolution',
    'sdl-freerdp3 /v:xyz /admin +dynamic-resolution',
  ],
  ['sdl-freerdp', 'sdl-freerdp /v:xyz +dynamic-resolution', 'sdl-freerdp /v:xyz /admin +dynamic-resolution'],
  [
    'xfreerdp',
    'xfreerdp /v:xyz +dynamic-resolution /cert:tofu',
    'xfreerdp /v:xyz /admin +dynamic-resolution /cert:tofu',
  ],
  ['remmina', 'remmina -c rdp://xyz', 'remmina -c rdp://xyz'],
  [
    'open',
    'open rdp://full%20address=s:xyz:3389',
    'open rdp://full%20address=s:xyz:3389&connect%20to%20console=i:1',
  ],
] as const)('%s opens a usual connection and the console', (tool, usual, console) => {
  expect(typed(tool)).toBe(usual);
  expect(typed(tool, xyz, { console: true })).toBe(console);
});

it('calls the console of mstsc as the settings say', () => {
  expect(typed('mstsc', xyz, { console: true, consoleSwitch: 'console' })).toBe('mstsc /v:xyz /console');
});

it('adds the port where it is not the default, but not for a view, which uses other ports', () => {
  const port = 3390;
  expect(typed('mstsc', { ...xyz, port })).toBe('mstsc /v:xyz:3390');
  expect(typed('mstsc', { name: address, port })).toBe('mstsc /v:[fe80::1%12]:3390');
  expect(typed('remmina', { name: address, port })).toBe('remmina -c rdp://[fe80::1%12]:3390');
  expect(typed('open', { name: address, port })).toBe('open rdp://full%20address=s:%5Bfe80::1%2512%5D:3390');
  expect(asTyped(shadowSession(address, actionableId(2), false))).toBe('mstsc /v:[fe80::1%12] /shadow:2');
});

it('connects to just one address and port, whatever the name', () => {
  fc.assert(
    fc.property(
      serverNames,
      fc.option(fc.integer({ min: 1, max: 65535 })),
      fc.boolean(),
      fc.constantFrom(...CLIENTS),
      (name, port, console, tool) => {
        const { args } = openConnection({ name, port }, { tool, console, consoleSwitch: 'admin' });
        const said = args.find((arg) => arg.startsWith('/v:') || arg.startsWith('rdp://')) ?? '';
        const target = decodeURIComponent(said).replace(/^\/v:|^rdp:\/\/(?:full address=s:)?/, '');
        const [whole] = target.split('&');
        const [, inBrackets, bare, written] = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d+))?$/.exec(whole ?? '') ?? [];
        expect(inBrackets ?? bare).toBe(name);
        expect(inBrackets === undefined).toBe(!name.includes(':'));
        expect(written ?? null).toBe(port === null ? (tool === 'open' ? '3389' : null) : String(port));
        // Everything else is a word of ours.
        for (const arg of args)
          if (arg !== said) expect(arg).toMatch(/^(?:-c|\/admin|\+dynamic-resolution|\/cert:tofu)$/);
      },
    ),
  );
});
