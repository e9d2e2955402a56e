import { describe, expect, it } from 'vitest';
import { historyJson } from '../../../../electron/command/history/history-json.ts';
import { historyText } from '../../../../electron/command/history/history-text.ts';
import { writeMinute } from '../../../../electron/command/history/moments.ts';
import { personJson } from '../../../../electron/command/history/person-json.ts';
import { personText } from '../../../../electron/command/history/person-text.ts';
import { HOUR_MS } from '../../../../shared/basics/time-units.ts';
import { joinHistory } from '../../../../shared/domain/history/joined/join-history.ts';
import { isAnythingKnown } from '../../../../shared/domain/history/joined/known-part.ts';
import { END_REASON, type LogHistory, type Logon } from '../../../../shared/domain/history/logon.ts';
import { asLogon } from '../../../../shared/domain/history/observed/as-logon.ts';
import type { ObservedHistory } from '../../../../shared/domain/history/observed/observed-logon.ts';
import { answer, disconnected, NOW, server, serverName } from '../../../builders.ts';
import { observed, seenSpan } from '../../history/joined/observed-logons.ts';
import { JOBS, logon, minute, span } from '../../history/log/log-events.ts';

const PERIOD = { from: NOW - 24 * HOUR_MS, until: NOW };
const XYZ = server('xyz', answer([disconnected({ id: 4, user: 'gatesb', idleMinutes: 95 })]));

const left = logon({
  ...{ end: null, isOver: false },
  spans: [
    span('active', minute(0), minute(30)),
    span('disconnected', minute(30), null, {
      reason: END_REASON.noInformation,
      by: { sessionId: 4, user: JOBS },
    }),
  ],
});
const over = logon({
  ...{ user: JOBS, sessionId: 2, from: minute(10), until: minute(100), end: 'logoff', isOver: true },
  spans: [span('active', minute(10), minute(100), { address: 'LOCAL' })],
  addresses: ['LOCAL'],
});

function history(logons: readonly Logon[], different: Partial<LogHistory> = {}): LogHistory {
  return { logons, reachesBackTo: minute(-3000), complete: true, dropped: 0, ...different };
}

const DENIED = { code: 'accessDenied', tool: 'wevtutil', server: serverName('xyz') } as const;

/** `log`: null where it could not be read. */
function past(log: LogHistory | null, observed: ObservedHistory | null = null) {
  const parts = { server: serverName('xyz'), period: PERIOD, capacity: 'auto', problem: null } as const;
  const reading =
    log === null
      ? ({ kind: 'notRead', error: DENIED } as const)
      : ({ kind: 'read', readAt: NOW, history: log } as const);
  return joinHistory({ ...parts, log: reading, observed });
}

function textOf(
  logons: readonly Logon[],
  different: Partial<LogHistory> = {},
  observed: ObservedHistory | null = null,
): string {
  return textOfPast(past(history(logons, different), observed));
}

const textOfPast = (known: ReturnType<typeof past>) => historyText(XYZ, known, known.logons, NOW);
const at = (minutes: number) => writeMinute(minute(minutes));
const period = (from: number, until: number) => `${at(from)}–${at(until).slice(-5)}`;

it('prints who was on as a table, what is known of those who left, and how far back the log reaches', () => {
  expect(textOf([left, over]).split('\n')).toEqual([
    'USER         SESSION  FROM              UNTIL                   DURATION    CONNECTED   ADDRESS',
    `CORP\\gatesb  4        ${at(0)}  still on, disconnected  2 h         30 min      192.0.2.57`,
    `CORP\\jobss   2        ${at(10)}  ${at(100)}        1 h 30 min  1 h 30 min  LOCAL`,
    '',
    `gatesb (session 4): disconnected since ${at(30)}, from 192.0.2.57`,
    '',
    `The log reaches back to ${at(-3000)}.`,
  ]);
});

it('says what is not known', () => {
  const lost = { end: 'unknown', isOver: true } as const;
  const lines = textOf([
    logon({ ...lost, fromKnown: false }),
    logon({ user: JOBS, sessionId: 5 }),
    logon({ user: JOBS, sessionId: 6, until: minute(40), end: 'restart', isOver: true }),
    logon({ ...lost, sessionId: 7, spans: [], addresses: [] }),
  ]).split('\n');
  expect(lines[1]).toMatch(new RegExp(`^CORP.gatesb +4 +before ${at(0)} +ended, time not known +\\? +\\? `));
  expect(lines[2]).toMatch(new RegExp(`^CORP.jobss +5 +${at(0)} +\\? +\\? +\\? `));
  expect(lines[3]).toMatch(new RegExp(`^CORP.jobss +6 +${at(0)} +${at(40)} \\(restart\\) +40 min +\\? `));
  expect(lines[4]).toMatch(/ \? +\? +\?$/);
});

it('says where the log does not reach back far enough, or has gaps', () => {
  const text = textOf([], { reachesBackTo: minute(0), complete: false, dropped: 3 });
  expect(text).toMatch(/^xyz: the log shows nobody between /);
  expect(text).toContain(`The log reaches back to ${at(0)} only. Before that nothing is known.`);
  expect(text).toMatch(/It is not complete: .*\n3 of its events could not be read\.$/);
  expect(textOf([], { reachesBackTo: null })).toContain('The log is empty. Nothing is known.');
});

it('prints no name that moves the cursor', () => {
  expect(textOf([{ ...left, user: 'CORP\\a\u001b[2J\u202eb' }])).toContain('CORP\\a?[2J?b');
});

it('has all of the period in the JSON, and nothing beyond the contract', () => {
  const long = logon({
    sessionId: 9,
    from: minute(-9000),
    until: minute(-8000),
    end: 'logoff',
    isOver: true,
  });
  expect(historyJson(past(history([long, left, over])))).toEqual({
    server: 'xyz',
    source: 'eventLog',
    reachesBackTo: '2026-11-20T06:00:00.000Z',
    observedBefore: null,
    complete: true,
    error: null,
    logons: [
      {
        user: 'CORP\\gatesb',
        sessionId: 4,
        from: '2026-11-22T08:00:00.000Z',
        fromKnown: true,
        until: null,
        end: null,
        spans: [
          { state: 'active', from: '2026-11-22T08:00:00.000Z', until: '2026-11-22T08:30:00.000Z' },
          {
            ...{ state: 'disconnected', from: '2026-11-22T08:30:00.000Z', until: null },
            by: { sessionId: 4, user: JOBS },
            reason: 0,
          },
        ],
        addresses: ['192.0.2.57'],
      },
      {
        user: 'CORP\\jobss',
        sessionId: 2,
        from: '2026-11-22T08:10:00.000Z',
        fromKnown: true,
        until: '2026-11-22T09:40:00.000Z',
        end: 'logoff',
        spans: [{ state: 'active', from: '2026-11-22T08:10:00.000Z', until: '2026-11-22T09:40:00.000Z' }],
        addresses: ['LOCAL'],
      },
    ],
  });
});

describe('with what Slotwatch has seen', () => {
  const seen: ObservedHistory = {
    logons: [
      observed([seenSpan('active', minute(-600), minute(-570))], {
        ...{ user: 'hopperg', sessionId: 7, until: minute(-570), isOver: true },
      }),
      observed([seenSpan('active', minute(-300), minute(-280), { fromKnown: false })], {
        ...{ user: 'allenp', sessionId: 8, isOver: true },
      }),
    ],
    gaps: [
      { from: PERIOD.from, until: minute(-700), why: 'notWatched' },
      { from: minute(-450), until: minute(-400), why: 'notWatched' },
      { from: minute(-350), until: minute(-340), why: 'silent' },
      { from: minute(-20), until: minute(20), why: 'notWatched' },
    ],
    full: [],
    reachesBackTo: minute(-700),
    complete: true,
  };

  it('says which is which, and when nobody was looking', () => {
    const lines = textOf([left], { reachesBackTo: minute(0) }, seen).split('\n');
    expect(lines[1]).toMatch(
      new RegExp(`^hopperg +7 +${at(-600)} +${at(-570)} +30 min +30 min +\\? \\(seen by Slotwatch\\)$`),
    );
    expect(lines[2]).toMatch(
      new RegExp(`^allenp +8 +before ${at(-300)} +ended, last seen ${at(-280)} +\\? +\\? +\\? \\(seen`),
    );
    expect(lines[3]).toMatch(/^CORP.gatesb +4 .* 192\.0\.2\.57$/);
    expect(lines.slice(7)).toEqual([
      `The log reaches back to ${at(0)} only. Everything before was recorded by Slotwatch, since ${at(-700)}.`,
      `Not monitored ${period(-450, -400)}, ${period(-20, 0)}.`,
      `No answer ${period(-350, -340)}.`,
    ]);
  });

  it('says what was seen where the log could not be read', () => {
    const text = textOfPast(past(null, seen));
    expect(text).not.toContain('(seen by Slotwatch)');
    expect(text).toContain(`All of this was recorded by Slotwatch, since ${at(-700)}.`);
    expect(text).toContain(`Not monitored ${period(-450, -400)}, ${period(-20, 20)}.`);
    expect(textOfPast(past(null, { ...seen, logons: [] }))).toMatch(/^xyz: nobody was seen between /);
  });

  it('names no gap where the log tells', () => {
    expect(textOf([left], {}, seen)).toMatch(/The log reaches back to [^\n]*\.$/);
  });

  it('has the moment before which it was only seen in the JSON', () => {
    expect(historyJson(past(history([left], { reachesBackTo: minute(0) }), seen))).toMatchObject({
      source: 'eventLog',
      reachesBackTo: new Date(minute(-700)).toISOString(),
      observedBefore: new Date(minute(0)).toISOString(),
      complete: false,
      error: null,
      logons: [{ user: 'hopperg', end: 'unknown' }, { user: 'allenp' }, { user: 'CORP\\gatesb' }],
    });
    expect(historyJson(past(null, { ...seen, gaps: [] }))).toMatchObject({
      source: 'observed',
      reachesBackTo: new Date(minute(-700)).toISOString(),
      observedBefore: null,
      complete: true,
      error: { code: 'accessDenied' },
      logons: [{ user: 'hopperg' }, { user: 'allenp', spans: [{ state: 'active', fromKnown: false }] }],
    });
    expect(historyJson(past(history([], { reachesBackTo: null }), seen))).toMatchObject({
      source: 'observed',
    });
  });

  it('knows something of a period if only a part of it was seen', () => {
    const nobody = { ...seen, logons: [] };
    expect(isAnythingKnown(past(null, nobody), NOW)).toBe(true);
    const all = [{ ...PERIOD, why: 'notWatched' } as const];
    expect(isAnythingKnown(past(null, { ...nobody, gaps: all }), NOW)).toBe(false);
    expect(isAnythingKnown(past(null), NOW)).toBe(false);
    expect(isAnythingKnown(past(history([])), NOW)).toBe(true);
  });
});

describe('where a person was', () => {
  const logons = [
    {
      ...asLogon(observed([seenSpan('active', minute(0), minute(30))], { until: minute(30), isOver: true })),
      server: 'xyz',
    },
    { ...left, server: 'abc' },
  ];
  const person = { user: 'gatesb', period: PERIOD, logons, seenSince: minute(-700), problem: null };

  it('is a table with the servers', () => {
    expect(personText(person, NOW).split('\n')).toEqual([
      'SERVER  USER         SESSION  FROM              UNTIL                   DURATION  CONNECTED  ADDRESS',
      `xyz     gatesb       4        ${at(0)}  ${at(30)}        30 min    30 min     ?`,
      `abc     CORP\\gatesb  4        ${at(0)}  still on, disconnected  2 h       30 min     192.0.2.57`,
      '',
      `Recorded by Slotwatch since ${at(-700)}, on the servers that it checked.`,
    ]);
    expect(personText({ ...person, logons: [] }, NOW)).toMatch(/^gatesb was not seen between /);
    expect(personText({ ...person, logons: [], seenSince: null }, NOW)).toContain(
      'has not recorded anything',
    );
  });

  it('is a list in the JSON', () => {
    expect(personJson(person)).toMatchObject({
      user: 'gatesb',
      seenSince: new Date(minute(-700)).toISOString(),
      error: null,
      logons: [
        {
          server: 'xyz',
          user: 'gatesb',
          sessionId: 4,
          until: new Date(minute(30)).toISOString(),
          end: 'unknown',
        },
        { server: 'abc', user: 'CORP\\gatesb', until: null, end: null, addresses: ['192.0.2.57'] },
      ],
    });
    const problem = { kind: 'notRead', reason: 'disk' } as const;
    expect(personJson({ ...person, logons: [], problem })).toMatchObject({
      error: { code: 'internal', message: expect.stringContaining('disk') },
      logons: [],
    });
  });
});
