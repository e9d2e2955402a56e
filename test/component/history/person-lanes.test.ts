import { describe, expect, it } from 'vitest';
import { stepTo } from '../../../renderer/history/picture/bar-steps.ts';
import { lanesOf, lanesWithin } from '../../../renderer/history/picture/person-lanes.ts';
import { placeLabels, scaleOf, ticksOf } from '../../../renderer/history/picture/ticks.ts';
import { untoldGaps } from '../../../renderer/history/picture/untold-gaps.ts';
import { DAY_MS, HOUR_MS } from '../../../shared/basics/time-units.ts';
import type { ServerHistory } from '../../../shared/domain/history/joined/server-history.ts';
import type { Logon } from '../../../shared/domain/history/logon.ts';
import { NOW } from '../../builders.ts';
import { ended, logon, serverHistory, span } from '../../past.ts';

const at = (hours: number): number => NOW - hours * HOUR_MS;

function lanes(logons: readonly Logon[], different: Partial<ServerHistory> = {}) {
  return lanesOf(serverHistory({ logons, ...different }), NOW);
}

/** A logon of which nobody knows since when, and until when. */
const lost = logon({
  ...{ user: 'gatesb', sessionId: 3, from: at(10), fromKnown: false, end: 'unknown', isOver: null },
  spans: [span({ from: at(10), fromKnown: false, until: at(8) })],
});

it('there is one lane a person: who is on comes first, then by name', () => {
  const shown = lanes([
    ended(at(9), at(8), { user: 'CORP\\allenp', sessionId: 1 }),
    ended(at(7), at(6), { user: 'CORP\\jobss', sessionId: 2 }),
    logon({ user: 'CORP\\jobss', sessionId: 3, from: at(2) }),
    ended(at(5), at(4), { user: 'gatesb', sessionId: 4 }),
  ]);
  expect(shown.map(({ label, isOn, bars }) => [label, isOn, bars.length])).toEqual([
    ['jobss', true, 2],
    ['allenp', false, 1],
    ['gatesb', false, 1],
  ]);
});

it('a name with a domain and the same without one are one person, two domains are two', () => {
  const one = lanes([ended(at(9), at(8), { user: 'gatesb' }), ended(at(7), at(6), { user: 'CORP\\GatesB' })]);
  expect(one.map(({ user, label }) => [user, label])).toEqual([['CORP\\GatesB', 'GatesB']]);
  const two = lanes([
    ended(at(9), at(8), { user: 'CORP\\admin' }),
    ended(at(7), at(6), { user: 'XYZ\\admin' }),
  ]);
  expect(two.map(({ label }) => label)).toEqual(['CORP\\admin', 'XYZ\\admin']);
});

it('two sessions of a person at once are below each other', () => {
  const [lane] = lanes([
    ended(at(9), at(5), { sessionId: 1 }),
    ended(at(8), at(7), { sessionId: 2 }),
    ended(at(5), at(4), { sessionId: 3 }),
  ]);
  expect(lane?.tracks).toBe(2);
  expect(lane?.bars.map(({ track }) => track)).toEqual([0, 1, 0]);
});

describe('a bar', () => {
  it('of who is still on reaches until now and is not open', () => {
    const [lane] = lanes([
      logon({ spans: [span({ from: at(3), until: at(2) }), span({ state: 'disconnected', from: at(2) })] }),
    ]);
    expect(
      lane?.bars.map(({ state, from, until, isOpenAfter }) => [state, from, until, isOpenAfter]),
    ).toEqual([
      ['active', at(3), at(2), false],
      ['disconnected', at(2), NOW, false],
    ]);
  });

  it('is open where its beginning or its end is not known', () => {
    const [lane] = lanes([lost]);
    expect(lane?.bars).toMatchObject([{ from: at(10), until: at(8), isOpenBefore: true, isOpenAfter: true }]);
  });

  it('of which only the end is known has no length', () => {
    const [lane] = lanes([ended(at(4), at(4), { fromKnown: false, spans: [] })]);
    expect(lane?.bars).toMatchObject([
      { span: null, state: 'unknown', from: at(4), until: at(4), isOpenBefore: true, isOpenAfter: false },
    ]);
  });

  it('does not run backwards when the clock was set back', () => {
    const [lane] = lanes([ended(at(3), at(4))]);
    expect(lane?.bars).toMatchObject([{ from: at(3), until: at(3) }]);
  });
});

describe('where somebody may have been on', () => {
  const seen: Partial<ServerHistory> = {
    log: { kind: 'notAsked' },
    observed: { since: at(20), complete: true, problem: null },
  };

  it('ends with the gaps in which nobody looked', () => {
    const [lane] = lanes([lost], {
      ...seen,
      gaps: [
        { from: at(14), until: at(12), why: 'notWatched' },
        { from: at(12), until: at(10), why: 'silent' },
        { from: at(8), until: at(7), why: 'notWatched' },
      ],
    });
    expect(lane?.perhaps.map(({ from, until }) => [from, until])).toEqual([
      [at(14), at(10)],
      [at(8), at(7)],
    ]);
  });

  it('goes back to the beginning of the log, and on to the next logon in that session', () => {
    const open = logon({
      ...{ sessionId: 5, fromKnown: false, end: 'unknown', isOver: true },
      spans: [span({ from: at(6) })],
    });
    const [, lane] = lanes([open, logon({ user: 'jobss', sessionId: 5, from: at(1) })], {
      log: { kind: 'read', readAt: NOW, reachesBackTo: at(9), complete: true, dropped: 0 },
      observed: { since: null, complete: true, problem: null },
    });
    expect(lane?.perhaps.map(({ from, until }) => [from, until])).toEqual([
      [at(9), at(6)],
      [at(6), at(1)],
    ]);
  });

  it('is nowhere for a logon that is known whole', () => {
    expect(lanes([ended(at(4), at(3)), logon({ sessionId: 9, from: at(2) })])[0]?.perhaps).toEqual([]);
  });
});

it('who was on at another time only has no lane', () => {
  const history = serverHistory({ logons: [ended(at(40), at(30), { user: 'jobss' }), ended(at(3), at(2))] });
  const shown = lanesWithin(history, { from: NOW - DAY_MS, until: NOW }, NOW);
  expect(shown.map(({ label }) => label)).toEqual(['gatesb']);
});

it('gaps are hatched only where the log does not tell who was on', () => {
  const gaps = [{ from: at(10), until: at(1), why: 'notWatched' }] as const;
  expect(untoldGaps({ gaps, log: { kind: 'notAsked' } })).toEqual(gaps);
  const log = { kind: 'read', readAt: at(2), reachesBackTo: at(6), complete: true, dropped: 0 } as const;
  expect(untoldGaps({ gaps, log }).map(({ from, until }) => [from, until])).toEqual([
    [at(10), at(6)],
    [at(2), at(1)],
  ]);
});

describe('the arrow keys', () => {
  const shown = lanes([
    ended(at(9), at(8), { user: 'a', sessionId: 1 }),
    ended(at(3), at(2), { user: 'a', sessionId: 1 }),
    ended(at(4), at(3), { user: 'b', sessionId: 2 }),
  ]);
  const key = (lane: number, bar: number): string => shown[lane]?.bars[bar]?.key ?? '';

  it('go through the bars of a person in time', () => {
    expect(stepTo(shown, key(0, 0), 'after')).toBe(key(0, 1));
    expect(stepTo(shown, key(0, 1), 'before')).toBe(key(0, 0));
    expect(stepTo(shown, key(0, 0), 'before')).toBeNull();
  });

  it('go to the nearest bar of the person above or below', () => {
    expect(stepTo(shown, key(1, 0), 'above')).toBe(key(0, 1));
    expect(stepTo(shown, key(0, 0), 'below')).toBe(key(1, 0));
    expect(stepTo(shown, key(1, 0), 'below')).toBeNull();
  });
});

it('labels of the axis do not touch, whatever the width', () => {
  for (const width of [120, 200, 411, 720, 1600])
    for (const hours of [1, 9, 24, 7 * 24, 30 * 24]) {
      const period = { from: at(hours), until: NOW };
      const labels = placeLabels(ticksOf(period, width), scaleOf(period, width), width);
      const places = labels.map(({ x }) => x).sort((a, b) => a - b);
      expect(places.length).toBeGreaterThan(0);
      for (const [place, x] of places.entries())
        expect(x - (places[place - 1] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThan(30);
    }
});
