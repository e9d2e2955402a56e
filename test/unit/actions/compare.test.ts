import { describe, expect, it } from 'vitest';
import { compare, isGone } from '../../../electron/engine/actions/compare.ts';
import type { Doubt, Report, Session } from '../../../shared/model.ts';
import { answer, disconnected, NOW, noAnswer, RULE, session } from '../../builders.ts';

const HIDING: Doubt = { code: 'unreadRows', message: 'somebody may be missing', hidesTaken: true };
const OFFERED = disconnected({ id: 2, idleMinutes: 100 });
const OFFERED_ACTIVE = session({ id: 2, idleMinutes: 100 });

const MINUTE = 60_000;

const look = (now: readonly Session[], offered = OFFERED, minutesLater = 0) => {
  const report = answer(now);
  return compare('reset', offered, report, RULE, report.askedAt - minutesLater * MINUTE);
};

describe('compare', () => {
  it('goes when nothing has changed but time', () => {
    const now = { ...OFFERED, idleMinutes: 101 };
    expect(look([now])).toEqual({ go: true, session: now });
  });

  it('goes after a long while in which nobody was there', () => {
    for (const idleMinutes of [698, 699, 700, 701]) {
      const now = { ...OFFERED, idleMinutes };
      expect(look([now], OFFERED, 600)).toEqual({ go: true, session: now });
    }
  });

  it('stops after a long while in which somebody was there and left again', () => {
    for (const idleMinutes of [100, 150, 697]) {
      const found = look([{ ...OFFERED, idleMinutes }], OFFERED, 600);
      expect(found).toMatchObject({ code: 'backAtWork', why: 'newInput' });
    }
  });

  it('makes nothing of a clock that was set back in between', () => {
    expect(look([OFFERED], OFFERED, -600)).toMatchObject({ go: true });
  });

  const stops: readonly (readonly [string, readonly Session[], Session, string, string])[] = [
    ['gone', [], OFFERED, 'alreadyGone', 'gone'],
    ['a row left without a user', [{ ...OFFERED, user: null }], OFFERED, 'alreadyGone', 'gone'],
    ['the id with another user', [{ ...OFFERED, user: 'jobss' }], OFFERED, 'someoneElse', 'someoneElse'],
    [
      'the same user, logged on afresh',
      [{ ...OFFERED, logon: '11/22/2026 9:00 AM' }],
      OFFERED,
      'backAtWork',
      'loggedOnAgain',
    ],
    [
      'reconnected',
      [{ ...OFFERED, state: 'active', sessionName: 'rdp-tcp#3' }],
      OFFERED,
      'backAtWork',
      'reconnected',
    ],
    ['reconnected and left again', [{ ...OFFERED, idleMinutes: 0 }], OFFERED, 'backAtWork', 'newInput'],
    [
      'an active one with new input',
      [{ ...OFFERED_ACTIVE, idleMinutes: 1 }],
      OFFERED_ACTIVE,
      'backAtWork',
      'newInput',
    ],
    [
      'an idle time that is not known any more',
      [{ ...OFFERED, idleMinutes: null }],
      OFFERED,
      'noAnswer',
      'unsure',
    ],
    ['a logon that is not known any more', [{ ...OFFERED, logon: null }], OFFERED, 'noAnswer', 'unsure'],
    ['the own session', [{ ...OFFERED, current: true }], OFFERED, 'notOffered', 'ownSession'],
  ];
  it.each(stops)('stops at %s', (_, now, offered, code, why) => {
    expect(look(now, offered)).toEqual({ go: false, code, why });
  });

  it('stops at an answer that gives one id to two', () => {
    expect(look([OFFERED, { ...OFFERED, user: 'jobss' }])).toEqual({
      go: false,
      code: 'noAnswer',
      why: 'unsure',
    });
  });

  it('stops when the user has become protected meanwhile', () => {
    const rule = { ...RULE, protectedUsers: ['gates*'] };
    expect(compare('reset', OFFERED, answer([OFFERED]), rule, NOW)).toEqual({
      go: false,
      code: 'notOffered',
      why: 'protectedUser',
    });
  });

  it('stops when there is no answer, or one in which the session may be hidden', () => {
    expect(compare('reset', OFFERED, noAnswer(), RULE, NOW)).toEqual({
      go: false,
      code: 'noAnswer',
      why: 'noAnswer',
    });
    expect(compare('reset', OFFERED, answer([], { doubts: [HIDING] }), RULE, NOW)).toEqual({
      go: false,
      code: 'noAnswer',
      why: 'unsure',
    });
  });
});

describe('isGone', () => {
  const cases: readonly (readonly [string, Report, boolean | null])[] = [
    ['no such row', answer([]), true],
    ['a row without a user', answer([{ ...OFFERED, user: null }]), true],
    ['another user', answer([{ ...OFFERED, user: 'jobss' }]), true],
    ['another logon', answer([{ ...OFFERED, logon: 'later' }]), true],
    ['the same session', answer([OFFERED]), false],
    ['no answer', noAnswer(), null],
    ['an answer that may hide it', answer([], { doubts: [HIDING] }), null],
  ];
  it.each(cases)('%s', (_, report, gone) => expect(isGone(OFFERED, report)).toBe(gone));
});
