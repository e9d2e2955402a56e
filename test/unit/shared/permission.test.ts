import { expect, it } from 'vitest';
import type { OfferRule } from '../../../shared/domain/idlest.ts';
import type { Session, SessionState } from '../../../shared/domain/model.ts';
import { objectionToAction } from '../../../shared/domain/permission.ts';
import { RULE, session } from '../../builders.ts';

it.each<[SessionState, boolean]>([
  ['active', true],
  ['connected', true],
  ['shadow', true],
  ['unknown', true],
  ['disconnected', false],
  ['down', false],
  ['idle', false],
  ['reset', false],
  ['init', false],
])('a message to a session that is %s is seen: %s', (state, isSeen) => {
  expect(objectionToAction('message', session({ state }), RULE)).toBe(isSeen ? null : 'seesNoMessage');
});

it('one process may be ended of somebody at work, and of nobody whose session may not be', () => {
  const objection = (different: Partial<Session>, rule: Partial<OfferRule> = {}) =>
    objectionToAction('endProcess', session(different), { ...RULE, ...rule });
  expect([objection({ idleMinutes: 0 }), objection({ idleMinutes: null })]).toEqual([null, null]);
  expect([
    objection({ user: null }),
    objection({ id: 0 }),
    objection({ kind: 'listener' }),
    objection({ doubt: 'toolsDisagree' }),
    objection({ current: true }),
    objection({ logon: null }),
    objection({}, { caller: '' }),
    objection({}, { caller: 'gatesb' }),
    objection({}, { protectedUsers: ['gates*'] }),
  ]).toEqual([
    'nobodyLoggedOn',
    'notEndable',
    'notEndable',
    'inDoubt',
    'ownSession',
    'logonUnknown',
    'callerUnknown',
    'ownAccount',
    'protectedUser',
  ]);
});
