import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIdleCheck } from '../../../electron/engine/watch/plausible-idle.ts';
import type { Report, Session } from '../../../shared/domain/model.ts';
import { answer, disconnected, NOW, noAnswer, serverName, session } from '../../builders.ts';

const MINUTE = 60_000;
const GATESB = disconnected({ id: 2, idleMinutes: 100 });

/** The idle time in the last of these reports, each some minutes after NOW, of one session. */
function lastOf(looks: readonly (readonly [number, Partial<Session> | null])[]): Session | undefined {
  const idleCheck = createIdleCheck();
  let last: Report = noAnswer();
  for (const [minutes, different] of looks) {
    const sessions = different === null ? [] : [{ ...GATESB, ...different }];
    last = idleCheck.check(answer(sessions, { askedAt: NOW + minutes * MINUTE }));
  }
  return last.kind === 'answer' ? last.sessions.find(({ id }) => id === 2 || id === 3) : undefined;
}

const UNKNOWN = { idleMinutes: null, doubt: 'idleImplausible' };

describe('an idle time is compared with the one before', () => {
  it('and accepted when it has grown by the time between', () => {
    for (const idleMinutes of [158, 159, 160, 161, 162])
      expect(
        lastOf([
          [0, {}],
          [60, { idleMinutes }],
        ]),
      ).toMatchObject({ idleMinutes, doubt: null });
  });

  it('and accepted when there was input in between', () => {
    for (const idleMinutes of [0, 1, 59, 60, 62])
      expect(
        lastOf([
          [0, {}],
          [60, { idleMinutes }],
        ]),
      ).toMatchObject({ idleMinutes, doubt: null });
  });

  it('and is unknown otherwise', () => {
    for (const idleMinutes of [63, 100, 157, 163, 892])
      expect(
        lastOf([
          [0, {}],
          [60, { idleMinutes }],
        ]),
      ).toMatchObject(UNKNOWN);
  });

  it('says so in the report', () => {
    const idleCheck = createIdleCheck();
    idleCheck.check(answer([GATESB]));
    const report = idleCheck.check(answer([{ ...GATESB, idleMinutes: 500 }], { askedAt: NOW + MINUTE }));
    expect(report).toMatchObject({ doubts: [{ code: 'idleImplausible', mayHideSessions: false }] });
  });

  it('and a constant time of day is detected, and not accepted again', () => {
    const clock = { idleMinutes: 14 * 60 + 52 };
    const looks = Array.from({ length: 30 }, (_, minute) => [minute, clock] as const);
    expect(lastOf(looks.slice(0, 3))).toMatchObject({ doubt: null });
    for (let count = 4; count <= 30; count++) expect(lastOf(looks.slice(0, count))).toMatchObject(UNKNOWN);
  });

  it('and is accepted again when it has followed the clock for a while', () => {
    const jump = [
      [0, {}],
      [1, { idleMinutes: 500 }],
    ] as const;
    const later = (minutes: number) => [...jump, [1 + minutes, { idleMinutes: 500 + minutes }] as const];
    expect(lastOf(later(5))).toMatchObject(UNKNOWN);
    expect(lastOf(later(6))).toMatchObject({ idleMinutes: 506, doubt: null });
  });

  it('only of the same id, user, logon and state', () => {
    const others: readonly Partial<Session>[] = [
      { user: 'jobss' },
      { logon: 'later' },
      { state: 'active' },
      { id: 3 },
    ];
    for (const other of others)
      expect(
        lastOf([
          [0, {}],
          [1, { idleMinutes: 500, ...other }],
        ]),
      ).toMatchObject({ doubt: null });
  });

  it('across reports without an idle time, but not across reports without the session', () => {
    expect(
      lastOf([
        [0, {}],
        [1, { idleMinutes: null }],
        [2, { idleMinutes: 500 }],
      ]),
    ).toMatchObject(UNKNOWN);
    expect(
      lastOf([
        [0, {}],
        [1, null],
        [2, { idleMinutes: 500 }],
      ]),
    ).toMatchObject({ doubt: null });
  });

  it('also when it drifts in small steps in the wrong direction', () => {
    const creeping = Array.from(
      { length: 10 },
      (_, minute) => [minute, { idleMinutes: 100 + 3 * minute }] as const,
    );
    expect(lastOf(creeping)).toMatchObject(UNKNOWN);
  });

  it('and another doubt about the session is kept', () => {
    expect(
      lastOf([
        [0, {}],
        [1, { idleMinutes: 500, doubt: 'toolsDisagree' }],
      ]),
    ).toMatchObject({
      idleMinutes: null,
      doubt: 'toolsDisagree',
    });
  });

  it('by server, and servers no longer watched are forgotten', () => {
    const idleCheck = createIdleCheck();
    const later = { askedAt: NOW + MINUTE };
    const jumped = [{ ...GATESB, idleMinutes: 500 }];
    idleCheck.check(answer([GATESB]));
    expect(idleCheck.check(answer(jumped, { ...later, server: serverName('abc') }))).toMatchObject({
      doubts: [],
    });
    idleCheck.keepOnly(() => false);
    expect(idleCheck.check(answer(jumped, later))).toMatchObject({ doubts: [] });
  });
});

it('and every true idle time is accepted, whatever the user does and however the minutes round', () => {
  const step = fc.record({ seconds: fc.integer({ min: 1, max: 7200 }), types: fc.boolean() });
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 40 }),
      fc.integer({ min: 0, max: 100_000 }),
      (steps, idleSeconds) => {
        const idleCheck = createIdleCheck();
        let now = NOW;
        let lastInputAt = NOW - idleSeconds * 1000;
        for (const { seconds, types } of steps) {
          if (types) lastInputAt = now + (seconds * 1000) / 2;
          now += seconds * 1000;
          const idleMinutes = Math.floor((now - lastInputAt) / MINUTE);
          const report = idleCheck.check(answer([session({ idleMinutes })], { askedAt: now }));
          expect(report).toMatchObject({ doubts: [] });
        }
      },
    ),
  );
});
