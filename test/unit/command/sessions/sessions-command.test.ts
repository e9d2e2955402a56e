import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  idleOver,
  listSessions,
  userMatcher,
} from '../../../../electron/command/sessions/listed-sessions.ts';
import { sessionsCsv, sessionsText } from '../../../../electron/command/sessions/sessions-print.ts';
import { answer, disconnected, fleet, noAnswer, server, session } from '../../../builders.ts';
import { type DemoCommand, demoCommand } from '../in-demo.ts';

const HIDING = { code: 'unreadRows', mayHideSessions: true } as const;
const NO_TIMES = { code: 'noIdleTimes', mayHideSessions: false } as const;
const LIST = listSessions(
  fleet([
    server(
      'xyz',
      answer([disconnected({ id: 1 }), session({ id: 2, user: 'CORP\\jobss', idleMinutes: null })]),
    ),
    server('torn', answer([session({ id: 5, user: '@cmd' })], { doubts: [HIDING] })),
    server('odd', answer([], { doubts: [NO_TIMES] })),
    server('off', noAnswer()),
  ]),
);

it('lists sessions with a user, and the servers on which there may be more', () => {
  const listed = LIST.sessions.map((one) => `${one.server} ${one.session.id} ${one.session.user}`);
  expect(listed.toSorted()).toEqual(['torn 5 @cmd', 'xyz 1 gatesb', 'xyz 2 CORP\\jobss']);
  expect(LIST.unknown.map(({ name }) => name)).toEqual(['torn', 'off']);
});

it.each([
  ['gatesb', 'GATESB', true],
  ['gatesb', 'CORP\\gatesb', true],
  ['CORP\\gatesb', 'gatesb', true],
  ['gates*', 'gatesb', true],
  ['*albert', 'Prinz Albert', true],
  ['Prinz Albert', 'Albert', false],
  ['gates', 'gatesb', false],
  ['jobss', 'gatesb', false],
])('%s finds %s: %s', (typed, user, isFound) => {
  expect(userMatcher(typed)(user)).toBe(isFound);
});

it('does not take an idle time that is not known for a long one', () => {
  const { sessions, unsure } = idleOver(LIST.sessions, 60);
  expect(sessions.map(({ session: { user } }) => user)).toEqual(['gatesb']);
  expect(unsure).toBe(1);
  expect(idleOver(LIST.sessions, 4442).sessions).toHaveLength(1);
  expect(idleOver(LIST.sessions, 4443).sessions).toHaveLength(0);
  expect(idleOver(LIST.sessions, null)).toEqual({ sessions: LIST.sessions, unsure: 0 });
});

it('prints a table, and CSV that starts no formula', () => {
  expect(sessionsText(LIST)).toMatch(/^SERVER +ID +USER +STATE +NO INPUT FOR +LOGON\n/);
  expect(sessionsText(LIST)).toMatch(/^xyz +1 +gatesb +disconnected +3 d 2 h +11\/22\/2026 8:05 AM$/m);
  const { data } = Papa.parse<Record<string, string>>(sessionsCsv(LIST), { header: true });
  expect(data).toContainEqual({
    ...{ server: 'xyz', id: '1', user: 'gatesb', sessionName: '', state: 'disconnected', kind: 'remote' },
    ...{
      current: 'false',
      idleMinutes: '4442',
      logon: '11/22/2026 8:05 AM',
      askedAt: '2026-11-22T10:00:00.000Z',
    },
  });
  expect(data.map(({ user }) => user)).toContain("'@cmd");
});

describe('the command', () => {
  let demo: DemoCommand;
  beforeEach(() => {
    demo = demoCommand();
  });
  afterEach(() => demo.dispose());

  it('sessions lists those that are disconnected for so long, and ends with 3 where there may be more', async () => {
    const { code, out, error } = await demo.run('sessions', '--disconnected', '--over', '4d', '--json');
    expect(code).toBe(3);
    const json = JSON.parse(out);
    expect(json.sessions).toMatchObject([
      { server: 'demo-sql01', user: 'ritchied', state: 'disconnected', idleMinutes: expect.any(Number) },
      { server: 'demo-tokyo01', user: 'watanabe' },
    ]);
    expect(json.unknown).toMatchObject([
      { server: 'demo-lab01', error: { code: 'unreachable' }, doubts: [] },
      { server: 'demo-dc01', error: { code: 'accessDenied' }, doubts: [] },
    ]);
    expect(json.error).toBeNull();
    expect(error).toMatch(/^Demo: /);
    expect(await demo.run('sessions', 'demo-sql01', '--over', '1d')).toMatchObject({ code: 0 });
  });

  it.each([
    [['gates*'], 0, /^SERVER .*\ndemo-sql01 +1 +gatesb .*\n$/, /demo-lab01 cannot be reached/],
    [['nobody', 'demo-web01'], 1, /^$/, /^nobody is not logged on to any of these servers\.$/m],
    [['nobody'], 3, /^$/, /^nobody is not logged on to any of the servers that answered\.$/m],
  ])('find %j ends with %i', async (words, code, out, error) => {
    expect(await demo.run('find', ...words)).toEqual({
      code,
      out: expect.stringMatching(out),
      error: expect.stringMatching(error),
    });
  });

  it('find prints JSON also where nobody is found', async () => {
    const { out } = await demo.run('find', 'nobody', 'demo-web01', '--json');
    expect(JSON.parse(out)).toEqual({ user: 'nobody', sessions: [], unknown: [], error: null });
  });
});
