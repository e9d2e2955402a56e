import { DAY_MS, HOUR_MS, MINUTE_MS } from '../shared/basics/time-units.ts';
import type { PersonHistory } from '../shared/domain/history/joined/person-history.ts';
import type { ServerHistory } from '../shared/domain/history/joined/server-history.ts';
import type { Logon, LogonSpan } from '../shared/domain/history/logon.ts';
import { NOW, serverName } from './builders.ts';

/** A connected part of a logon, except for what is given. */
export function span(different: Partial<LogonSpan> = {}): LogonSpan {
  return {
    ...{ state: 'active', from: NOW - HOUR_MS, until: null },
    ...{ by: null, reason: null, address: '192.0.2.57' },
    ...different,
  };
}

/** A logon that is still on, except for what is given. */
export function logon(different: Partial<Logon> = {}): Logon {
  const spans = different.spans ?? [span(different.from === undefined ? {} : { from: different.from })];
  return {
    ...{ user: 'CORP\\gatesb', sessionId: 2, from: spans[0]?.from ?? NOW - HOUR_MS, fromKnown: true },
    ...{ until: null, end: null, isOver: false, endReason: null },
    addresses: [...new Set(spans.flatMap(({ address }) => address ?? []))],
    ...different,
    spans,
  };
}

/** A logon from one moment to the other, connected all the time. */
export function ended(from: number, until: number, different: Partial<Logon> = {}): Logon {
  const spans = different.spans ?? [span({ from, until })];
  return logon({ from, until, end: 'logoff', isOver: true, endReason: 12, ...different, spans });
}

/** The last day on `xyz`, by its own log; nobody was on. */
export function serverHistory(different: Partial<ServerHistory> = {}): ServerHistory {
  const until = different.period?.until ?? NOW;
  const period = different.period ?? { from: until - DAY_MS, until };
  return {
    ...{ server: serverName('xyz'), period, logons: [], full: [], gaps: [] },
    log: { kind: 'read', readAt: until, reachesBackTo: until - 3 * DAY_MS, complete: true, dropped: 0 },
    observed: { since: until - 2 * DAY_MS, complete: true, problem: null },
    ...different,
  };
}

/** Everything a picture can hold, in a day: as seen by Slotwatch, with gaps, and by the log from the middle on. */
export function richHistory(now: number): ServerHistory {
  const at = (hours: number): number => now - hours * HOUR_MS;
  const log = { reachesBackTo: at(15), readAt: now - MINUTE_MS };
  return serverHistory({
    period: { from: now - DAY_MS, until: now },
    log: { kind: 'read', ...log, complete: true, dropped: 0 },
    observed: { since: at(23.5), complete: true, problem: null },
    logons: inOrder([
      // Seen before the log begins, lost in a gap.
      logon({
        ...{ user: 'gatesb', sessionId: 3, fromKnown: false, end: 'unknown', isOver: null },
        spans: [
          span({ from: at(23.5), fromKnown: false, until: at(21), address: null }),
          span({ state: 'disconnected', from: at(21), until: at(19), address: null }),
        ],
      }),
      ended(at(13.5), at(9.2), {
        ...{ user: 'CORP\\gatesb', sessionId: 2, endReason: 2 },
        spans: [
          span({ from: at(13.5), until: at(12) }),
          span({ state: 'disconnected', from: at(12), until: at(9.2), reason: 0 }),
        ],
      }),
      logon({
        ...{ user: 'CORP\\gatesb', sessionId: 4 },
        spans: [
          span({ from: at(6), until: at(4.5) }),
          span({
            state: 'disconnected',
            from: at(4.5),
            reason: 11,
            by: { sessionId: 4, user: 'CORP\\gatesb' },
          }),
        ],
      }),
      logon({ user: 'CORP\\jobss', sessionId: 1, spans: [span({ from: at(3), address: 'LOCAL' })] }),
      ended(at(9), at(5), {
        user: 'CORP\\jobss',
        sessionId: 5,
        spans: [span({ from: at(9), until: at(5) })],
      }),
      ended(at(8), at(7.5), { user: 'CORP\\jobss', sessionId: 6, end: 'restart', endReason: null }),
      // Two people of one name.
      ended(at(11), at(10.5), { user: 'CORP\\admin', sessionId: 7 }),
      ended(at(2), at(1.9), { user: 'XYZ\\admin', sessionId: 8 }),
      // In the log since before it begins, and without an end.
      logon({
        ...{ user: 'CORP\\allenp', sessionId: 9, fromKnown: false, end: 'unknown', isOver: true },
        spans: [span({ state: 'disconnected', from: at(14), until: null, reason: 3 })],
      }),
      logon({
        ...{ user: 'CORP\\wozniaks', sessionId: 10, from: at(12.5), fromKnown: false, until: at(12.5) },
        ...{ end: 'logoff', isOver: true, endReason: null, spans: [] },
      }),
      ended(at(20.5), at(16), {
        ...{ user: 'svc-backup', sessionId: 11, end: 'unknown', endReason: null },
        spans: [span({ state: 'unknown', from: at(20.5), until: at(16), address: null })],
      }),
    ]),
    full: [
      { from: at(8), until: at(7.5) },
      { from: at(3), until: now },
    ],
    gaps: [
      { from: at(24), until: at(23.5), why: 'notWatched' },
      { from: at(19), until: at(17.5), why: 'notWatched' },
      { from: at(17.5), until: at(16.8), why: 'silent' },
      { from: at(11), until: at(10), why: 'notWatched' },
    ],
  });
}

/** So many people in so many days, each with a logon a day. */
export function manyPeople(people: number, days: number, now: number): ServerHistory {
  const logons = Array.from({ length: people * days }, (_, place) => {
    const person = place % people;
    const from = now - (Math.floor(place / people) + 1) * DAY_MS + ((person * 37) % 14) * HOUR_MS;
    const until = from + (1 + ((person * 13) % 8)) * HOUR_MS;
    const leaves = from + (until - from) * (person % 3 === 0 ? 0.4 : 1);
    return ended(from, until, {
      ...{ user: `CORP\\user${String(person + 1).padStart(3, '0')}`, sessionId: person + 1 },
      spans: [
        span({ from, until: leaves, address: `192.0.2.${person % 250}` }),
        ...(leaves < until ? [span({ state: 'disconnected', from: leaves, until, reason: 0 })] : []),
      ],
    });
  });
  const period = { from: now - days * DAY_MS, until: now };
  return serverHistory({
    period,
    logons: inOrder(logons),
    log: { kind: 'read', readAt: now, reachesBackTo: period.from, complete: true, dropped: 0 },
  });
}

/** Where a person was, except for what is given. */
export function personHistory(different: Partial<PersonHistory> = {}): PersonHistory {
  const period = { from: NOW - DAY_MS, until: NOW };
  return { user: 'jobss', period, logons: [], seenSince: NOW - 3 * DAY_MS, problem: null, ...different };
}

function inOrder(logons: readonly Logon[]): readonly Logon[] {
  return [...logons].sort((a, b) => a.from - b.from);
}
