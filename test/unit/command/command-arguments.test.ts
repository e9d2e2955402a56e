import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../electron/command/arguments/usage-error.ts';
import { readArguments } from '../../../electron/command/command-arguments.ts';
import { serverSettings } from '../../builders.ts';

const COMMON = {
  demo: false,
  toolsDir: null,
  codePage: null,
  timeoutSeconds: null,
  capacity: null,
  via: null,
};

describe('readArguments', () => {
  it('reads every command with its options', () => {
    expect(readArguments(['status', 'xyz', 'abc', '--json', '--code-page', '866', '--timeout', '3'])).toEqual(
      {
        ...COMMON,
        command: 'status',
        servers: ['xyz', 'abc'],
        format: 'json',
        work: false,
        codePage: 866,
        timeoutSeconds: 3,
      },
    );
    expect(
      readArguments([
        'reset-idlest',
        'xyz',
        '--yes',
        '--undo',
        '0',
        '--warn',
        '30',
        '--capacity',
        'unlimited',
      ]),
    ).toEqual({
      ...COMMON,
      command: 'reset-idlest',
      server: 'xyz',
      dryRun: false,
      yes: true,
      undoSeconds: 0,
      warnSeconds: 30,
      ignoreWork: false,
      capacity: 'unlimited',
    });
    expect(readArguments(['reset-idlest', 'xyz', '--ignore-work'])).toMatchObject({ ignoreWork: true });
    expect(readArguments(['status', '--work'])).toMatchObject({ work: true });
    const processes = {
      ...COMMON,
      command: 'processes',
      servers: ['xyz'],
      isList: false,
      seconds: 10,
      format: 'table',
    };
    expect(readArguments(['processes', 'xyz'])).toEqual(processes);
    expect(readArguments(['processes', 'xyz', '--seconds', '0', '--format', 'json'])).toEqual({
      ...processes,
      seconds: 0,
      format: 'json',
    });
    const history = { ...COMMON, command: 'history', server: 'xyz', json: false };
    expect(readArguments(['history', 'xyz'])).toEqual({
      ...history,
      period: { hours: null, from: null, until: null },
    });
    expect(
      readArguments(['history', 'xyz', '--from', '2026-11-22T09:00Z', '--hours', '2', '--json']),
    ).toEqual({
      ...history,
      period: { hours: 2, from: Date.UTC(2026, 10, 22, 9), until: null },
      json: true,
    });
    const person = { ...COMMON, command: 'personHistory', user: 'gatesb', json: false };
    const lastDay = { hours: null, from: null, until: null };
    expect(readArguments(['history', '--user', 'gatesb'])).toEqual({
      ...person,
      server: null,
      period: lastDay,
    });
    expect(readArguments(['history', 'xyz', '--user', ' gatesb ', '--hours', '48', '--json'])).toEqual({
      ...person,
      server: 'xyz',
      period: { ...lastDay, hours: 48 },
      json: true,
    });
    expect(readArguments(['connect', 'xyz', '--console', '--tools-dir', 'tools'])).toEqual({
      ...COMMON,
      command: 'connect',
      server: 'xyz',
      console: true,
      free: null,
      toolsDir: 'tools',
    });
    // As in the app, an empty value counts as none.
    expect(readArguments(['watch', '--tools-dir', '']).toolsDir).toBeNull();
    expect(readArguments(['wait', 'xyz', '--connect'])).toEqual({
      ...COMMON,
      command: 'wait',
      server: 'xyz',
      goal: 'connect',
    });
    expect(readArguments(['watch', '--demo'])).toEqual({
      ...COMMON,
      command: 'watch',
      servers: [],
      demo: true,
    });
    expect(readArguments(['status', '--format', 'table', '--tools-dir', ''])).toEqual({
      ...COMMON,
      command: 'status',
      servers: [],
      format: 'table',
      work: false,
    });
    const servers = { ...COMMON, command: 'servers', dryRun: false, json: false };
    expect(readArguments(['servers'])).toEqual({ ...servers, task: { do: 'list' } });
    expect(readArguments(['servers', 'add', 'web[01-12]', 'xyz'])).toEqual({
      ...servers,
      task: { do: 'add', names: ['web[01-12]', 'xyz'] },
    });
    expect(readArguments(['servers', 'import', 'list.rdg', '--dry-run', '--json'])).toEqual({
      ...servers,
      task: { do: 'import', file: 'list.rdg' },
      dryRun: true,
      json: true,
    });
    expect(readArguments(['servers', 'remove', 'xyz'])).toEqual({
      ...servers,
      task: { do: 'remove', names: ['xyz'] },
    });
    expect([readArguments([]).command, readArguments(['--version']).command]).toEqual(['help', 'version']);
  });

  it('reads who and where for each new verb', () => {
    const job = { yes: false, undoSeconds: null, warnSeconds: null, ignoreWork: false };
    expect(readArguments(['sessions', '--disconnected', '--over', '1D', '--format', 'csv'])).toEqual({
      ...{
        ...COMMON,
        command: 'sessions',
        servers: [],
        disconnected: true,
        overMinutes: 1440,
        format: 'csv',
      },
    });
    expect(readArguments(['sessions', '--over', '90m'])).toMatchObject({ overMinutes: 90 });
    expect(readArguments(['sessions', '--over', '2h'])).toMatchObject({ overMinutes: 120 });
    expect(readArguments(['find', 'gates*', 'xyz'])).toEqual({
      ...{ ...COMMON, command: 'find', user: 'gates*', servers: ['xyz'], format: 'table' },
    });
    expect(readArguments(['processes', 'xyz', 'abc'])).toMatchObject({
      servers: ['xyz', 'abc'],
      isList: true,
    });
    expect(readArguments(['logoff', 'xyz', '3', '--warn', '0', '--ignore-work'])).toEqual({
      ...{ ...COMMON, ...job, command: 'logoff', server: 'xyz', sessionId: 3, dryRun: false },
      ...{ warnSeconds: 0, ignoreWork: true },
    });
    expect(readArguments(['disconnect', 'xyz', '65535', '--dry-run', '--yes', '--undo', '0'])).toEqual({
      ...{ ...COMMON, ...job, command: 'disconnect', server: 'xyz', sessionId: 65535, dryRun: true },
      ...{ yes: true, undoSeconds: 0 },
    });
    const message = {
      ...COMMON,
      command: 'message',
      sessionId: null,
      user: null,
      yes: false,
      undoSeconds: null,
    };
    expect(readArguments(['message', 'xyz', 'abc', ' Restart at 18:00 '])).toEqual({
      ...{ ...message, servers: ['xyz', 'abc'], text: 'Restart at 18:00' },
    });
    expect(readArguments(['message', 'xyz', 'Hi', '--session', '3', '--user', 'g*', '--yes'])).toEqual({
      ...{ ...message, servers: ['xyz'], text: 'Hi', sessionId: 3, user: 'g*', yes: true },
    });
    expect(readArguments(['connect', 'xyz', '--free', '--yes', '--undo', '3'])).toMatchObject({
      free: { ...job, yes: true, undoSeconds: 3 },
    });
    expect(readArguments(['status', '--format', 'nagios'])).toMatchObject({ format: 'nagios' });
  });

  it('reads which verb is asked about', () => {
    for (const words of [
      ['logoff', '--help'],
      ['help', 'logoff'],
      ['--help', 'logoff'],
    ])
      expect(readArguments(words)).toMatchObject({ command: 'help', verb: 'logoff' });
    for (const words of [[], ['help'], ['--help'], ['statsu', '--help']])
      expect(readArguments(words)).toMatchObject({ command: 'help', verb: null });
  });

  it('takes labels, patterns and groups from the settings, and tells what is missing', () => {
    const told: string[] = [];
    const servers = [serverSettings('web01', { group: ['Shop'] }), serverSettings('db01', { label: 'Data' })];
    const around = {
      knownServers: () => ({ servers, problem: null }),
      tell: (note: string) => told.push(note),
    };
    const read = (...words: readonly string[]) => readArguments(words, around);
    expect(read('status', 'data', '--group', 'shop')).toMatchObject({ servers: ['db01', 'web01'] });
    expect(read('message', '--group', 'shop', 'Hello')).toMatchObject({ servers: ['web01'], text: 'Hello' });
    expect(read('processes', 'web*')).toMatchObject({ servers: ['web01'], isList: true });
    expect(read('logoff', 'data', '3')).toMatchObject({ server: 'db01' });
    expect(read('history', 'data')).toMatchObject({ server: 'db01' });
    expect(read('history', '--user', 'gatesb', 'data')).toMatchObject({ user: 'gatesb', server: 'db01' });
    expect(told).toEqual([]);
    expect(read('watch', 'web[01-02]')).toMatchObject({ servers: ['web01'] });
    expect(told).toEqual(['Not in the settings, and not checked: web02.']);
  });

  it.each([
    [['states'], 'no command'],
    [['statsu'], 'Did you mean status?'],
    [['status', '--jsno'], 'Did you mean --json?'],
    [['status', '--wrok'], 'Did you mean --work?'],
    [['status', '-j'], 'no option -j.'],
    [['servers', 'ad', 'xyz'], 'Did you mean add?'],
    [['servers', '--group', 'Shop'], 'no option --group'],
    [['find'], 'find takes a user'],
    [['find', ' '], 'find takes a user'],
    [['find', 'gatesb', '--format', 'nagios'], 'it is table, json or csv'],
    [['history', 'xyz', '--format', 'csv'], 'it is table or json'],
    [['sessions', '--over', '1'], '--over 1'],
    [['sessions', '--over', '1.5h'], '--over 1.5h'],
    [['sessions', '--work'], 'no option --work'],
    [['logoff', 'xyz'], 'and the id of a session'],
    [['logoff', 'xyz', '3', '4'], 'and the id of a session'],
    [['logoff', 'xyz', '0'], 'not the id of a session'],
    [['logoff', 'xyz', '65536'], 'not the id of a session'],
    [['logoff', 'xyz', '1.0'], 'not the id of a session'],
    [['logoff', 'xyz', ''], 'not the id of a session'],
    [['logoff', 'web*', '3'], 'no pattern'],
    [['logoff', '--group', 'Shop', '3'], 'no group'],
    [['reset-idlest', '--group', 'Shop'], 'no group'],
    [['disconnect', 'xyz', '3', '--warn', '5'], 'no option --warn'],
    [['message', 'Hello'], 'at least one server'],
    [['message'], 'at least one server'],
    [['message', 'xyz', ' '], 'The text of a message'],
    [['message', 'xyz', 'a'.repeat(256)], 'The text of a message'],
    [['message', 'xyz', 'abc', 'Hello', '--session', '3'], 'exactly one server together with --session'],
    [['message', 'xyz', 'Hello', '--user', ''], '--user is empty'],
    [['connect', 'xyz', '--yes'], 'only together with --free'],
    [['connect', 'xyz', '--dry-run'], 'no option --dry-run'],
    [['status', '/v'], 'not a host name'],
    [['status', '--nonsense'], 'nonsense'],
    [['status', '--yes'], 'no option --yes'],
    [['status', '--format', 'xml'], '--format xml'],
    [['status', '--json', '--format', 'table'], 'exclude each other'],
    [['connect', 'a', '--format', 'json'], 'no option --format'],
    [['connect', '--demo'], 'exactly one'],
    [['reset-idlest', 'a', 'b'], 'exactly one'],
    [['reset-idlest', 'a', '--work'], 'no option --work'],
    [['processes'], 'at least one'],
    [['processes', 'a', '--ignore-work'], 'no option --ignore-work'],
    [['processes', 'a', '--seconds', '-1'], '--seconds'],
    [['processes', 'a', '--seconds', '1.5'], '--seconds 1.5'],
    [['processes', 'a', '--seconds', '601'], '--seconds 601'],
    [['history'], 'exactly one'],
    [['history', 'a', '--work'], 'no option --work'],
    [['history', '--user', ''], '--user takes the name'],
    [['history', 'a', 'b', '--user', 'c'], 'exactly one server'],
    [['status', '--user', 'c'], 'no option --user'],
    [['history', 'a', '--hours', '0'], '--hours 0'],
    [['history', 'a', '--hours', '1.5'], '--hours 1.5'],
    [['history', 'a', '--from', 'monday'], '--from monday'],
    [['history', 'a', '--until', '2026-02-30'], '--until 2026-02-30'],
    [['history', 'a', '--from', '2026-11-22T09:00', '--until', '2026-11-22T09:00'], 'before --until'],
    [['history', 'a', '--from', '2999-01-01'], 'before now'],
    [['history', 'a', '--from', '2020-01-01', '--until', '2020-01-02', '--hours', '1'], 'at most two'],
    [['servers', 'move', 'xyz'], 'no "servers move"'],
    [['servers', 'list', 'xyz'], 'no names'],
    [['servers', '--dry-run'], 'no option --dry-run'],
    [['servers', 'add'], 'at least one'],
    [['servers', 'import', 'a', 'b'], 'exactly one file'],
    [['servers', 'remove', 'xyz', '--capacity', '2'], 'no option --capacity'],
    [['servers', 'list', '--via', 'ssh'], 'no option --via'],
    [['status', '--via', 'rdp'], '--via takes windows or ssh'],
    [['status', '--via', 'ssh', '--demo'], 'no server over ssh'],
    [['status', '--timeout', '0'], '--timeout 0'],
    [['status', '--timeout', ''], '--timeout'],
    [['status', '--capacity', 'two'], '--capacity two'],
    [['status', '--code-page', '1.5'], '--code-page 1.5'],
  ])('refuses %j with a sentence', (args, said) => {
    const read = () => readArguments(args);
    expect(read).toThrow(UsageError);
    expect(read).toThrow(said);
  });
});
