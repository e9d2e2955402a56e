import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  idlestOf,
  isAttended,
  isStuck,
  type Objection,
  type OfferRule,
  objectionTo,
  offeredSessions,
  workingSessions,
} from '../../../shared/domain/idlest.ts';
import type { Session, SessionKind, SessionState } from '../../../shared/domain/model.ts';
import { sayIdle } from '../../../shared/text/say-idle.ts';
import { answer, disconnected, noAnswer, services, session } from '../../builders.ts';

const RULE: OfferRule = {
  idleThresholdMinutes: 30,
  protectedUsers: ['svc-*', 'root'],
  caller: 'me',
  offerOwnAccount: false,
};

/** A user whose connection is broken, in a session no one can enter. */
function stuck(different: Partial<Session> = {}): Session {
  return session({
    state: 'down',
    sessionName: null,
    idleMinutes: null,
    logon: null,
    logonAt: null,
    ...different,
  });
}

describe('objectionTo', () => {
  const cases: readonly (readonly [string, Session, Objection | null])[] = [
    ['a disconnected session is offered', disconnected(), null],
    [
      'a disconnected one whose idle time is unknown is offered too',
      disconnected({ idleMinutes: null }),
      null,
    ],
    ['an active one is offered from the threshold on', session({ idleMinutes: 30 }), null],
    ['an active one below the threshold is not', session({ idleMinutes: 29 }), 'recentInput'],
    ['an active one whose idle time is unknown is not', session({ idleMinutes: null }), 'idleUnknown'],
    ['an unknown state counts as active', session({ state: 'unknown', idleMinutes: null }), 'idleUnknown'],
    ['the session with the mark is never offered', disconnected({ current: true }), 'ownSession'],
    ['nor is the same account without a mark', disconnected({ user: 'ME' }), 'ownAccount'],
    ['nor with its domain', disconnected({ user: 'CORP\\me' }), 'ownAccount'],
    ['a protected user is not', disconnected({ user: 'Root' }), 'protectedUser'],
    ['nor one who matches a pattern', disconnected({ user: 'CORP\\svc-backup' }), 'protectedUser'],
    ['id 0 is never reset', disconnected({ id: 0 }), 'notEndable'],
    ['nor is a listener', disconnected({ id: 65536 }), 'notEndable'],
    ['nor is one by its kind', disconnected({ kind: 'listener' }), 'notEndable'],
    ['nor is a service, whatever its id', disconnected({ kind: 'services' }), 'notEndable'],
    ['nor a row without a user', disconnected({ user: null }), 'nobodyLoggedOn'],
    ['a session whose logon is unknown is not', disconnected({ logon: null }), 'logonUnknown'],
    ['nor one whose answers contradict each other', disconnected({ doubt: 'toolsDisagree' }), 'inDoubt'],
    ['a stuck one is offered without idle time and logon', stuck(), null],
    ['not when it is in doubt', stuck({ doubt: 'idTwice' }), 'inDoubt'],
    ['nor when it is the own', stuck({ user: 'me' }), 'ownAccount'],
    ['nor when its user is protected', stuck({ user: 'root' }), 'protectedUser'],
    ['a stuck row without a user never is', stuck({ user: null }), 'nobodyLoggedOn'],
    ['one that Windows is ending is not stuck', stuck({ state: 'reset', logon: 'x' }), 'idleUnknown'],
  ];
  it.each(cases)('%s', (_, one, objection) => expect(objectionTo(one, RULE)).toBe(objection));

  it('offers other sessions of the caller where the setting allows it, never the current one', () => {
    const rule = { ...RULE, offerOwnAccount: true };
    expect(objectionTo(disconnected({ user: 'me' }), rule)).toBeNull();
    expect(objectionTo(disconnected({ user: 'me', current: true }), rule)).toBe('ownSession');
  });
});

describe('idlestOf', () => {
  it('prefers stuck, then disconnected, then longest idle, then unknown idle, then oldest logon, then lowest id', () => {
    const order = [
      stuck({ id: 12 }),
      disconnected({ id: 9, idleMinutes: 500 }),
      disconnected({ id: 8, idleMinutes: 20, logonAt: '2026-11-01T08:00' }),
      disconnected({ id: 7, idleMinutes: 20, logonAt: '2026-11-02T08:00' }),
      disconnected({ id: 1, idleMinutes: 20, logonAt: null }),
      disconnected({ id: 2, idleMinutes: 20, logonAt: null }),
      disconnected({ id: 3, idleMinutes: null }),
      session({ id: 4, idleMinutes: 9000 }),
      session({ id: 5, idleMinutes: 40 }),
    ];
    const shuffled = [...order].reverse();
    expect(offeredSessions(shuffled, RULE).map(({ id }) => id)).toEqual(order.map(({ id }) => id));
  });

  const EARLY = '2026-11-01T08:00';
  it.each<[string, Session, Session]>([
    ['a stuck one before one long disconnected', stuck({ id: 9 }), disconnected({ id: 1 })],
    [
      'a disconnected one before a longer idle active one',
      disconnected({ id: 9, idleMinutes: 1 }),
      session({ id: 1, idleMinutes: 9000 }),
    ],
    [
      'the longer idle one',
      disconnected({ id: 9, idleMinutes: 21 }),
      disconnected({ id: 1, idleMinutes: 20 }),
    ],
    [
      'one idle for no time before an unknown one',
      disconnected({ id: 9, idleMinutes: 0, logonAt: null }),
      disconnected({ id: 1, idleMinutes: null, logonAt: EARLY }),
    ],
    [
      'the older logon',
      disconnected({ id: 9, logonAt: EARLY }),
      disconnected({ id: 1, logonAt: '2026-11-02T08:00' }),
    ],
    [
      'a known logon before an unknown one',
      disconnected({ id: 9, logonAt: EARLY }),
      disconnected({ id: 1, logonAt: null }),
    ],
    [
      'the lower id of two alike',
      disconnected({ id: 1, logonAt: EARLY }),
      disconnected({ id: 9, logonAt: EARLY }),
    ],
    [
      'the lower id of two of which nothing is known',
      disconnected({ id: 1, idleMinutes: null, logonAt: null }),
      disconnected({ id: 9, idleMinutes: null, logonAt: null }),
    ],
  ])('offers %s, in whatever order they stand', (_, first, second) => {
    for (const rows of [
      [first, second],
      [second, first],
    ])
      expect(offeredSessions(rows, RULE)).toEqual([first, second]);
  });

  it('offers no session without an answer', () => {
    expect(idlestOf(noAnswer(), RULE)).toBeNull();
    expect(idlestOf(null, RULE)).toBeNull();
    expect(idlestOf(answer([services]), RULE)).toBeNull();
  });

  it('never offers the caller, a protected user, a listener, id 0 or an active user, whatever the answer', () => {
    fc.assert(
      fc.property(fc.array(anySession), (sessions) => {
        const idlest = idlestOf(answer(sessions), RULE);
        if (idlest === null) return;
        expect(idlest.current).toBe(false);
        expect(idlest.user?.toLowerCase()).not.toMatch(/(^|\\)(me|root|svc-.*)$/);
        expect(idlest.id).toBeGreaterThan(0);
        expect(idlest.id).toBeLessThan(65536);
        expect(idlest.kind === 'remote' || idlest.kind === 'console').toBe(true);
        expect(idlest.doubt).toBeNull();
        if (idlest.state === 'down') return;
        expect(idlest.logon).not.toBeNull();
        if (idlest.state !== 'disconnected') expect(idlest.idleMinutes).toBeGreaterThanOrEqual(30);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same whatever the order of the rows', () => {
    const distinct = fc.uniqueArray(anySession, { selector: ({ id }) => id });
    fc.assert(
      fc.property(distinct, (sessions) => {
        expect(idlestOf(answer([...sessions].reverse()), RULE)).toEqual(idlestOf(answer(sessions), RULE));
      }),
    );
  });
});

it('does not take a row without a user for a stuck session', () => {
  expect(isStuck(stuck({ user: null }))).toBe(false);
  expect(isStuck(stuck())).toBe(true);
});

it('treats a session as attended unless it is known to be disconnected or stuck', () => {
  const states: readonly SessionState[] = [
    'active',
    'shadow',
    'connected',
    'unknown',
    'disconnected',
    'down',
    'reset',
    'init',
    'idle',
  ];
  expect(states.filter((state) => isAttended(session({ state })))).toEqual([
    'active',
    'shadow',
    'connected',
    'unknown',
  ]);
});

it('says what the idle time is counted from', () => {
  expect(sayIdle(disconnected({ idleMinutes: 4442 }))).toBe('disconnected, last input 3 d 2 h ago');
  expect(sayIdle(disconnected({ idleMinutes: null }))).toBe('disconnected, last input unknown');
  expect(sayIdle(session({ idleMinutes: 125 }))).toBe('no input for 2 h 5 min');
  expect(sayIdle(session({ idleMinutes: null }))).toBe('time since last input unknown');
  expect(sayIdle(stuck())).toBe('stuck, nobody can work in it');
});

const anySession: fc.Arbitrary<Session> = fc.record({
  id: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 65530, max: 65540 })),
  user: fc.constantFrom(null, 'gatesb', 'me', 'ME', 'CORP\\me', 'root', 'svc-x', 'CORP\\svc-x', '123'),
  sessionName: fc.constantFrom(null, 'console', 'rdp-tcp#1'),
  state: fc.constantFrom<SessionState>('active', 'disconnected', 'unknown', 'down', 'listen'),
  kind: fc.constantFrom<SessionKind>('remote', 'console', 'services', 'listener'),
  current: fc.boolean(),
  idleMinutes: fc.constantFrom(null, 0, 29, 30, 4442),
  logon: fc.constantFrom(null, '11/1/2026 8:00 AM', '11/1/2026 8:00 AM'),
  logonAt: fc.constantFrom(null, '2026-11-01T08:00', '2026-11-02T08:00'),
  doubt: fc.constantFrom(null, null, null, 'toolsDisagree' as const),
});

it('those who work and would be offered otherwise are told apart by whether they would come first', () => {
  const first = disconnected({ id: 1, idleMinutes: 900 });
  const offered = disconnected({ id: 2, idleMinutes: 500 });
  const later = disconnected({ id: 3, idleMinutes: 100 });
  const own = disconnected({ id: 4, user: RULE.caller, idleMinutes: 5000 });
  const working = { verdict: 'working', because: { kind: 'job', image: 'x.exe', policy: false } } as const;
  const works = { 1: working, 3: working, 4: working };
  const all = [later, offered, first, own];
  expect(workingSessions(all, RULE, works)).toEqual([first, later]);
  expect(workingSessions(all, RULE, works, offered)).toEqual([first]);
});
