import { expect, it } from 'vitest';
import { countHits } from '../../../renderer/fleet/list-search.ts';
import { answer, disconnected, noAnswer, server, session } from '../../builders.ts';
import { listServers } from './list-servers.ts';

const jobss = session({ id: 3, user: 'JobsS' });
const full = server('full', answer([disconnected({ id: 1 }), jobss]));
const oneLeft = server('one-left', answer([session()]));
const free = server('free', answer([]), { label: 'Accounting' });
const silent = server('silent', noAnswer(), { lastAnswer: answer([jobss]) });

function namesFor(query: string): readonly string[] {
  return listServers([free, oneLeft, silent, full], query).map((listed) => listed.server.name);
}

it('servers are sorted by urgency: full, unknown, one left, free', () => {
  expect(namesFor('')).toEqual(['full', 'silent', 'one-left', 'free']);
});

it('servers of the same urgency are sorted by label, numbers by value', () => {
  const servers = ['web10', 'web9', 'Web1'].map((name) => server(name, answer([])));
  expect(listServers(servers, '').map((listed) => listed.server.name)).toEqual(['Web1', 'web9', 'web10']);
});

it('a server with only one slot is never “one left”', () => {
  const single = server('a-single', answer([]), { capacity: 1 });
  expect(listServers([oneLeft, single], '').map((listed) => listed.server)).toEqual([oneLeft, single]);
});

it('a search finds servers by name and by label, without case', () => {
  expect(namesFor(' ONE-')).toEqual(['one-left']);
  expect(namesFor('account')).toEqual(['free']);
});

it('a search finds users on every server, also in the last answer of one that does not answer', () => {
  expect(listServers([free, oneLeft, silent, full], 'jobss')).toEqual([
    { server: full, found: [jobss] },
    { server: silent, found: [jobss] },
  ]);
});

it('a search without a match leaves nothing', () => {
  expect(namesFor('ballmers')).toEqual([]);
});

it('a search finds servers by their groups', () => {
  const racked = server('r1', answer([]), { group: ['Berlin', 'Rack 2'] });
  expect(listServers([full, racked], 'rack 2')).toEqual([{ server: racked, found: [] }]);
});

it('a search that matches a server and users on it shows both, active users first', () => {
  const away = disconnected({ id: 7, user: 'jobss-admin' });
  const jobs = server('jobs01', answer([away, jobss]));
  expect(listServers([jobs], 'jobs')).toEqual([{ server: jobs, found: [jobss, away] }]);
});

it('the hits are counted: sessions on servers, and servers by name', () => {
  const named = server('jobs02', answer([]));
  expect(countHits(listServers([full, named, silent], 'jobs'))).toEqual({
    sessions: 2,
    serversOfSessions: 2,
    servers: 1,
  });
});

it.each([
  [['full'], ['full']],
  [['unknown'], ['silent']],
  [['oneLeft'], ['one-left']],
  [['free'], ['one-left', 'free', 'forgotten']],
  [['disconnected'], ['full', 'forgotten']],
  [
    ['oneLeft', 'unknown'],
    ['silent', 'one-left'],
  ],
] as const)('the filters %j leave the servers of any of them', (filters, names) => {
  const forgotten = server('forgotten', answer([disconnected()]), { capacity: 5 });
  const all = [free, oneLeft, silent, full, forgotten];
  expect(listServers(all, '', filters).map((listed) => listed.server.name)).toEqual(names);
});
