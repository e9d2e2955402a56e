import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../shared/basics/time-units.ts';
import { connectedMs } from '../../../../shared/domain/history/connected-time.ts';
import { evidenceOf } from '../../../../shared/domain/history/evidence/evidence.ts';
import type { LogHistory, Logon } from '../../../../shared/domain/history/logon.ts';
import { logonsWithin } from '../../../../shared/domain/history/logons-within.ts';
import { disconnected, NOW, session } from '../../../builders.ts';
import { GATES, JOBS, logon, minute, span } from '../log/log-events.ts';

function history(...logons: readonly Logon[]): LogHistory {
  return { logons, reachesBackTo: null, complete: true, dropped: 0 };
}

const AT = { askedAt: NOW, now: NOW };
const STILL_ON = { end: null, isOver: false } as const;
const LOGOFF = { end: 'logoff', isOver: true } as const;

/** On since 8 o'clock, disconnected since 8:30. */
const leftNow = logon({
  ...STILL_ON,
  spans: [span('active', minute(0), minute(30)), span('disconnected', minute(30), null)],
});
/** The day before, six hours disconnected and then logged off. */
const leftBefore = logon({
  ...LOGOFF,
  sessionId: 2,
  from: minute(0) - DAY_MS,
  until: minute(0) - DAY_MS + 7 * HOUR_MS,
  spans: [
    span('active', minute(0) - DAY_MS, minute(60) - DAY_MS),
    span('disconnected', minute(60) - DAY_MS, minute(0) - DAY_MS + 7 * HOUR_MS),
  ],
});
const live = disconnected({ id: 4, user: 'gatesb', idleMinutes: 95 });

describe('the evidence of a log about a session', () => {
  it('is since when it is disconnected, from where, and how often its person leaves one behind', () => {
    expect(evidenceOf(history(leftBefore, leftNow), live, AT)).toEqual({
      disconnectedSince: minute(30),
      address: '192.0.2.57',
      leftBehind: { left: 1, of: 1 },
    });
  });

  it('counts this session too once it was left for long', () => {
    const later = { askedAt: NOW, now: minute(30) + 4 * HOUR_MS };
    expect(evidenceOf(history(leftBefore, leftNow), live, later).leftBehind).toEqual({ left: 2, of: 2 });
  });

  it('does not mix people of the same name in two domains', () => {
    const other = { ...leftBefore, user: 'LAB\\gatesb' };
    expect(evidenceOf(history(other, leftNow), live, AT).leftBehind).toBeNull();
  });

  it('is what else is known of the person where this logon is not in the log', () => {
    expect(evidenceOf(history(leftBefore), live, AT)).toEqual({
      disconnectedSince: null,
      address: null,
      leftBehind: { left: 1, of: 1 },
    });
  });

  it('is nothing where nobody is logged on', () => {
    const nothing = { disconnectedSince: null, address: null, leftBehind: null };
    expect(evidenceOf(history(leftNow), session({ id: 4, user: null }), AT)).toEqual(nothing);
  });
});

describe('the logons of a period', () => {
  const from9to10 = { from: minute(60), until: minute(120) };
  const within = (...logons: readonly Logon[]) => logonsWithin(history(...logons), from9to10);

  it('are those on at some time of it', () => {
    const around = logon({ ...LOGOFF, until: minute(180) });
    const touching = logon({ ...LOGOFF, sessionId: 5, until: minute(60) });
    const before = logon({ ...LOGOFF, sessionId: 6, until: minute(59) });
    const after = logon({ ...LOGOFF, sessionId: 7, from: minute(121), until: minute(130) });
    const on = logon({ ...STILL_ON, sessionId: 8 });
    expect(within(around, touching, before, after, on)).toEqual([around, touching, on]);
  });

  it('are those too that may have been on: until the next logon in the same session', () => {
    const lost = logon({ end: 'unknown', isOver: true });
    const next = (at: number) => logon({ ...LOGOFF, user: JOBS, from: at, until: at + MINUTE_MS });
    expect(within(lost)).toEqual([lost]);
    expect(within(lost, next(minute(70)))).toEqual([lost, next(minute(70))]);
    expect(within(lost, next(minute(50)))).toEqual([]);
    expect(within(lost, { ...next(minute(50)), sessionId: 9 })).toEqual([lost]);
  });

  it('are those too that began before the log, or at an unknown time after the logon before', () => {
    const begun = logon({ ...STILL_ON, from: minute(150), fromKnown: false });
    expect(within(begun)).toEqual([begun]);
    const before = logon({ ...LOGOFF, user: GATES, from: minute(121), until: minute(140) });
    expect(within(before, begun)).toEqual([]);
  });
});

describe('the time in which somebody was connected', () => {
  it('is that of all spans, and until now while it lasts', () => {
    const spans = [
      span('active', minute(0), minute(10)),
      span('disconnected', minute(10), minute(50)),
      span('active', minute(50), null),
    ];
    expect(connectedMs(logon({ ...STILL_ON, spans }), minute(60))).toBe(20 * MINUTE_MS);
    expect(connectedMs(leftNow, NOW)).toBe(30 * MINUTE_MS);
  });

  it('is not known where a part of it is not', () => {
    expect(connectedMs(logon(), NOW)).toBeNull();
    expect(connectedMs(logon({ ...LOGOFF, spans: [] }), NOW)).toBeNull();
  });

  it('is never less than nothing, also where the clock was set back', () => {
    const spans = [span('active', minute(10), minute(5))];
    expect(connectedMs(logon({ ...LOGOFF, spans }), NOW)).toBe(0);
  });
});
