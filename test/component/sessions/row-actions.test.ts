import { expect, it } from 'vitest';
import {
  type ActionContext,
  menuRefusalOf,
  ROW_ACTIONS,
  refusalOf,
} from '../../../renderer/sessions/row-actions.ts';
import type { Session } from '../../../shared/domain/model.ts';
import { CALLER, disconnected, job, RULE, services, session } from '../../builders.ts';
import { jobIn } from '../../running.ts';

const context: ActionContext = { rule: RULE, guard: null, stale: null, jobs: [], works: {} };

/** For each action of the menu why not; an empty text where it can be done. */
function refusals(one: Session, different: Partial<ActionContext> = {}): readonly string[] {
  return ROW_ACTIONS.map((action) => refusalOf(action, one, { ...context, ...different })?.short ?? '');
}

it('an active session can get a message, be disconnected and viewed, and be ended only by a log off anyway', () => {
  expect(refusals(session())).toEqual(['recently active', 'recently active', '', '', '', '', '']);
});

it('a disconnected session can be ended and nothing else', () => {
  expect(refusals(disconnected())).toEqual([
    '',
    '',
    '',
    'disconnected',
    'not connected',
    'not active',
    'not active',
  ]);
});

it('a stuck session has no screen for a message or a view', () => {
  expect(refusals(session({ state: 'down', idleMinutes: 90 })).slice(4)).toEqual([
    'not connected',
    'not active',
    'not active',
  ]);
});

it('nothing can be done to the caller’s own session or to those of Windows', () => {
  expect(new Set(refusals(session({ current: true })))).toEqual(new Set(['your session']));
  expect(new Set(refusals(services))).toEqual(new Set(['no user', 'disconnected']));
});

it('a protected user can only get a message or be viewed; so can other sessions of the caller', () => {
  const rule = { ...RULE, protectedUsers: ['gates*'] };
  expect(refusals(session({ idleMinutes: 90 }), { rule })).toEqual([
    'protected',
    'protected',
    'protected',
    'protected',
    '',
    '',
    '',
  ]);
  expect(refusals(session({ user: CALLER })).slice(3)).toEqual(['your account', '', '', '']);
});

it('look only and protected servers forbid changes but not messages', () => {
  const idle = session({ idleMinutes: 90 });
  expect(refusals(idle, { guard: 'lookOnly' })).toEqual([
    'read-only mode',
    'read-only mode',
    'read-only mode',
    'read-only mode',
    '',
    '',
    '',
  ]);
  expect(refusals(idle, { guard: 'protectedServer' })[0]).toBe('protected server');
});

it('a session in a job allows no other action, but can be viewed', () => {
  const idle = session({ idleMinutes: 90 });
  const inJob = (step: 'warning' | 'acting'): readonly string[] =>
    refusals(idle, { jobs: [job({ session: idle, action: 'logOff', step })] });
  const before = 'will be logged off';
  expect(inJob('warning')).toEqual([before, before, before, before, before, '', '']);
  const during = 'being logged off';
  expect(inJob('acting')).toEqual([during, during, during, during, during, '', '']);
});

it('no action is possible on an old answer', () => {
  expect(new Set(refusals(session(), { stale: 'noAnswer' }))).toEqual(new Set(['no answer']));
});

it('the menu has a log off anyway only for a session that a log off does not end', () => {
  const anyway = (one: Session, different: Partial<ActionContext> = {}) =>
    menuRefusalOf('logOffAnyway', one, { ...context, ...different })?.short ?? '';
  expect(anyway(session({ idleMinutes: 1 }))).toBe('');
  expect(anyway(session({ idleMinutes: null }))).toBe('');
  expect(anyway(session({ idleMinutes: 90 }))).toBe('not needed');
  expect(anyway(disconnected())).toBe('not needed');
  expect(anyway(session({ idleMinutes: 1, logon: null }))).not.toBe('');
  const policy = { 2: jobIn('backup.exe', true) };
  expect(anyway(session({ id: 2, idleMinutes: 1 }), { works: policy })).toBe('protected by policy');
});
