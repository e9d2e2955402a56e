import { expect, it } from 'vitest';
import { type ActionContext, ROW_ACTIONS, refusalOf } from '../../../renderer/sessions/row-actions.ts';
import type { Session } from '../../../shared/domain/model.ts';
import { CALLER, disconnected, job, RULE, services, session } from '../../builders.ts';

const context: ActionContext = { rule: RULE, guard: null, stale: null, jobs: [] };

/** For each action of the menu, why not; an empty word where it can be done. */
function refusals(one: Session, different: Partial<ActionContext> = {}): readonly string[] {
  return ROW_ACTIONS.map((action) => refusalOf(action, one, { ...context, ...different })?.short ?? '');
}

it('somebody at work can be asked, disconnected and looked at, not ended', () => {
  expect(refusals(session())).toEqual(['at work', 'at work', '', '', '', '']);
});

it('a disconnected session can be ended and nothing else', () => {
  expect(refusals(disconnected())).toEqual([
    '',
    '',
    'disconnected',
    'nobody sees it',
    'not active',
    'not active',
  ]);
});

it('a stuck session has no screen to write on or to look at', () => {
  expect(refusals(session({ state: 'down', idleMinutes: 90 })).slice(3)).toEqual([
    'nobody sees it',
    'not active',
    'not active',
  ]);
});

it('nothing is done to one’s own session or to those of Windows', () => {
  expect(new Set(refusals(session({ current: true })))).toEqual(new Set(['your session']));
  expect(new Set(refusals(services))).toEqual(new Set(['nobody on it', 'disconnected']));
});

it('a protected user can be asked and looked at only; so can one’s own account elsewhere', () => {
  const rule = { ...RULE, protectedUsers: ['gates*'] };
  expect(refusals(session({ idleMinutes: 90 }), { rule })).toEqual([
    'protected',
    'protected',
    'protected',
    '',
    '',
    '',
  ]);
  expect(refusals(session({ user: CALLER })).slice(2)).toEqual(['your account', '', '', '']);
});

it('a guard keeps sessions as they are and lets people talk', () => {
  const idle = session({ idleMinutes: 90 });
  expect(refusals(idle, { guard: 'lookOnly' })).toEqual(['look only', 'look only', 'look only', '', '', '']);
  expect(refusals(idle, { guard: 'protectedServer' })[0]).toBe('protected server');
});

it('a session in a job is left to it, and can still be looked at', () => {
  const idle = session({ idleMinutes: 90 });
  const inJob = (step: 'warning' | 'acting'): readonly string[] =>
    refusals(idle, { jobs: [job({ session: idle, action: 'logOff', step })] });
  const before = 'will be logged off';
  expect(inJob('warning')).toEqual([before, before, before, before, '', '']);
  const during = 'being logged off';
  expect(inJob('acting')).toEqual([during, during, during, during, '', '']);
});

it('an old answer is acted on in no way', () => {
  expect(new Set(refusals(session(), { stale: 'noAnswer' }))).toEqual(new Set(['no answer']));
});
