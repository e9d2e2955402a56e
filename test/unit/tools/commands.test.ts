import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isThisComputer, readThisComputer } from '../../../electron/engine/this-computer.ts';
import {
  actionableId,
  endProcess,
  endSession,
  listSessions,
  showMessage,
} from '../../../electron/engine/tools/run/tool-commands.ts';
import { fillMessage, LONGEST_MESSAGE } from '../../../shared/contract/message.ts';
import { parseServerName } from '../../../shared/names/server-name.ts';
import { serverName } from '../../builders.ts';
import { ANY_TEXT } from '../any-text.ts';
import { refusedFor } from '../refused-for.ts';
import { commandLineToArguments, windowsCommandLine } from './windows-command-line.ts';

const XYZ = serverName('xyz');

it('asks another server by name, and this computer without one', () => {
  expect(listSessions(XYZ).args).toEqual(['/server:xyz']);
  expect(
    ['localhost', 'LOCALHOST', '127.0.0.1', '::1'].map((name) => listSessions(serverName(name)).args),
  ).toEqual([[], [], [], []]);
});

it('ends one process by its pid, and only if it is that program in that session', () => {
  const process = { pid: 8120, image: 'my copy.exe' };
  const filters = ['/fi', 'IMAGENAME eq my copy.exe', '/fi', 'SESSION eq 2'];
  expect(endProcess(XYZ, actionableId(2), 'gatesb', process)).toEqual({
    tool: 'taskkill',
    args: ['/s', 'xyz', '/pid', '8120', ...filters],
  });
  expect(endProcess(serverName('localhost'), actionableId(2), 'gatesb', process).args).toEqual([
    '/f',
    '/pid',
    '8120',
    ...filters,
  ]);
});

it.each([
  [0, 'x.exe'],
  [4, 'x.exe'],
  [8.5, 'x.exe'],
  [Number.NaN, 'x.exe'],
  [8120, '*'],
  [8120, 'verylongname...'],
  [8120, 'a" /im *'],
])('has no command that ends the process %s %j', (pid, image) => {
  const ending = () => endProcess(XYZ, actionableId(2), 'gatesb', { pid, image });
  expect(ending).toThrow(refusedFor('process', { objection: 'nameNotExact', image }));
});

it('recognises this computer by its full names only', () => {
  const names = ['localhost', 'WEB01', 'web01.corp.example', '10.0.0.5'];
  const asked = ['web01', 'Web01.CORP.example', '10.0.0.5', 'web01.other.example', 'web011', 'web'];
  expect(asked.map((name) => isThisComputer(name, { names, domain: null }))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

it('reads the names of this computer from the system', () => {
  const card = { address: 'fe80::7', netmask: '', mac: '', internal: false, cidr: null };
  const cards = {
    lan: [
      { ...card, family: 'IPv6' as const, scopeid: 3 },
      { ...card, address: '10.0.0.7', family: 'IPv4' as const },
    ],
  };
  const onWindows = readThisComputer('DESK', { USERDNSDOMAIN: 'CORP.EXAMPLE' }, cards);
  expect(onWindows.domain).toBe('CORP.EXAMPLE');
  const asked = [
    'desk',
    'Desk.corp.example.',
    '10.0.0.7',
    'fe80:0::7%3',
    '::ffff:10.0.0.7',
    'localhost',
    '127.0.0.2',
  ];
  expect(asked.filter((name) => !isThisComputer(name, onWindows))).toEqual([]);
  expect(isThisComputer('fe80::7%4', onWindows)).toBe(false);
  expect(isThisComputer('desk.lab.example', onWindows)).toBe(false);
  expect(readThisComputer('desk.lab.example', {}, {})).toEqual({
    names: ['desk.lab.example', 'desk.lab.example'],
    domain: 'lab.example',
  });
  expect(isThisComputer('desk', readThisComputer('desk.lab.example', {}, {}))).toBe(true);
  expect(readThisComputer('desk', {}, {}).domain).toBeNull();
});

describe('actionableId', () => {
  it('accepts only a whole number from 1 to 65535', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, -0, 65536, Number.NaN)), (id) => {
        const isPerson = Number.isInteger(id) && id >= 1 && id <= 65535;
        if (isPerson)
          expect(endSession('logoff', XYZ, actionableId(id)).args).toEqual([String(id), '/server:xyz']);
        else expect(() => actionableId(id)).toThrow(refusedFor('notAPerson', { sessionId: id }));
      }),
    );
  });
});

it('builds no argument that could be read as another one, whatever the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const name = parseServerName(text);
      if (name === null) return;
      const { args } = endSession('rwinsta', name, actionableId(2));
      expect(args[0]).toBe('2');
      for (const arg of args.slice(1)) expect(arg).toMatch(/^\/server:[a-z0-9_.:%-]+$/i);
    }),
  );
});

describe('a message', () => {
  const id = actionableId(2);
  const values = { user: 'gatesb', server: 'xyz', minutes: 10, asker: 'stevej' };

  it.each([
    ['/server:evil', ' /server:evil'],
    ['-w', ' -w'],
    ['{user}, please', '/v, please', '/v'],
    ['two\r\nlines', 'two lines'],
    ['\u001b[2Jgone', '[2Jgone'],
    ['gatesb\u202etxt', 'gatesb txt'],
    ['100 % & "more" ^ <b> | \\', '100 % & "more" ^ <b> | \\'],
  ])('of %j is sent as %j', (template, sent, user = 'gatesb') => {
    const said = showMessage(XYZ, id, fillMessage(template, { ...values, user }), 60);
    expect(said.args).toEqual(['2', '/server:xyz', '/time:60', sent.startsWith('/') ? ` ${sent}` : sent]);
  });

  it('is one argument that is no switch and one line, for any text and any user name', () => {
    fc.assert(
      fc.property(ANY_TEXT, ANY_TEXT, (template, user) => {
        const { args } = showMessage(XYZ, id, fillMessage(template, { ...values, user }), 60);
        expect(args.slice(0, -1)).toEqual(['2', '/server:xyz', '/time:60']);
        const words = args.at(-1) ?? '';
        expect(words).not.toMatch(/^[/-]/);
        expect(words).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_C}]/u);
        expect(words.trimStart().length).toBeLessThanOrEqual(LONGEST_MESSAGE);
      }),
    );
  });

  it('arrives as that argument through the command line that Windows passes to a program', () => {
    fc.assert(
      fc.property(ANY_TEXT, (template) => {
        const { args } = showMessage(XYZ, id, fillMessage(template, values), 60);
        expect(commandLineToArguments(windowsCommandLine(['C:\\a b\\msg.exe', ...args]))).toEqual([
          'C:\\a b\\msg.exe',
          ...args,
        ]);
      }),
      { numRuns: 1000 },
    );
  });
});
