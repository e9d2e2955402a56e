import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../../../shared/basics/time-units.ts';
import {
  cameFrom,
  disconnectedSince,
  LEFT_BEHIND_MS,
  leavesBehind,
  logonOf,
  wasLeftBehind,
} from '../../../../shared/domain/history/evidence/logon-facts.ts';
import type { LogHistory, Logon } from '../../../../shared/domain/history/logon.ts';
import { disconnected, NOW, session } from '../../../builders.ts';
import { JOBS, logon, minute, span } from '../log/log-events.ts';

const STILL_ON = { end: null, isOver: false } as const;
const LOGOFF = { end: 'logoff', isOver: true } as const;

function history(...logons: readonly Logon[]): LogHistory {
  return { logons, reachesBackTo: null, complete: true, dropped: 0 };
}

/** On since 8 o'clock, disconnected since 8:30. */
const left = logon({
  ...STILL_ON,
  spans: [
    span('active', minute(0), minute(30)),
    span('disconnected', minute(30), null, { address: '198.51.100.7' }),
  ],
});
const live = disconnected({ id: 4, user: 'gatesb', idleMinutes: 95 });

describe('what the log says of a session that is on', () => {
  it('is since when it is disconnected, and from where', () => {
    expect(disconnectedSince(history(left), live, NOW)).toBe(minute(30));
    expect(cameFrom(history(left), live)).toBe('198.51.100.7');
  });

  it('is not when it is disconnected where there was input since', () => {
    expect(disconnectedSince(history(left), { ...live, idleMinutes: 88 }, NOW)).toBe(minute(30));
    expect(disconnectedSince(history(left), { ...live, idleMinutes: 87 }, NOW)).toBeNull();
    expect(disconnectedSince(history(left), { ...live, idleMinutes: null }, NOW)).toBe(minute(30));
  });

  it('is not when it is disconnected where the last input was before that logon', () => {
    const on = (idleMinutes: number) => disconnectedSince(history(left), { ...live, idleMinutes }, NOW);
    expect(on(125)).toBe(minute(30));
    expect(on(126)).toBeNull();
  });

  it('is not when it is disconnected where log and answer name different states', () => {
    const active = logon({ ...STILL_ON });
    expect(disconnectedSince(history(active), live, NOW)).toBeNull();
    expect(disconnectedSince(history(left), session({ id: 4 }), NOW)).toBeNull();
  });

  it('is nothing for another person, another session, or a logon that is not known to be on', () => {
    const others = [
      { ...live, user: 'jobss' },
      { ...live, id: 5 },
      { ...live, user: null },
    ];
    for (const other of others) {
      expect(logonOf(history(left), other)).toBeNull();
      expect(cameFrom(history(left), other)).toBeNull();
    }
    for (const isOver of [true, null]) expect(logonOf(history({ ...left, isOver }), live)).toBeNull();
    expect(logonOf(history(left, logon({ user: JOBS, end: null, isOver: false })), live)).toBeNull();
  });
});

describe('a session that was left behind', () => {
  const active = span('active', minute(0), minute(9));
  const short = span('disconnected', minute(9), minute(9) + LEFT_BEHIND_MS - 1);
  const long = span('disconnected', minute(9), minute(9) + LEFT_BEHIND_MS);
  const lasting = span('disconnected', minute(9), null);
  const later = NOW + 5 * HOUR_MS;

  it.each<readonly [string, Partial<Logon>, boolean | null]>([
    ['was logged off by its person', { ...LOGOFF, endReason: 12, spans: [active] }, false],
    [
      'was logged off by its person after a short absence',
      { ...LOGOFF, spans: [active, short, active] },
      false,
    ],
    [
      'was logged off by its person after hours of absence',
      { ...LOGOFF, spans: [active, long, active] },
      true,
    ],
    ['was logged off while disconnected', { ...LOGOFF, spans: [active, short] }, true],
    ['was logged off by an administrator', { ...LOGOFF, endReason: 2, spans: [active] }, true],
    ['met an idle limit', { ...LOGOFF, endReason: 3, spans: [active] }, true],
    ['met a time limit', { ...LOGOFF, endReason: 4, spans: [active] }, true],
    ['ended with a number nobody knows', { ...LOGOFF, endReason: 2147942455, spans: [active] }, false],
    ['was active at a restart', { end: 'restart', isOver: true, spans: [active] }, false],
    [
      'was disconnected for a short time at a restart',
      { end: 'restart', isOver: true, spans: [active, short] },
      null,
    ],
    [
      'was disconnected for hours at a restart',
      { end: 'restart', isOver: true, spans: [active, long] },
      true,
    ],
    ['is disconnected for hours', { ...STILL_ON, spans: [active, lasting] }, true],
    ['is active', { ...STILL_ON, spans: [span('active', minute(0), null)] }, null],
    ['has ended, nobody knows when', { end: 'unknown', isOver: true, spans: [active, lasting] }, null],
    ['is not known to be on', { end: 'unknown', isOver: null, spans: [active, lasting] }, null],
    ['has only its logoff', { ...LOGOFF, spans: [] }, null],
  ])('or not: it %s', (_, different, expected) => {
    expect(wasLeftBehind(logon(different), later)).toBe(expected);
  });

  it('is not yet one while it is disconnected for a short time', () => {
    expect(wasLeftBehind(logon({ ...STILL_ON, spans: [active, lasting] }), minute(20))).toBeNull();
  });

  it('is counted among the last logons of its person of which that can be told', () => {
    const wasLeft = logon({ ...LOGOFF, spans: [active, long] });
    const wasNot = logon({ ...LOGOFF, spans: [active] });
    const untold = logon({ ...STILL_ON });
    const others = logon({ ...LOGOFF, user: JOBS, spans: [active, long] });
    const all = history(wasLeft, wasNot, others, wasLeft, wasNot, untold);
    expect(leavesBehind(all, 'gatesb', later)).toEqual({ left: 2, of: 4 });
    expect(leavesBehind(all, 'LAB\\gatesb', later)).toEqual({ left: 0, of: 0 });
    const many = history(
      ...Array.from({ length: 9 }, () => wasLeft),
      ...Array.from({ length: 3 }, () => wasNot),
    );
    expect(leavesBehind(many, 'CORP\\gatesb', later)).toEqual({ left: 7, of: 10 });
  });
});
