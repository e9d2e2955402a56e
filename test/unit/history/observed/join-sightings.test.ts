import { describe, expect, it } from 'vitest';
import { fullTimes } from '../../../../shared/domain/history/observed/full-times.ts';
import { historyGaps } from '../../../../shared/domain/history/observed/history-gaps.ts';
import { joinSightings } from '../../../../shared/domain/history/observed/join-sightings.ts';
import type { ObservedLogon } from '../../../../shared/domain/history/observed/observed-logon.ts';
import type { Sighting, Stretch } from '../../../../shared/domain/history/observed/stretch.ts';

const FRESH = { lookedAt: 100, wholeAt: [100], freshSince: 90 };

function sighting(from: number, until: number, different: Partial<Sighting> = {}): Sighting {
  const one = {
    stretchId: 1,
    sessionId: 2,
    user: 'gatesb',
    logon: null,
    state: 'active',
    beginning: 'present',
  } as const;
  return { ...one, from, until, ending: null, ...different };
}

const times = (logons: readonly ObservedLogon[]) => logons.map(({ from, seenUntil }) => [from, seenUntil]);

describe('sightings of one logon', () => {
  it('are joined where nothing speaks against it', () => {
    expect(times(joinSightings([sighting(1, 5), sighting(50, 100, { stretchId: 2 })], FRESH))).toEqual([
      [1, 100],
    ]);
  });

  it('are of two logons when their logon times differ, and of one when they do not', () => {
    const before = sighting(1, 5, { logon: 'A', ending: 'gone' });
    expect(times(joinSightings([before, sighting(50, 100, { logon: 'B' })], FRESH))).toHaveLength(2);
    expect(times(joinSightings([before, sighting(50, 100, { logon: 'A' })], FRESH))).toHaveLength(1);
  });

  it.each<[string, Partial<Sighting>, Partial<Sighting>, readonly number[]]>([
    ['the first was seen to go', { ending: 'gone' }, {}, [100]],
    ['the second was seen to come', {}, { beginning: 'came' }, [100]],
    ['a look between them did not have it', {}, {}, [20, 100]],
    ['they are of two people', {}, { user: 'jobss' }, [100]],
    ['they are of two sessions', {}, { sessionId: 3 }, [100]],
  ])('without logon times are of two logons when %s', (_, first, second, wholeAt) => {
    const logons = joinSightings([sighting(1, 5, first), sighting(50, 100, second)], { ...FRESH, wholeAt });
    expect(times(logons)).toEqual([
      [1, 5],
      [50, 100],
    ]);
  });

  it('of two programs at once are told once, and in no two states at once', () => {
    const [logon] = joinSightings(
      [
        sighting(1, 40),
        sighting(30, 60, { stretchId: 2 }),
        sighting(50, 100, { beginning: 'changed', state: 'disconnected' }),
      ],
      FRESH,
    );
    expect(logon?.spans).toEqual([
      { state: 'active', from: 1, fromKnown: false, until: 60 },
      { state: 'disconnected', from: 60, until: 100 },
    ]);
  });

  it('whose words say neither are in a state that is not known', () => {
    const [logon] = joinSightings([sighting(1, 5, { state: 'down' })], FRESH);
    expect(logon?.spans).toEqual([{ state: 'unknown', from: 1, fromKnown: false, until: 5 }]);
  });
});

describe('the end of a logon', () => {
  it.each<[string, Sighting, object]>([
    ['was seen', sighting(1, 5, { ending: 'gone' }), { until: 5, end: 'unknown', isOver: true }],
    [
      'came nobody knows when',
      sighting(1, 5, { ending: 'goneLater' }),
      { until: null, end: 'unknown', isOver: true },
    ],
    ['came in a gap', sighting(1, 5), { until: null, end: 'unknown', isOver: true }],
    ['has not come', sighting(1, 100), { until: null, end: null, isOver: false }],
  ])('%s', (_, one, end) => {
    expect(joinSightings([one], FRESH)).toMatchObject([end]);
  });

  it('is not known when no look behind it was sure, and while the server is not looked at', () => {
    const unknown = { until: null, end: 'unknown', isOver: null };
    expect(joinSightings([sighting(1, 5)], { ...FRESH, wholeAt: [5] })).toMatchObject([unknown]);
    expect(joinSightings([sighting(1, 100, { ending: 'lost' })], FRESH)).toMatchObject([unknown]);
    expect(joinSightings([sighting(1, 100)], { ...FRESH, freshSince: 101 })).toMatchObject([unknown]);
  });
});

const stretch = (from: number, until: number, answers = true): Stretch => ({
  id: from,
  answers,
  from,
  until,
});

describe('a logon that is told from the one before by its logon time alone', () => {
  it('began before that was printed, in whatever state it was', () => {
    const parts = [
      sighting(1, 10, { logon: 'first', ending: 'lost' }),
      sighting(20, 30, { state: 'disconnected', ending: 'changed' }),
      sighting(40, 100, { state: 'disconnected', logon: 'second', beginning: 'changed' }),
    ];
    expect(joinSightings(parts, { ...FRESH, wholeAt: [100] })[1]).toMatchObject({
      logon: 'second',
      fromKnown: false,
      spans: [{ state: 'disconnected', from: 40, fromKnown: false, until: 100 }],
    });
  });
});

describe('gaps', () => {
  it('are the times in which no program saw the server, and why', () => {
    const all = [
      stretch(10, 30),
      stretch(20, 40),
      stretch(40, 50, false),
      stretch(60, 70),
      stretch(62, 65, false),
    ];
    expect(historyGaps(all, 0, 100)).toEqual([
      { from: 0, until: 10, why: 'notWatched' },
      { from: 40, until: 50, why: 'silent' },
      { from: 50, until: 60, why: 'notWatched' },
      { from: 70, until: 100, why: 'notWatched' },
    ]);
    expect(historyGaps([stretch(0, 100)], 10, 90)).toEqual([]);
    expect(historyGaps([], 10, 10)).toEqual([]);
  });
});

describe('the hours of a server', () => {
  it('count what two programs saw once, and say nothing of hours that were not seen', () => {
    const hour = 3_600_000;
    const begin = new Date(2026, 10, 22, 9).getTime();
    const full = [
      { from: begin + hour / 2, until: begin + hour },
      { from: begin + hour / 2 + 1, until: begin + 1.25 * hour },
      { from: begin + 15.5 * hour, until: begin + 17 * hour },
    ];
    const all = [
      stretch(begin, begin + hour),
      stretch(begin, begin + 2 * hour),
      stretch(begin + 15 * hour, begin + 18 * hour),
      stretch(begin + 3 * hour, begin + 4 * hour, false),
    ];
    const parts = (different: Readonly<Record<number, number>>) =>
      Array.from({ length: 24 }, (_, at) => (different[at] ?? 0) * hour);
    expect(fullTimes(full, all, { from: begin, until: begin + 24 * hour })).toEqual({
      fullMs: 2.25 * hour,
      seenMs: 5 * hour,
      daysSeen: 1,
      times: 2,
      hours: parts({ 0: 0.5, 1: 1, 9: 0.5, 10: 0.25 }),
    });
    expect(fullTimes(full, all, { from: begin + hour, until: begin + 16 * hour })).toEqual({
      fullMs: 0.75 * hour,
      seenMs: 2 * hour,
      daysSeen: 1,
      times: 1,
      hours: parts({ 0: 0.5, 10: 0.25 }),
    });
  });

  it('count a day as seen that was seen for some hours, and no other', () => {
    const [hour, end] = [3_600_000, new Date(2026, 10, 22, 12).getTime()];
    const day = 24 * hour;
    const daysSeen = (...all: readonly Stretch[]) =>
      fullTimes([], all, { from: end - 7 * day, until: end }).daysSeen;
    const desks = [0, 1, 2, 3, 4].map((days) =>
      stretch(end - days * day - 4 * hour, end - days * day - hour),
    );
    expect(daysSeen(...desks)).toBe(5);
    expect(daysSeen(stretch(end - 30 * day, end))).toBe(7);
    expect(daysSeen(stretch(end - 2 * day, end - day))).toBe(1);
    expect(daysSeen(stretch(end - 2 * day, end - day + 1))).toBe(2);
    expect(daysSeen(stretch(end - day, end, false), stretch(end - 9 * day, end - 7 * day))).toBe(0);
  });
});
