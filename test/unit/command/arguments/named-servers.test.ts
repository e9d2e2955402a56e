import { describe, expect, it } from 'vitest';
import {
  type KnownServers,
  namesSeveral,
  onlyServer,
  serversNamed,
} from '../../../../electron/command/arguments/named-servers.ts';
import { UsageError } from '../../../../electron/command/arguments/usage-error.ts';
import { serverSettings } from '../../../builders.ts';

const KNOWN: KnownServers = {
  servers: [
    serverSettings('web01', { group: ['Shop', 'Web'] }),
    serverSettings('web02', { group: ['Shop', 'Web'], label: 'Front end' }),
    serverSettings('web10', { group: ['Shop'], label: 'Front end' }),
    serverSettings('db01', { group: ['Workshop'], label: 'Database' }),
    serverSettings('old', { label: 'web01' }),
  ],
  problem: null,
};
const NONE: KnownServers = { servers: [], problem: null };

const named = (words: readonly string[], groups: readonly string[] = [], known = KNOWN) =>
  serversNamed(words, groups, known).servers;

describe('servers to look at', () => {
  it.each([
    [
      ['web01', 'WEB01.', 'new'],
      ['web01', 'new'],
    ],
    [['web*'], ['web01', 'web02', 'web10']],
    [['WEB0?'], ['web01', 'web02']],
    [['web[01-02]'], ['web01', 'web02']],
    [
      ['{web10,db01}', 'web1*'],
      ['web10', 'db01'],
    ],
    [['database'], ['db01']],
    [['Front end'], ['web02', 'web10']],
    // A name counts before a label.
    [['web01'], ['web01']],
  ])('%j are %j', (words, servers) => {
    expect(named(words)).toEqual(servers);
  });

  it.each([
    [['Shop'], ['web01', 'web02', 'web10']],
    [['shop/WEB'], ['web01', 'web02']],
    [['Shop/Web/'], ['web01', 'web02']],
    [
      ['Workshop', 'shop/web'],
      ['db01', 'web01', 'web02'],
    ],
  ])('the groups %j have %j', (groups, servers) => {
    expect(named([], groups)).toEqual(servers);
  });

  it('a name and a group add up', () => {
    expect(named(['db01', 'web02'], ['Shop/Web'])).toEqual(['db01', 'web02', 'web01']);
  });

  it('tells what a pattern counts and the settings do not have', () => {
    expect(serversNamed(['web[01-04]'], [], KNOWN)).toEqual({
      servers: ['web01', 'web02'],
      notes: ['Not in the settings, and not checked: web03, web04.'],
    });
  });

  it.each([
    [['wbe0*'], [], 'No server of the settings matches "wbe0*". The settings have web01, web02'],
    [['web0x*'], [], 'Did you mean web01?'],
    [['srv[1-3]'], [], 'matches "srv[1-3]"'],
    [['web[3-1]'], [], 'A range ends before it begins.'],
    [['Front-end!'], [], 'Did you mean Front end?'],
    [['/v'], [], 'not a host name'],
    [[], ['Shop/Wbe'], 'Did you mean Shop/Web?'],
    [[], ['hop'], 'The settings have Shop, Shop/Web, Workshop.'],
    [[], [''], 'No server is in the group ""'],
    [[], ['/'], 'No server is in the group "/"'],
  ])('%j in the groups %j is refused with what is known', (words, groups, said) => {
    const read = () => named(words, groups);
    expect(read).toThrow(UsageError);
    expect(read).toThrow(said);
  });

  it('refuses patterns and groups where the settings have nothing, so that they never mean all', () => {
    expect(() => named(['*'], [], NONE)).toThrow('There are none in the settings.');
    expect(() => named([], ['Shop'], NONE)).toThrow('There are no groups in the settings.');
    const broken = { servers: [], problem: 'The settings are a folder.' };
    expect(() => named(['*'], [], broken)).toThrow('The settings are a folder.');
  });

  it.each([
    [['web01'], [], false],
    [['web*'], [], true],
    [['web[01]'], [], true],
    [['a', 'b'], [], true],
    [[], ['Shop'], true],
    [['web01'], ['Shop'], true],
  ])('whether %j in %j may be several does not depend on how many there are', (words, groups, several) => {
    expect(namesSeveral(words, groups)).toBe(several);
  });
});

describe('the one server to act on', () => {
  it.each([
    ['web02', 'web02'],
    ['Database', 'db01'],
    ['web01', 'web01'],
    ['new', 'new'],
  ])('%s is %s', (word, server) => {
    expect(onlyServer('logoff', [word], KNOWN)).toBe(server);
  });

  it.each([
    [[], 'logoff takes exactly one server.'],
    [['web01', 'web02'], 'exactly one server'],
    [['Front end'], 'web02 and web10 have the label "Front end"; logoff takes exactly one server.'],
    [['web0*'], 'no pattern such as "web0*"'],
    [['db[01]'], 'no pattern such as "db[01]"'],
    [['Datbase!'], 'Did you mean Database?'],
  ])('%j is refused', (words, said) => {
    const read = () => onlyServer('logoff', words, KNOWN);
    expect(read).toThrow(UsageError);
    expect(read).toThrow(said);
  });
});
