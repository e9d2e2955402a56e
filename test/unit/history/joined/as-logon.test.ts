import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../../../shared/basics/time-units.ts';
import { connectedMs } from '../../../../shared/domain/history/connected-time.ts';
import { disconnectedSince, wasLeftBehind } from '../../../../shared/domain/history/evidence/logon-facts.ts';
import { asLogon } from '../../../../shared/domain/history/observed/as-logon.ts';
import { joinSightings } from '../../../../shared/domain/history/observed/join-sightings.ts';
import type { Sighting } from '../../../../shared/domain/history/observed/stretch.ts';
import { disconnected, NOW } from '../../../builders.ts';
import { minute } from '../log/log-events.ts';
import { observed, seenSpan } from './observed-logons.ts';

const GONE = { end: 'unknown', isOver: true } as const;
const ON = { end: null, isOver: false } as const;

function sighting(beginning: Sighting['beginning'], from: number, until: number, state: Sighting['state']) {
  const one = { stretchId: 1, sessionId: 4, user: 'gatesb', logon: null, ending: null } as const;
  return { ...one, beginning, from, until, state };
}

describe('what was seen of a logon', () => {
  const spans = [
    seenSpan('active', minute(0), minute(10)),
    seenSpan('active', minute(30), minute(40), { fromKnown: false }),
    seenSpan('disconnected', minute(41), minute(60)),
  ];

  it('has the shape of one of the log, with its gaps, and without what cannot be seen', () => {
    expect(asLogon(observed(spans, { ...GONE, until: minute(60) }))).toEqual({
      ...{ user: 'gatesb', sessionId: 4, from: minute(0), fromKnown: true, until: minute(60) },
      ...{ ...GONE, endReason: null, addresses: [], isObserved: true },
      spans: [
        { state: 'active', from: minute(0), until: minute(10), by: null, reason: null, address: null },
        {
          ...{ state: 'active', from: minute(30), fromKnown: false, until: minute(40) },
          ...{ by: null, reason: null, address: null },
        },
        { state: 'disconnected', from: minute(41), until: minute(60), by: null, reason: null, address: null },
      ],
    });
  });

  it('lasts while it is on, and else was last seen at the end of its last span', () => {
    expect(asLogon(observed(spans, ON)).spans.at(-1)?.until).toBeNull();
    expect(asLogon(observed(spans)).spans.at(-1)?.until).toBe(minute(60));
  });

  it('knows the beginning of a state only where that was seen', () => {
    const [logon] = joinSightings(
      [
        sighting('came', minute(0), minute(1), 'active'),
        sighting('changed', minute(2), minute(3), 'disconnected'),
        sighting('present', minute(20), minute(30), 'active'),
      ],
      { lookedAt: minute(30), wholeAt: [], freshSince: minute(30) },
    );
    expect(logon?.spans).toEqual([
      { state: 'active', from: minute(0), until: minute(1) },
      { state: 'disconnected', from: minute(2), until: minute(3) },
      { state: 'active', from: minute(20), fromKnown: false, until: minute(30) },
    ]);
  });

  it('says since when a session is disconnected only where that was seen', () => {
    const live = disconnected({ id: 4, user: 'gatesb', idleMinutes: null });
    const since = (fromKnown: false | undefined) => {
      const span = seenSpan('disconnected', minute(5), NOW, fromKnown === false ? { fromKnown } : {});
      const logons = [asLogon(observed([span], ON))];
      return disconnectedSince({ logons, reachesBackTo: null, complete: true, dropped: 0 }, live, NOW);
    };
    expect(since(undefined)).toBe(minute(5));
    expect(since(false)).toBeNull();
  });

  it.each<[string, Parameters<typeof seenSpan>, Partial<ReturnType<typeof observed>>, boolean | null]>([
    ['disconnected until it was gone', ['disconnected', minute(2), minute(9)], { until: minute(9) }, true],
    ['active until it was gone', ['active', minute(2), minute(9)], { until: minute(9) }, false],
    [
      'at one look disconnected before it was gone',
      ['disconnected', minute(9), minute(9)],
      { until: minute(9) },
      null,
    ],
    [
      'in a state nobody knows until it was gone',
      ['unknown', minute(2), minute(9)],
      { until: minute(9) },
      null,
    ],
    ['disconnected, and gone behind a gap', ['disconnected', minute(2), minute(9)], { until: null }, null],
    ['disconnected, and may be on', ['disconnected', minute(2), minute(9)], { isOver: null }, null],
    ['disconnected for hours', ['disconnected', minute(2), minute(2) + 4 * HOUR_MS], { isOver: null }, true],
  ])('was left behind, or not, where it was seen %s', (_, span, different, expected) => {
    const logon = asLogon(
      observed([seenSpan('active', minute(0), minute(1)), seenSpan(...span)], { ...GONE, ...different }),
    );
    expect(wasLeftBehind(logon, NOW + 9 * HOUR_MS)).toBe(expected);
  });

  it('has a time of connection only where all of it was seen', () => {
    const whole = [
      seenSpan('active', minute(0), minute(10)),
      seenSpan('disconnected', minute(10), minute(20)),
    ];
    const late = [seenSpan('active', minute(0), minute(10), { fromKnown: false })];
    expect(connectedMs(asLogon(observed(whole, { ...GONE, until: minute(20) })), NOW)).toBe(
      minute(10) - minute(0),
    );
    expect(connectedMs(asLogon(observed(whole, { ...GONE, until: null })), NOW)).toBeNull();
    expect(connectedMs(asLogon(observed(late, { ...GONE, until: minute(10) })), NOW)).toBeNull();
    expect(connectedMs(asLogon(observed(late, ON)), NOW)).toBeNull();
  });
});
