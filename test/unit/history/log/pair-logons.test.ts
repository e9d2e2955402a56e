import { describe, expect, it } from 'vitest';
import { pairLogons } from '../../../../shared/domain/history/log/pair-logons.ts';
import type { LogEvent, WindowsEvent } from '../../../../shared/domain/history/log/session-log.ts';
import type { Report } from '../../../../shared/domain/model.ts';
import { answer, disconnected, NOW, noAnswer, session } from '../../../builders.ts';
import { event, GATES, JOBS, logon, minute, sessionLog, span } from './log-events.ts';

function logonsOf(
  events: readonly LogEvent[],
  windowsEvents: readonly Omit<WindowsEvent, 'recordId'>[] = [],
  live: Report | null = null,
) {
  return pairLogons(sessionLog(events, windowsEvents), live).logons;
}

const LOGOFF = { end: 'logoff', isOver: true } as const;
const SOMETIME = { end: 'unknown', isOver: true } as const;
const BY_LOGOFF = { until: minute(9), ...LOGOFF };

describe('the logons of a log', () => {
  it('begin with a logon and end with a logoff', () => {
    expect(logonsOf([event(21, minute(0)), event(23, minute(9))])).toEqual([
      logon({ ...BY_LOGOFF, spans: [span('active', minute(0), minute(9))] }),
    ]);
  });

  it('go on after a reconnection, from its address', () => {
    const events = [
      event(21, minute(0)),
      event(24, minute(1)),
      event(25, minute(3), { address: '198.51.100.7' }),
      event(23, minute(9)),
    ];
    expect(logonsOf(events)).toEqual([
      logon({
        ...BY_LOGOFF,
        spans: [
          span('active', minute(0), minute(1)),
          span('disconnected', minute(1), minute(3)),
          span('active', minute(3), minute(9), { address: '198.51.100.7' }),
        ],
        addresses: ['192.0.2.57', '198.51.100.7'],
      }),
    ]);
  });

  it('go on with another connection also where no disconnection was written', () => {
    const events = [event(21, minute(0)), event(25, minute(3), { address: 'LOCAL' })];
    expect(logonsOf(events)).toEqual([
      logon({
        spans: [span('active', minute(0), minute(3)), span('active', minute(3), null, { address: 'LOCAL' })],
        addresses: ['192.0.2.57', 'LOCAL'],
      }),
    ]);
  });

  it('of two people in one session: the end of the first is not known', () => {
    const events = [event(21, minute(0)), event(25, minute(3), { user: JOBS, address: null })];
    expect(logonsOf(events)).toEqual([
      logon(SOMETIME),
      logon({
        user: JOBS,
        from: minute(3),
        fromKnown: false,
        spans: [span('active', minute(3), null, { address: null })],
        addresses: [],
      }),
    ]);
    expect(logonsOf([event(21, minute(0)), event(24, minute(3), { user: JOBS })])).toMatchObject([
      SOMETIME,
      { user: JOBS, fromKnown: false, spans: [{ state: 'disconnected' }] },
    ]);
    expect(logonsOf([event(21, minute(0)), event(23, minute(3), { user: JOBS })])).toMatchObject([
      SOMETIME,
      { user: JOBS, fromKnown: false, until: minute(3), ...LOGOFF, spans: [] },
    ]);
  });

  it('are of one person whatever the case of the name', () => {
    expect(logonsOf([event(21, minute(0)), event(23, minute(9), { user: 'corp\\GatesB' })])).toMatchObject([
      { user: GATES, ...LOGOFF },
    ]);
  });

  it.each([
    ['a reconnection', 25, [span('active', minute(3), null)]],
    ['a disconnection', 24, [span('disconnected', minute(3), null)]],
  ] as const)('began before the log where it has only %s', (_, id, spans) => {
    // Something is before it: a disconnection right at the beginning may be part of a logoff.
    const events = [event(40, minute(0), { sessionId: 9, reason: 0 }), event(id, minute(3))];
    expect(logonsOf(events)).toEqual([logon({ from: minute(3), fromKnown: false, spans })]);
  });

  it('began before the log where it has only a logoff', () => {
    expect(logonsOf([event(23, minute(9))])).toEqual([
      logon({ from: minute(9), fromKnown: false, ...BY_LOGOFF, spans: [], addresses: [] }),
    ]);
  });

  it('of the same session number after a logon without a logoff before it: the first has ended sometime', () => {
    const events = [event(21, minute(0)), event(24, minute(1)), event(21, minute(5))];
    expect(logonsOf(events)).toMatchObject([
      { from: minute(0), until: null, ...SOMETIME, spans: [{}, { state: 'disconnected', until: null }] },
      { from: minute(5), fromKnown: true },
    ]);
  });

  it('do not know when a disconnection ended where the connection after it is missing', () => {
    expect(logonsOf([event(21, minute(0)), event(24, minute(1)), event(24, minute(5))])).toMatchObject([
      {
        spans: [
          { state: 'active', until: minute(1) },
          { state: 'disconnected', from: minute(1), until: null },
          { state: 'disconnected', from: minute(5), until: null },
        ],
      },
    ]);
  });

  it('are never of nobody', () => {
    const nameless = { user: null };
    expect(logonsOf([25, 24, 23, 21].map((id, at) => event(id as 21, minute(at * 5), nameless)))).toEqual([]);
    expect(logonsOf([event(21, minute(0)), event(23, minute(9), nameless)])).toMatchObject([BY_LOGOFF]);
    expect(logonsOf([event(21, minute(0)), event(21, minute(9), nameless)])).toMatchObject([SOMETIME]);
  });

  it('follow the record numbers, not the times and not the order in which they were read', () => {
    const events = [event(21, minute(7)), event(24, minute(2)), event(25, minute(5)), event(23, minute(1))];
    const log = sessionLog(events);
    const [first] = pairLogons(log, null).logons;
    expect(first).toMatchObject({ from: minute(7), until: minute(1), ...LOGOFF });
    for (const order of [
      [...log.events].reverse(),
      [...log.events].sort((a, b) => a.at - b.at),
      [...log.events, ...log.events],
    ])
      expect(pairLogons({ ...log, events: order }, null).logons).toEqual([first]);
  });
});

describe('a disconnection beside a logoff', () => {
  const whole = [logon({ ...BY_LOGOFF, spans: [span('active', minute(0), minute(9))] })];

  it.each([
    ['before', [event(24, minute(8, 50)), event(23, minute(9))]],
    ['after', [event(23, minute(9)), event(24, minute(9, 10))]],
    ['before and after', [event(24, minute(8, 59)), event(23, minute(9)), event(24, minute(9, 1))]],
    ['written twice', [event(23, minute(9)), event(23, minute(9, 1)), event(24, minute(9, 2))]],
  ])('is part of it: %s', (_, end) => {
    expect(logonsOf([event(21, minute(0)), ...end])).toEqual(whole);
  });

  it('is a state of its own when it is earlier', () => {
    const events = [event(21, minute(0)), event(24, minute(8, 49)), event(23, minute(9))];
    expect(logonsOf(events)).toMatchObject([
      { spans: [{ until: minute(8, 49) }, { state: 'disconnected', from: minute(8, 49), until: minute(9) }] },
    ]);
  });

  it('is not of another person or of another session', () => {
    const events = [
      event(21, minute(0)),
      event(21, minute(0), { sessionId: 5, user: JOBS }),
      event(24, minute(8, 59)),
      event(23, minute(9), { sessionId: 5, user: JOBS }),
    ];
    expect(logonsOf(events)).toMatchObject([
      { end: 'unknown', spans: [{}, { state: 'disconnected' }] },
      { user: JOBS, ...BY_LOGOFF, spans: [{ state: 'active' }] },
    ]);
  });

  it('opens no logon at the very beginning of a log, where the logoff before it may be missing', () => {
    expect(logonsOf([event(24, minute(0))])).toEqual([]);
    expect(logonsOf([event(40, minute(0), { reason: 12 }), event(24, minute(0, 9))])).toEqual([]);
  });
});

describe('reasons and authors', () => {
  it('are given to the disconnection, the logoff and the reconnection beside them', () => {
    const events = [
      event(21, minute(0)),
      event(40, minute(1), { reason: 0 }),
      event(24, minute(1, 1)),
      event(25, minute(3)),
      event(40, minute(3, 9), { reason: 5 }),
      event(40, minute(9), { reason: 2 }),
      event(24, minute(9)),
      event(23, minute(9)),
    ];
    expect(logonsOf(events)).toMatchObject([
      {
        ...LOGOFF,
        endReason: 2,
        spans: [
          { state: 'active', reason: null },
          { state: 'disconnected', reason: 0 },
          { state: 'active', reason: 5 },
        ],
      },
    ]);
  });

  it('change nothing alone', () => {
    const events = [
      event(40, minute(0), { reason: 0 }),
      event(39, minute(0), { otherSessionId: 2 }),
      event(21, minute(1)),
      event(24, minute(2)),
      event(40, minute(2, 11), { reason: 11 }),
      event(40, minute(1, 49), { reason: 11 }),
    ];
    const [, , ...without] = events.slice(0, 4);
    expect(logonsOf(events)).toEqual(logonsOf(without));
  });

  it('are large numbers as they stand', () => {
    const events = [event(21, minute(0)), event(24, minute(1)), event(40, minute(1), { reason: 2147942455 })];
    expect(logonsOf(events)[0]?.spans[1]?.reason).toBe(2147942455);
  });

  it('name who disconnected whom', () => {
    const events = [
      event(21, minute(0)),
      event(21, minute(0), { sessionId: 7, user: JOBS }),
      event(39, minute(1), { otherSessionId: 7 }),
      event(24, minute(1)),
      event(25, minute(2)),
      event(39, minute(3), { otherSessionId: 4 }),
      event(24, minute(3)),
      event(25, minute(4)),
      event(24, minute(5)),
      event(39, minute(5), { otherSessionId: 0 }),
    ];
    expect(logonsOf(events)[0]?.spans.map(({ by }) => by)).toEqual([
      null,
      { sessionId: 7, user: JOBS },
      null,
      { sessionId: 4, user: GATES },
      null,
      { sessionId: 0, user: null },
    ]);
  });
});

describe('a restart', () => {
  const BY_RESTART = { until: minute(5), end: 'restart', isOver: true } as const;
  const open = [event(21, minute(0)), event(24, minute(1))];

  it('that is not in the log, as over ssh, leaves nobody on, and its time is not known', () => {
    const over = { until: null, end: 'unknown', isOver: true } as const;
    // Somebody else has the id now.
    const other = event(21, minute(10), { user: JOBS });
    expect(logonsOf([...open, other])[0]).toMatchObject({ user: GATES, ...over });
    // The same person has another one: only that is on.
    const again = event(21, minute(10), { sessionId: 5 });
    const live = answer([session({ id: 5, user: 'gatesb' })]);
    expect(logonsOf([...open, again], [], live)).toMatchObject([
      { sessionId: 4, ...over },
      { sessionId: 5, end: null, isOver: false },
    ]);
    // Without an answer of the server nobody can say.
    expect(logonsOf([...open, again])).toMatchObject([
      { sessionId: 4, end: 'unknown', isOver: null },
      { sessionId: 5, end: 'unknown', isOver: null },
    ]);
  });

  it.each([
    ['a stop', [{ kind: 'stopped', at: minute(5) }]],
    ['a start without a stop', [{ kind: 'started', at: minute(5) }]],
    ['the news of an unexpected stop', [{ kind: 'lost', at: minute(5) }]],
    [
      'a stop and its start',
      [
        { kind: 'stopped', at: minute(5) },
        { kind: 'started', at: minute(7) },
      ],
    ],
  ] as const)('ends everything open: %s', (_, windowsEvents) => {
    expect(logonsOf(open, windowsEvents)).toMatchObject([
      { ...BY_RESTART, spans: [{ until: minute(1) }, { until: minute(5) }] },
    ]);
  });

  it('does not end what began after it, also where the clock was set back after the start', () => {
    const windowsEvents = [
      { kind: 'stopped', at: minute(5) },
      { kind: 'started', at: minute(9) },
    ] as const;
    const later = event(21, minute(6));
    expect(logonsOf([...open, later], windowsEvents)).toMatchObject([
      BY_RESTART,
      { from: minute(6), isOver: null },
    ]);
  });

  it('divides the session numbers: a reconnection after it is of another logon', () => {
    const events = [event(21, minute(0)), event(25, minute(6))];
    expect(logonsOf(events, [{ kind: 'started', at: minute(5) }])).toMatchObject([
      { fromKnown: true, ...BY_RESTART },
      { fromKnown: false, from: minute(6) },
    ]);
  });
});

describe('what is open, held against the live answer', () => {
  const open = [event(21, minute(0))];
  const ends = (live: Report | null) =>
    logonsOf(open, [], live).map(({ end, isOver, until }) => ({ end, isOver, until }));
  const STILL_ON = [{ end: null, isOver: false, until: null }];
  const OVER = [{ end: 'unknown', isOver: true, until: null }];
  const NOT_KNOWN = [{ end: 'unknown', isOver: null, until: null }];

  it('is still on where the same person has the same session', () => {
    expect(ends(answer([disconnected({ id: 4 })]))).toEqual(STILL_ON);
    expect(ends(answer([session({ id: 4, user: 'GATESB' })]))).toEqual(STILL_ON);
    expect(ends(answer([session({ id: 4, user: 'CORP\\g?tesb' })], { askedAt: NOW - 1 }))).toEqual(STILL_ON);
  });

  it('has ended where the session is gone or of another person', () => {
    expect(ends(answer([]))).toEqual(OVER);
    expect(ends(answer([session({ id: 5 })]))).toEqual(OVER);
    expect(ends(answer([session({ id: 4, user: 'jobss' })]))).toEqual(OVER);
  });

  it('is not known without an answer', () => {
    expect(ends(null)).toEqual(NOT_KNOWN);
    expect(ends(noAnswer())).toEqual(NOT_KNOWN);
  });

  it('is not known where the answer is older than the log, or in doubt', () => {
    expect(ends(answer([], { askedAt: NOW - 1 }))).toEqual(NOT_KNOWN);
    expect(ends(answer([], { doubts: [{ code: 'unreadRows', mayHideSessions: true }] }))).toEqual(NOT_KNOWN);
    expect(ends(answer([session({ id: 4, user: 'jobss', doubt: 'toolsDisagree' })]))).toEqual(NOT_KNOWN);
  });

  it('changes nothing where the log has the end', () => {
    const ended = [event(21, minute(0)), event(23, minute(9))];
    expect(logonsOf(ended, [], answer([session({ id: 4 })]))).toMatchObject([BY_LOGOFF]);
  });
});

it('a history says how far back it reaches and what is missing', () => {
  const facts = { reachesBackTo: minute(-5), complete: false, dropped: 3 };
  expect(pairLogons(sessionLog([], [], facts), null)).toEqual({ logons: [], ...facts });
});
