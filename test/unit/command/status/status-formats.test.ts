import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nagiosText, nagiosUnknown } from '../../../../electron/command/status/nagios-text.ts';
import {
  escapeLabel,
  prometheusText,
  prometheusUnknown,
} from '../../../../electron/command/status/prometheus-text.ts';
import { statusCsv } from '../../../../electron/command/status/status-csv.ts';
import { answer, disconnected, fleet, noAnswer, server, serverName, session } from '../../../builders.ts';
import { freeServer, fullServer, silentServer } from '../../../known-servers.ts';
import { type DemoCommand, demoCommand } from '../in-demo.ts';

const UNLIMITED = server('rds', answer([session()]), { capacity: 'unlimited' });
const EMPTY = server('abc', answer([]));
const HIDING = server(
  'torn',
  answer([session()], { doubts: [{ code: 'unreadRows', mayHideSessions: true }] }),
);

describe('nagios', () => {
  it.each([
    [
      [EMPTY, UNLIMITED],
      'OK - 2 of 2 with free slots | full=0;;0;0;2 unknown=0;;;0;2 one_left=0;0;;0;2 used_abc=0;;;0;2 used_rds=1;;;0;',
    ],
    [
      [EMPTY, freeServer('one')],
      'WARNING - 1 of 2 with one slot left: one | full=0;;0;0;2 unknown=0;;;0;2 one_left=1;0;;0;2 used_abc=0;;;0;2 used_one=1;;;0;2',
    ],
    [
      [EMPTY, HIDING],
      'UNKNOWN - 1 of 2 not known: torn | full=0;;0;0;2 unknown=1;;;0;2 one_left=0;0;;0;2 used_abc=0;;;0;2',
    ],
    [
      [fullServer('XYZ'), EMPTY, fullServer('ABC'), silentServer('off')],
      'CRITICAL - 2 of 4 full: XYZ, ABC; 1 of 4 not known: off | full=2;;0;0;4 unknown=1;;;0;4 one_left=0;0;;0;4 used_XYZ=2;;;0;2 used_abc=0;;;0;2 used_ABC=2;;;0;2',
    ],
  ])('the first line says the state and the numbers (%#)', (servers, first) => {
    expect(nagiosText(fleet(servers)).split('\n')[0]).toBe(first);
  });

  it('has a line for each server, and a bar only before the numbers', () => {
    const odd = server('odd', answer([session({ user: 'a|b' }), session({ id: 3 })]));
    const [first, ...lines] = nagiosText(fleet([odd, EMPTY])).split('\n');
    expect(first?.match(/\|/g)).toHaveLength(1);
    expect(lines).toEqual(['odd full, 2 of 2 taken: a/b, gatesb', 'abc free, 0 of 2 taken']);
    expect(nagiosUnknown('a|b\nc')).toBe('UNKNOWN - a/b c');
  });
});

describe('prometheus', () => {
  it('tells of a server whose slots are not known only that it is not up, and when it was asked', () => {
    const all = prometheusText(fleet([fullServer('xyz'), HIDING, UNLIMITED, server('new', null)])).split(
      '\n',
    );
    expect(all.filter((line) => !line.startsWith('#'))).toEqual([
      'slotwatch_up{server="xyz"} 1',
      'slotwatch_up{server="torn"} 0',
      'slotwatch_up{server="rds"} 1',
      'slotwatch_up{server="new"} 0',
      'slotwatch_full{server="xyz"} 1',
      'slotwatch_full{server="rds"} 0',
      'slotwatch_slots_used{server="xyz"} 2',
      'slotwatch_slots_used{server="rds"} 1',
      'slotwatch_slots_capacity{server="xyz"} 2',
      'slotwatch_slots_free{server="xyz"} 0',
      'slotwatch_sessions_disconnected{server="xyz"} 1',
      'slotwatch_sessions_disconnected{server="rds"} 0',
      'slotwatch_answer_seconds{server="xyz"} 0.041',
      'slotwatch_answer_seconds{server="torn"} 0.041',
      'slotwatch_answer_seconds{server="rds"} 0.041',
      'slotwatch_asked_timestamp_seconds{server="xyz"} 1795341600',
      'slotwatch_asked_timestamp_seconds{server="torn"} 1795341600',
      'slotwatch_asked_timestamp_seconds{server="rds"} 1795341600',
    ]);
  });

  it('explains every metric once, right before its samples', () => {
    const lines = prometheusText(fleet([fullServer('xyz')])).split('\n');
    for (let at = 0; at < lines.length; at += 3) {
      const name = /^([a-z_]+)\{/.exec(lines[at + 2] ?? '')?.[1];
      expect(lines[at]).toMatch(new RegExp(`^# HELP ${name} .+\\.$`));
      expect(lines[at + 1]).toBe(`# TYPE ${name} gauge`);
    }
  });

  it('escapes labels, and says that nobody is up when nothing could be asked', () => {
    expect(escapeLabel('a\\b"c\nd')).toBe('a\\\\b\\"c\\nd');
    expect(
      prometheusUnknown([serverName('xyz')])
        .split('\n')
        .at(-1),
    ).toBe('slotwatch_up{server="xyz"} 0');
  });
});

describe('csv', () => {
  it('has a row a server, leaves empty what is not known, and starts no formula', () => {
    const evil = server('evil', answer([disconnected({ id: 1, user: '=HYPERLINK("x")' })]));
    const { data } = Papa.parse<Record<string, string>>(
      statusCsv(fleet([evil, server('off', noAnswer()), UNLIMITED])),
      {
        header: true,
      },
    );
    expect(data).toMatchObject([
      {
        ...{ server: 'evil', status: 'free', capacity: '2', used: '1', free: '1', error: '' },
        ...{ users: `'=HYPERLINK("x")`, idlestId: '1', idlestReason: 'disconnected, last input 3 d 2 h ago' },
      },
      {
        server: 'off',
        status: 'unknown',
        capacity: '2',
        used: '',
        free: '',
        users: '',
        error: 'unreachable',
      },
      { server: 'rds', status: 'free', capacity: '', used: '1', free: '' },
    ]);
  });
});

describe('the command', () => {
  let demo: DemoCommand;
  beforeEach(() => {
    demo = demoCommand();
  });
  afterEach(() => demo.dispose());

  it('prints each format with the exit code of the state', async () => {
    const critical = await demo.run('status', '--format', 'nagios');
    expect(critical).toMatchObject({
      code: 2,
      out: expect.stringMatching(/^CRITICAL - 2 of 8 full: demo-sql01, /),
    });
    const up = await demo.run('status', 'demo-web*', '--format', 'prometheus');
    expect(up).toMatchObject({
      code: 0,
      out: expect.stringContaining('\nslotwatch_up{server="demo-web01"} 1\n'),
    });
    const csv = await demo.run('status', 'Web front end', '--format', 'csv');
    expect(csv).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^server,status,.*\ndemo-web01,free,2,0,2,/),
    });
  });

  it.each([[['status', '--nonsense']], [['status', 'nobody*']], [['statsu']], [['connect', 'a', 'b']]])(
    'is UNKNOWN to monitoring when %j cannot be understood',
    async (words) => {
      const { code, out } = await demo.run(...words, '--format', 'nagios');
      expect({ code, out }).toEqual({ code: 3, out: expect.stringMatching(/^UNKNOWN - .+\n$/) });
    },
  );
});
