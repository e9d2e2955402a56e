import { describe, expect, it } from 'vitest';
import { compare, inputSince, isGone } from '../../../electron/engine/actions/compare.ts';
import type { Doubt, Report, Session } from '../../../shared/domain/model.ts';
import { answer, disconnected, NOW, noAnswer, RULE, session } from '../../builders.ts';

const HIDING: Doubt = { code: 'unreadRows', mayHideSessions: true };
const OFFERED = disconnected({ id: 2, idleMinutes: 100 });
const NO_LOGON = { ...OFFERED, logon: null };
const OFFERED_ACTIVE = session({ id: 2, idleMinutes: 100 });

const MINUTE = 60_000;

const look = (now: readonly Session[], offered = OFFERED, minutesLater = 0) => {
  const report = answer(now);
  return compare('reset', offered, report, RULE, report.askedAt - minutesLater * MINUTE);
};

describe('compare', () => {
  it('allows the action when only time has passed', () => {
    const now = { ...OFFERED, idleMinutes: 101 };
    expect(look([now])).toEqual({ go: true, session: now });
  });

  it('allows it after a long time without input', () => {
    for (const idleMinutes of [698, 699, 700, 701]) {
      const now = { ...OFFERED, idleMinutes };
      expect(look([now], OFFERED, 600)).toEqual({ go: true, session: now });
    }
  });

  it('stops after a long time in which the user was back and left again', () => {
    for (const idleMinutes of [100, 150, 697]) {
      const found = look([{ ...OFFERED, idleMinutes }], OFFERED, 600);
      expect(found).toMatchObject({ code: 'backAtWork', why: 'newInput' });
    }
  });

  it('ignores a clock that was set back in between', () => {
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
  const STUCK = session({ id: 2, state: 'down', sessionName: null, idleMinutes: null, logon: null });
  const more: typeof stops = [
    ['a doubt about this session', [{ ...OFFERED, doubt: 'toolsDisagree' }], OFFERED, 'noAnswer', 'inDoubt'],
    ['an idle time longer than can be', [{ ...OFFERED, idleMinutes: 103 }], OFFERED, 'noAnswer', 'unsure'],
    ['a logon unknown in both looks', [NO_LOGON], NO_LOGON, 'noAnswer', 'unsure'],
    ['a logon that becomes known', [OFFERED], NO_LOGON, 'noAnswer', 'unsure'],
    ['a stuck one that is active again', [session({ id: 2 })], STUCK, 'backAtWork', 'notStuck'],
    [
      'a stuck one that is disconnected now',
      [{ ...OFFERED, logon: null }],
      { ...STUCK, logon: null },
      'backAtWork',
      'notStuck',
    ],
    ['one that has become stuck since', [{ ...OFFERED, state: 'down' }], OFFERED, 'noAnswer', 'unsure'],
    [
      'a stuck one of another logon',
      [{ ...STUCK, logon: 'later' }],
      { ...STUCK, logon: 'now' },
      'backAtWork',
      'loggedOnAgain',
    ],
    ['a stuck one with a doubt', [{ ...STUCK, doubt: 'idTwice' }], STUCK, 'noAnswer', 'inDoubt'],
    ['a stuck one that is the own', [{ ...STUCK, current: true }], STUCK, 'notOffered', 'ownSession'],
    [
      'an active one whose idle time is unknown',
      [{ ...OFFERED_ACTIVE, idleMinutes: null }],
      { ...OFFERED_ACTIVE, idleMinutes: null },
      'backAtWork',
      'idleUnknown',
    ],
    [
      'an active one that is at work',
      [{ ...OFFERED_ACTIVE, idleMinutes: 5 }],
      { ...OFFERED_ACTIVE, idleMinutes: 5 },
      'backAtWork',
      'recentInput',
    ],
  ];
  it.each(more)('stops at %s', (_, now, offered, code, why) => {
    expect(look(now, offered)).toEqual({ go: false, code, why });
  });

  it('stops logging off after new input as it does a reset', () => {
    const now = { ...OFFERED_ACTIVE, idleMinutes: 31 };
    for (const action of ['reset', 'logOff'] as const)
      expect(compare(action, OFFERED_ACTIVE, answer([now]), RULE, NOW)).toMatchObject({ why: 'newInput' });
  });

  it('counts input also where the idle time was not known before', () => {
    const unknown = { ...OFFERED, idleMinutes: null };
    expect(look([{ ...OFFERED, idleMinutes: 30 }], unknown, 60)).toMatchObject({ why: 'newInput' });
    expect(look([{ ...OFFERED, idleMinutes: 58 }], unknown, 60)).toMatchObject({ go: true });
    expect(look([unknown], unknown, 60)).toMatchObject({ go: true });
  });

  it('accepts the longest idle time that is possible', () => {
    const now = { ...OFFERED, idleMinutes: 102 };
    expect(look([now])).toEqual({ go: true, session: now });
  });

  it('stops for a session without a user', () => {
    const noUser = { ...OFFERED, user: null };
    expect(look([OFFERED], noUser)).toMatchObject({ code: 'someoneElse' });
  });

  it('stops a disconnect of a stuck session whose logon time is no longer known', () => {
    const stuck = { ...STUCK, logon: 'then' };
    const now = session({ id: 2, logon: null });
    expect(compare('disconnect', stuck, answer([now]), RULE, NOW)).toMatchObject({ why: 'unsure' });
  });

  it('allows a stuck session without idle time and logon time', () => {
    expect(look([STUCK], STUCK)).toEqual({ go: true, session: STUCK });
  });

  it('allows disconnects and messages for users with unknown logon and idle time', () => {
    const unknown = session({ id: 2, logon: null, idleMinutes: null });
    for (const action of ['disconnect', 'message'] as const) {
      expect(compare(action, unknown, answer([unknown]), RULE, NOW)).toMatchObject({ go: true });
      expect(compare(action, OFFERED_ACTIVE, answer([unknown]), RULE, NOW)).toMatchObject({ why: 'unsure' });
      expect(compare(action, unknown, answer([session({ id: 2 })]), RULE, NOW)).toMatchObject({ go: true });
    }
  });

  it.each(stops)('stops at %s', (_, now, offered, code, why) => {
    expect(look(now, offered)).toEqual({ go: false, code, why });
  });

  it('stops at an answer with a duplicate id', () => {
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

  it('stops when there is no answer, or one that may hide the session', () => {
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
    [
      'a row without a user in such an answer',
      answer([{ ...OFFERED, user: null }], { doubts: [HIDING] }),
      null,
    ],
    ['an id that two have', answer([OFFERED, { ...OFFERED, user: 'jobss' }]), null],
    [
      'tools that disagree whose it is',
      answer([{ ...OFFERED, user: 'jobss', doubt: 'toolsDisagree' }]),
      null,
    ],
    [
      'the same session with an implausible idle time',
      answer([{ ...OFFERED, doubt: 'idleImplausible' }]),
      false,
    ],
    ['the same session without its logon', answer([{ ...OFFERED, logon: null }]), false],
  ];
  it.each(cases)('%s', (_, report, gone) => expect(isGone(OFFERED, report)).toBe(gone));
});

describe('inputSince', () => {
  const STUCK = session({ id: 2, state: 'down', idleMinutes: 100 });

  it('ignores the idle time of a session that is stuck in both answers', () => {
    expect(inputSince(STUCK, { ...STUCK, idleMinutes: 0 }, 0)).toBeNull();
  });

  it('stops where it is stuck in one answer only', () => {
    const same = { ...OFFERED_ACTIVE, idleMinutes: 100 };
    expect(inputSince(STUCK, same, 0)).toMatchObject({ code: 'backAtWork', why: 'notStuck' });
    expect(inputSince(same, STUCK, 0)).toMatchObject({ code: 'noAnswer', why: 'unsure' });
  });
});

describe('isGone', () => {
  it('does not take another logon time for proof where the ended one is unknown', () => {
    expect(isGone(NO_LOGON, answer([OFFERED]))).toBe(false);
    expect(isGone(OFFERED, answer([NO_LOGON]))).toBe(false);
    expect(isGone(OFFERED, answer([{ ...OFFERED, logon: 'later' }]))).toBe(true);
  });

  it('is unknown where its row is in doubt', () => {
    for (const doubt of ['toolsDisagree', 'idTwice'] as const)
      expect(isGone(OFFERED, answer([{ ...OFFERED, user: 'jobss', doubt }]))).toBeNull();
  });
});
