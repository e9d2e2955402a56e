import { describe, expect, it } from 'vitest';
import { readArguments, UsageError } from '../../../electron/command/command-arguments.ts';

const COMMON = { demo: false, toolsDir: null, codePage: null, timeoutSeconds: null, capacity: null };

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

  it.each([
    [['states'], 'no command'],
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
    [['history', 'a', '--from', '2020-01-01', '--until', '2020-01-02', '--hours', '1'], 'only two'],
    [['servers', 'move', 'xyz'], 'no "servers move"'],
    [['servers', 'list', 'xyz'], 'no names'],
    [['servers', '--dry-run'], 'no option --dry-run'],
    [['servers', 'add'], 'at least one'],
    [['servers', 'import', 'a', 'b'], 'exactly one file'],
    [['servers', 'remove', 'xyz', '--capacity', '2'], 'no option --capacity'],
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
