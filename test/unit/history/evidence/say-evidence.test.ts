import { afterEach, describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../../shared/basics/time-units.ts';
import type { HistoryEvidence } from '../../../../shared/domain/history/evidence/evidence.ts';
import { sayFrom, sayLeftBehind, sayState } from '../../../../shared/text/history/say-evidence.ts';
import { sayFullFor, sayFullInMenu } from '../../../../shared/text/history/say-full-since.ts';
import { setLocale } from '../../../../shared/text/text.ts';
import { answer, disconnected, NOW, server, session } from '../../../builders.ts';

afterEach(() => setLocale({ language: 'en', region: null }));

const SINCE = NOW - (3 * 24 + 2) * HOUR_MS;

function evidence(different: Partial<HistoryEvidence>): HistoryEvidence {
  return { disconnectedSince: null, address: null, leftBehind: null, ...different };
}

describe('the state of a session', () => {
  it('has the time since it was disconnected, and not the time since the last input', () => {
    const one = disconnected({ idleMinutes: 9000 });
    expect(sayState(one, evidence({ disconnectedSince: SINCE }), NOW)).toBe('disconnected 3 d 2 h');
  });

  it('has the time since the last input where nobody knows since when it is disconnected', () => {
    expect(sayState(disconnected(), evidence({}), NOW)).toBe('disconnected, last input 3 d 2 h ago');
    expect(sayState(disconnected(), null, NOW)).toBe('disconnected, last input 3 d 2 h ago');
  });

  it('of an active session is what Windows tells, whatever was known before', () => {
    const active = session({ idleMinutes: 12 });
    expect(sayState(active, evidence({ disconnectedSince: SINCE }), NOW)).toBe('no input for 12 min');
  });

  it('never has a time below nothing, where the clock of the server is ahead', () => {
    const ahead = evidence({ disconnectedSince: NOW + MINUTE_MS });
    expect(sayState(disconnected(), ahead, NOW)).toBe('disconnected less than a minute');
  });
});

it('says where a person comes from, and nothing where that is not known', () => {
  const said = ['192.0.2.57', '::ffff:192.0.2.9', 'LOCAL', null].map((address) =>
    sayFrom(evidence({ address })),
  );
  expect(said).toEqual(['from 192.0.2.57', 'from ::ffff:192.0.2.9', 'at the console', null]);
  expect(sayFrom(null)).toBeNull();
});

it.each([
  [7, 9, 'did not log off 7 of the last 9 times'],
  [1, 3, 'did not log off 1 of the last 3 times'],
  [3, 3, 'did not log off 3 of the last 3 times'],
  [2, 2, null],
  [0, 9, null],
])('of %i sessions left behind of %i it says %j', (left, of, said) => {
  expect(sayLeftBehind(evidence({ leftBehind: { left, of } }))).toBe(said);
});

it('says the same in German', () => {
  setLocale({ language: 'de', region: null });
  const known = evidence({ disconnectedSince: SINCE, address: 'LOCAL', leftBehind: { left: 7, of: 9 } });
  expect([sayState(disconnected(), known, NOW), sayFrom(known), sayLeftBehind(known)]).toEqual([
    'seit 3 T 2 Std getrennt',
    'an der Konsole',
    '7 der letzten 9 Male nicht abgemeldet',
  ]);
});

describe('a full server', () => {
  const full = (minutes: number, isKnown = true) => ({ at: NOW - minutes * MINUTE_MS, isKnown });

  it('says for how long, or for how long at least', () => {
    expect(sayFullFor('Full', full(14), NOW)).toBe('Full, for 14 min');
    expect(sayFullFor('Full', full(125, false), NOW)).toBe('Full, for at least 2 h 5 min');
  });

  it('says no time in the first minute, and where none is known', () => {
    expect(sayFullFor('Full', full(0.9), NOW)).toBe('Full');
    expect(sayFullFor('Full', full(-5), NOW)).toBe('Full');
    expect(sayFullFor('Full', null, NOW)).toBe('Full');
  });

  it.each([
    [14, true, 'full, 2 of 2 for 14 min'],
    [125, true, 'full, 2 of 2 for 2 h'],
    [3 * 24 * 60 + 125, false, 'full, 2 of 2 for at least 3 d'],
    [0, true, null],
  ])('says it in a menu with one unit: %i minutes, known: %s', (minutes, isKnown, said) => {
    const one = server('xyz', answer([session({ id: 1 }), session({ id: 2 })]), {
      fullSince: full(minutes, isKnown),
    });
    expect(sayFullInMenu(one, NOW)).toBe(said);
  });
});
