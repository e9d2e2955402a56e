import { expect, it } from 'vitest';
import { UsageError } from '../../../electron/command/arguments/usage-error.ts';
import { chooseServers, sayMisspelt } from '../../../electron/command/choose-servers.ts';
import { fleet, serverName, serverSettings } from '../../builders.ts';
import { freeServer, silentServer } from '../../known-servers.ts';

const KNOWN = [{ ...serverSettings('XYZ'), capacity: 4, console: true }, serverSettings('ABC')];

it('without names a command asks the servers of the settings', () => {
  expect(chooseServers([], KNOWN, null, 'linux')).toEqual(KNOWN);
});

it('a given server keeps its settings, except the console', () => {
  expect(chooseServers([serverName('xyz'), serverName('new')], KNOWN, null, 'linux')).toEqual([
    { ...KNOWN[0], console: false },
    serverSettings('new'),
  ]);
});

it('without servers Windows asks this computer', () => {
  expect(chooseServers([], [], null, 'win32')).toEqual([serverSettings('localhost')]);
  expect(() => chooseServers([], [], null, 'linux')).toThrow(UsageError);
});

it('a name outside the settings that was not reached is told what it may have meant', () => {
  const known = [serverSettings('web01'), serverSettings('db01')];
  const all = fleet([
    silentServer('wbe01'),
    silentServer('web01'),
    silentServer('mail'),
    freeServer('web02'),
  ]);
  expect(sayMisspelt(all, known)).toEqual(['wbe01 is not in the settings. Did you mean web01?']);
  expect(sayMisspelt(all, [])).toEqual([]);
});
