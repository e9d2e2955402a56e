import { expect, it } from 'vitest';
import { findLongDisconnected, minutesOf } from '../../../renderer/sessions/long-disconnected.ts';
import { longDisconnectedColumns } from '../../../renderer/sessions/long-disconnected-columns.tsx';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/contract/settings.ts';
import type { ServerView } from '../../../shared/domain/model.ts';
import { answer, CALLER, disconnected, job, noAnswer, server, serverName, session } from '../../builders.ts';

const a = server(
  'a',
  answer([
    disconnected({ id: 1, user: 'short', idleMinutes: 59 }),
    disconnected({ id: 2, user: 'just', idleMinutes: 60 }),
    disconnected({ id: 3, user: CALLER, idleMinutes: 600 }),
    disconnected({ id: 4, user: 'lost', idleMinutes: null }),
    session({ id: 5, user: 'active', idleMinutes: 600 }),
  ]),
);
const b = server('b', answer([disconnected({ id: 1, user: 'longest', idleMinutes: 9000 })]));
const silent = server('silent', noAnswer(), { lastAnswer: answer([disconnected()]) });

function find(
  different: Partial<Parameters<typeof findLongDisconnected>[0]> = {},
  settings: Partial<Settings> = {},
) {
  const found = findLongDisconnected({
    servers: [a, b, silent],
    only: null,
    minutes: 60,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    caller: CALLER,
    jobs: [],
    ...different,
  });
  return { ...found, targets: found.targets.map(({ server: on, session: { user } }) => `${user} on ${on}`) };
}

it('all sessions disconnected for that long are found on servers that answer, longest first', () => {
  expect(find()).toEqual({ targets: ['longest on b', 'just on a'], staying: 1, workers: [], unknown: 1 });
});

it('on some servers only, when that is asked for', () => {
  expect(find({ servers: [a] })).toEqual({
    targets: ['just on a'],
    staying: 1,
    workers: [],
    unknown: 1,
  });
});

it('of these sessions only, where a search has found them', () => {
  const sessions = a.report?.kind === 'answer' ? a.report.sessions : [];
  const only = new Set(sessions.filter(({ user }) => user === 'short' || user === 'lost'));
  expect(find({ only, minutes: 1 })).toEqual({
    targets: ['short on a'],
    staying: 0,
    workers: [],
    unknown: 1,
  });
});

it('protected users, protected servers, running jobs and look only keep a session out', () => {
  expect(find({}, { protectedUsers: ['just'] })).toMatchObject({ targets: ['longest on b'], staying: 2 });
  expect(find({}, { protectedServers: ['b'] })).toMatchObject({ targets: ['just on a'], staying: 2 });
  expect(find({}, { lookOnly: true })).toMatchObject({ targets: [], staying: 3 });
  const busy = job({ server: serverName('b'), session: disconnected({ id: 1 }) });
  expect(find({ jobs: [busy] })).toMatchObject({ targets: ['just on a'], staying: 2 });
});

it('a time is a whole number of at least one minute and at most a year', () => {
  expect([
    minutesOf('90', 'minutes'),
    minutesOf(' 2 ', 'hours'),
    minutesOf('1', 'days'),
    minutesOf('366', 'days'),
  ]).toEqual([90, 120, 1440, 527040]);
  expect(['0', '', '-1', '1.5', '367', 'x'].map((typed) => minutesOf(typed, 'days'))).toEqual(
    Array(6).fill(null),
  );
});

it('what is known of the past has columns, and none where nothing is known', () => {
  const { targets } = findLongDisconnected({
    servers: [a, b],
    only: null,
    minutes: 60,
    settings: DEFAULT_SETTINGS,
    caller: CALLER,
    jobs: [],
  });
  const headers = (servers: readonly ServerView[]) =>
    longDisconnectedColumns(servers, targets).map(({ header }) => header(targets));
  const always = ['User', 'Server', 'Last input', 'Working?'];
  expect(headers([a, b])).toEqual(always);
  const evidence = { disconnectedSince: null, address: '192.0.2.57', leftBehind: { left: 7, of: 9 } };
  const known = [a, { ...b, evidences: { 1: evidence } }];
  expect(headers(known)).toEqual([...always, 'Disconnected since', 'From', 'Did not log off']);
  const [longest] = targets;
  if (longest === undefined) throw new Error('Nobody was found');
  const past = longDisconnectedColumns(known, targets).slice(always.length);
  expect(past.map(({ render }) => render(longest))).toEqual(['', '192.0.2.57', '7 of 9 times']);
});
