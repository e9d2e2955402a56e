import { expect, it } from 'vitest';
import { recipientsIn } from '../../../renderer/scope/recipients.ts';
import { type Scope, sayScope, scopeChoices, serversIn, sessionsIn } from '../../../renderer/scope/scope.ts';
import { EMPTY_PAGE, type PageState } from '../../../renderer/state/page-state.ts';
import { DEFAULT_SETTINGS } from '../../../shared/contract/settings.ts';
import {
  answer,
  disconnected,
  fleet,
  noAnswer,
  server,
  serverName,
  services,
  session,
} from '../../builders.ts';

const xyz = server('xyz', answer([services, session({ id: 2, user: 'jobss' }), disconnected({ id: 1 })]), {
  group: ['Prod', 'Web'],
});
const abc = server('abc', answer([session({ id: 3, user: 'allenp' })]), { group: ['Prod'] });
const jobs = server('jobs', answer([session({ id: 4, user: 'hopperg' })]));
const silent = server('silent', noAnswer(), { lastAnswer: answer([session({ id: 5, user: 'turinga' })]) });
const page = (query = ''): PageState => ({
  ...EMPTY_PAGE,
  ...{ query, settings: DEFAULT_SETTINGS, fleet: fleet([xyz, abc, jobs, silent]) },
});

const ALL: Scope = { kind: 'all' };
const SHOWN: Scope = { kind: 'shown' };
const XYZ: Scope = { kind: 'server', server: serverName('xyz') };
const users = (scope: Scope, query = ''): readonly string[] =>
  sessionsIn(scope, page(query)).map(({ server: on, session: { user } }) => `${user} on ${on}`);

it('a scope holds the users of its servers, those of the last answer too', () => {
  expect(users(XYZ)).toEqual(['jobss on xyz', 'gatesb on xyz']);
  expect(users({ kind: 'group', path: ['Prod'] })).toEqual([
    'jobss on xyz',
    'gatesb on xyz',
    'allenp on abc',
  ]);
  expect(users({ kind: 'group', path: [] })).toEqual(['hopperg on jobs', 'turinga on silent']);
  expect(users(ALL)).toHaveLength(5);
});

it('where the search has found users, what the list shows means only them; a server found by its name is meant whole', () => {
  expect(users(SHOWN, 'jobs')).toEqual(['jobss on xyz', 'hopperg on jobs']);
  expect(users(SHOWN)).toEqual(users(ALL));
});

it('a message goes only to those who would see it, by a fresh answer', () => {
  expect(recipientsIn(ALL, page()).map(({ session: { user } }) => user)).toEqual([
    'jobss',
    'allenp',
    'hopperg',
  ]);
});

it('a scope is said with how many it has', () => {
  const say = (scope: Scope, query = '') => sayScope(scope, serversIn(scope, page(query)));
  expect([
    say(XYZ),
    say({ kind: 'group', path: ['Prod', 'Web'] }),
    say({ kind: 'group', path: [] }),
    say(SHOWN, 'jobs'),
    say(ALL),
  ]).toEqual([
    'this server, xyz',
    'group Prod / Web (1 server)',
    'servers without a group (2)',
    'what the list shows (2 servers)',
    'all 4 servers',
  ]);
});

it('the choices begin with what was asked for, and go on to what holds more', () => {
  const kinds = (asked: Scope, query = '') => scopeChoices(asked, page(query)).map(({ kind }) => kind);
  expect(kinds(XYZ)).toEqual(['server', 'all']);
  expect(kinds({ kind: 'server', server: serverName('abc') })).toEqual(['server', 'group', 'all']);
  expect(kinds(XYZ, 'jobs')).toEqual(['server', 'shown', 'all']);
  expect(kinds(SHOWN, 'jobs')).toEqual(['shown', 'all']);
  expect(kinds(SHOWN)).toEqual(['shown']);
  expect(kinds(ALL)).toEqual(['all']);
});
