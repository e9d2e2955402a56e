import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../../electron/engine/tools/read/read-report.ts';
import type { ToolOutput } from '../../../electron/engine/tools/run/tool.ts';
import type { ToolFailure } from '../../../shared/domain/failure.ts';
import type { Answer, Doubt, Session } from '../../../shared/domain/model.ts';
import { serverName } from '../../builders.ts';

/* How the answers of the two tools become one report; the fixtures test single answers. */

const ASKED = { server: serverName('xyz'), askedAt: 0, tookMs: 1 };

const QWINSTA_HEAD = ' SESSIONNAME       USERNAME                 ID  STATE   TYPE        DEVICE';
const QUSER_HEAD = ' USERNAME              SESSIONNAME        ID  STATE   IDLE TIME  LOGON TIME';

interface Row {
  readonly mark?: string;
  readonly name?: string;
  readonly user?: string;
  readonly id: number;
  readonly state: string;
  readonly idle?: string;
}

const station = ({ mark = ' ', name = '', user = '', id, state }: Row): string =>
  `${mark}${name.padEnd(18)}${user.padEnd(20)}${String(id).padStart(7)}  ${state}`;
const user = ({ mark = ' ', name = '', user = '', id, state, idle = '10' }: Row): string =>
  `${mark}${user.padEnd(22)}${name.padEnd(18)}${String(id).padStart(3)}  ${state.padEnd(7)}${idle.padStart(10)}  11/22/2026 8:05 AM`;

function printed(lines: readonly string[], different: Partial<ToolOutput> = {}): ToolOutput {
  const stdout = new TextEncoder().encode(lines.map((line) => `${line}\r\n`).join(''));
  return { stdout, stderr: new Uint8Array(), end: 'exited', exitCode: 0, tookMs: 1, ...different };
}

const qwinsta = (rows: readonly Row[], different: Partial<ToolOutput> = {}): ToolOutput =>
  printed([QWINSTA_HEAD, ...rows.map(station)], different);
const quser = (rows: readonly Row[], different: Partial<ToolOutput> = {}): ToolOutput =>
  printed([QUSER_HEAD, ...rows.map(user)], different);

function answered(one: ToolOutput | null, other: ToolOutput | null, codePage = 850): Answer {
  const report = readReport(ASKED, one, other, codePage);
  if (report.kind !== 'answer') throw new Error(report.error.code);
  return report;
}

function failed(one: ToolOutput | null, other: ToolOutput | null): ToolFailure {
  const report = readReport(ASKED, one, other, 850);
  if (report.kind === 'answer') throw new Error('There was an answer');
  return report.error;
}

const codes = ({ doubts }: Answer): readonly Doubt['code'][] => doubts.map(({ code }) => code);
const people = ({ sessions }: Answer): readonly (readonly [number, Session['user'], Session['doubt']])[] =>
  sessions.map(({ id, user, doubt }) => [id, user, doubt]);

const GATESB: Row = { user: 'gatesb', id: 3, state: 'Disc' };
const JOBSS: Row = { name: 'rdp-tcp#2', user: 'jobss', id: 2, state: 'Active' };

describe('a tool that had to be ended', () => {
  const whole = [GATESB, JOBSS];
  it.each(['timedOut', 'outputTooLong', 'cancelled'] as const)(
    '(%s) has given no list, even where it looks whole',
    (end) => {
      const cut = { end, exitCode: null };
      expect(failed(qwinsta(whole, cut), quser(whole, cut)).code).not.toBe('internal');
      expect(codes(answered(qwinsta(whole, cut), quser(whole)))).toEqual(['noSessionList']);
      const { sessions, doubts } = answered(qwinsta(whole), quser(whole, cut));
      expect(doubts.map(({ code }) => code)).toEqual(['noIdleTimes']);
      expect(sessions.map(({ idleMinutes }) => idleMinutes)).toEqual([null, null]);
    },
  );
});

describe('a tool that is missing on this computer', () => {
  it('is named', () => {
    expect(failed(null, null)).toMatchObject({ code: 'toolMissing', tool: 'qwinsta' });
    const [noList] = answered(null, quser([JOBSS])).doubts;
    expect(noList).toMatchObject({ code: 'noSessionList', failure: { tool: 'qwinsta' } });
    const [noIdle] = answered(qwinsta([JOBSS]), null).doubts;
    expect(noIdle).toMatchObject({ code: 'noIdleTimes', failure: { tool: 'quser' } });
  });
});

describe('a list without a row', () => {
  it('is a failure, and never a server without users', () => {
    for (const report of [
      answered(qwinsta([]), quser([])),
      answered(qwinsta([]), null),
      answered(null, quser([])),
    ])
      expect(report.doubts).toContainEqual(
        expect.objectContaining({ code: 'emptyAnswer', mayHideSessions: true }),
      );
  });
});

describe('the two tools’ rows for one id', () => {
  it('are one session where they agree', () => {
    const { sessions, doubts } = answered(qwinsta([GATESB, JOBSS]), quser([GATESB, JOBSS]));
    expect(doubts).toEqual([]);
    expect(sessions).toMatchObject([
      { id: 3, user: 'gatesb', state: 'disconnected', idleMinutes: 10, doubt: null },
      { id: 2, user: 'jobss', state: 'active', idleMinutes: 10, doubt: null },
    ]);
  });

  it('are a doubt where they name different users, and no idle time is taken', () => {
    const report = answered(qwinsta([GATESB]), quser([{ ...GATESB, user: 'allenp' }]));
    expect(codes(report)).toEqual(['toolsDisagree']);
    expect(report.sessions).toMatchObject([{ user: 'gatesb', doubt: 'toolsDisagree', idleMinutes: null }]);
  });

  it('are a doubt where one of them names no user', () => {
    const report = answered(qwinsta([{ ...GATESB, user: '' }]), quser([GATESB]));
    expect(people(report)).toEqual([[3, 'gatesb', 'toolsDisagree']]);
    expect(codes(report)).toContain('toolsDisagree');
  });

  it('are a doubt where the states differ', () => {
    const report = answered(qwinsta([GATESB]), quser([{ ...GATESB, state: 'Active' }]));
    expect(report.sessions).toMatchObject([{ state: 'active', doubt: 'toolsDisagree', idleMinutes: 10 }]);
  });

  it.each(['qwinsta', 'quser'])('are the caller’s session where %s marks it', (tool) => {
    const marked = { ...JOBSS, mark: '>' };
    const [stations, users] = tool === 'qwinsta' ? [marked, JOBSS] : [JOBSS, marked];
    expect(answered(qwinsta([stations]), quser([users])).sessions).toMatchObject([{ current: true }]);
  });
});

describe('a repeated id', () => {
  it('is two users, each with their own idle time, and hides no one', () => {
    const twice = [GATESB, { ...GATESB, user: 'allenp' }];
    const [one, other] = [
      { ...GATESB, user: 'allenp', idle: '20' },
      { ...GATESB, idle: '30' },
    ];
    const report = answered(qwinsta(twice), quser([one, other]));
    expect(report.sessions).toMatchObject([
      { user: 'gatesb', idleMinutes: 30, doubt: 'idTwice' },
      { user: 'allenp', idleMinutes: 20, doubt: 'idTwice' },
    ]);
    expect(report.doubts).toMatchObject([{ code: 'idTwice', mayHideSessions: false }]);
  });

  it('in one tool counts as repeated in both', () => {
    const report = answered(qwinsta([GATESB, { ...GATESB, user: '' }]), quser([GATESB]));
    expect(people(report)).toEqual([
      [3, 'gatesb', 'idTwice'],
      [3, null, 'idTwice'],
    ]);
    const users = answered(qwinsta([GATESB]), quser([GATESB, { ...GATESB, user: 'allenp' }]));
    expect(people(users)).toEqual([
      [3, 'gatesb', 'idTwice'],
      [3, 'allenp', 'idTwice'],
    ]);
  });

  it('counts as repeated in both in any order, and where the other tool does not have it', () => {
    expect(people(answered(qwinsta([{ ...GATESB, user: '' }, GATESB]), quser([GATESB])))).toEqual([
      [3, null, 'idTwice'],
      [3, 'gatesb', 'idTwice'],
    ]);
    expect(people(answered(qwinsta([GATESB, GATESB]), quser([JOBSS])))).toEqual([
      [3, 'gatesb', 'idTwice'],
      [3, 'gatesb', 'idTwice'],
      [2, 'jobss', 'toolsDisagree'],
    ]);
  });

  it('does not change the others', () => {
    expect(people(answered(qwinsta([GATESB, GATESB, JOBSS]), quser([GATESB, JOBSS])))).toEqual([
      [3, 'gatesb', 'idTwice'],
      [3, 'gatesb', 'idTwice'],
      [2, 'jobss', null],
    ]);
  });
});

describe('a session in use without a name', () => {
  const rows: readonly (readonly [string, Row, boolean])[] = [
    ['an active console counts as a user', { name: 'console', id: 1, state: 'Active' }, true],
    ['one that is looked at by another is too', { name: 'console', id: 1, state: 'Shadow' }, true],
    ['an active connection is too', { name: 'rdp-tcp#7', id: 7, state: 'Active' }, true],
    ['one at the logon screen has no user yet', { name: 'console', id: 1, state: 'Conn' }, false],
    ['a listener has no user', { name: 'rdp-tcp', id: 65536, state: 'Listen' }, false],
    ['the services have no user', { name: 'services', id: 0, state: 'Active' }, false],
  ];
  it.each(rows)('%s', (_, row, isSomebody) => {
    const report = answered(qwinsta([row, JOBSS]), quser([JOBSS]));
    expect(
      report.doubts.some(({ code, mayHideSessions }) => code === 'namelessUser' && mayHideSessions),
    ).toBe(isSomebody);
  });
});

describe('bytes that are letters in two encodings', () => {
  /** The same text in a code page. */
  const inPage = (output: ToolOutput, page: string): ToolOutput => ({
    ...output,
    stdout: new Uint8Array(iconv.encode(new TextDecoder().decode(output.stdout), page)),
  });
  /** In page 850 these two bytes are one letter of UTF-8, and then the row is one cell too short. */
  const accident = { name: 'rdp-tcp#2', user: 'a\u00f0\u00e8b', id: 2, state: 'Active' };

  it('are read in the encoding in which the table is aligned', () => {
    const [stations, users] = [inPage(qwinsta([accident]), 'cp850'), inPage(quser([accident]), 'cp850')];
    const { sessions, doubts } = answered(stations, users);
    expect(doubts).toEqual([]);
    expect(sessions).toMatchObject([{ user: accident.user, idleMinutes: 10 }]);
  });

  it('are UTF-8 where it is aligned in both', () => {
    const { sessions } = answered(
      qwinsta([{ ...JOBSS, user: 'Jürgen' }]),
      quser([{ ...JOBSS, user: 'Jürgen' }]),
    );
    expect(sessions).toMatchObject([{ user: 'Jürgen' }]);
  });

  it('are still read where it is aligned in neither', () => {
    const torn = printed([QWINSTA_HEAD, station({ ...JOBSS, user: 'J\u00fcrgen' }), 'torn']);
    const report = answered(torn, quser([]));
    expect(codes(report)).toContain('unreadRows');
    expect(report.sessions).toMatchObject([{ user: 'Jürgen' }]);
  });
});
