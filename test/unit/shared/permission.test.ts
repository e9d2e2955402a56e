import { expect, it } from 'vitest';
import type { SessionState } from '../../../shared/domain/model.ts';
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
