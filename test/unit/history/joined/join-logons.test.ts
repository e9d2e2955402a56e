import { describe, expect, it } from 'vitest';
import { joinLogons } from '../../../../shared/domain/history/joined/join-logons.ts';
import type { Logon } from '../../../../shared/domain/history/logon.ts';
import { asLogon } from '../../../../shared/domain/history/observed/as-logon.ts';
import { JOBS, logon, minute, span } from '../log/log-events.ts';
import { observed, seenSpan } from './observed-logons.ts';

const REACH = minute(0);
const READ_AT = minute(60);
const LOGOFF = { end: 'logoff', isOver: true } as const;
const GONE = { end: 'unknown', isOver: true } as const;
const ON = { end: null, isOver: false } as const;

function log(
  logons: readonly Logon[],
  different: { complete?: boolean; dropped?: number; reachesBackTo?: number | null } = {},
) {
  return {
    readAt: READ_AT,
    history: { logons, reachesBackTo: REACH, complete: true, dropped: 0, ...different },
  };
}

/** In the log from 8:20 to 8:40. */
const over = logon({
  ...{ ...LOGOFF, from: minute(20), until: minute(40) },
  spans: [span('active', minute(20), minute(40))],
});
/** In the log since 8:20, and still on. */
const open = logon({ ...ON, from: minute(20), spans: [span('active', minute(20), null)] });
/** Disconnected at 8:20, having begun before the log. */
const begunBefore = logon({
  ...{ ...ON, from: minute(20), fromKnown: false },
  spans: [span('disconnected', minute(20), null)],
});

describe('the logons of both sources', () => {
  it('are what was seen where there is no log, or an empty one', () => {
    const seen = observed([seenSpan('active', minute(1), minute(2))]);
    expect(joinLogons(null, [seen])).toEqual([asLogon(seen)]);
    expect(joinLogons(log([], { reachesBackTo: null }), [seen])).toEqual([asLogon(seen)]);
  });

  it('are those of the log where it reaches, also where both have seen them, on clocks that differ', () => {
    const seen = observed([seenSpan('active', minute(24), minute(44))], { ...GONE, until: minute(44) });
    expect(joinLogons(log([over]), [seen])).toEqual([over]);
    const early = observed([seenSpan('active', minute(16), minute(36), { fromKnown: false })], GONE);
    expect(joinLogons(log([over]), [early])).toEqual([over]);
  });

  it('are also those seen before the log reaches, in the order in which they began', () => {
    const before = observed([seenSpan('active', minute(-60), minute(-50))], { ...GONE, until: minute(-50) });
    const other = observed([seenSpan('active', minute(-70), minute(-65))], {
      ...GONE,
      user: 'jobss',
      sessionId: 5,
    });
    expect(joinLogons(log([over]), [before, other])).toEqual([asLogon(other), asLogon(before), over]);
  });

  it('are without one that the log would have', () => {
    const seen = observed([seenSpan('active', minute(10), minute(15))], { ...GONE, until: minute(15) });
    expect(joinLogons(log([over]), [seen])).toEqual([over]);
    expect(joinLogons(log([]), [seen])).toEqual([]);
    expect(joinLogons(log([], { complete: false }), [seen])).toEqual([asLogon(seen)]);
  });

  it('keep one that has been on since before the log, of which the log has nothing', () => {
    const since = observed([seenSpan('disconnected', minute(-90), minute(65))], ON);
    const late = observed([seenSpan('disconnected', minute(30), minute(65), { fromKnown: false })], ON);
    expect(joinLogons(log([]), [since])).toEqual([asLogon(since)]);
    expect(joinLogons(log([]), [late])).toEqual([asLogon(late)]);
  });

  it('have no gap where the log shows that nothing has changed', () => {
    const parts = [
      seenSpan('disconnected', minute(-90), minute(-80)),
      seenSpan('disconnected', minute(-70), minute(10), { fromKnown: false }),
      seenSpan('disconnected', minute(40), minute(65), { fromKnown: false }),
    ];
    const spansOf = (different: { complete?: boolean; dropped?: number }) =>
      joinLogons(log([], different), [observed(parts, ON)])[0]?.spans.length;
    const since = [
      seenSpan('disconnected', minute(-90), minute(-80)),
      seenSpan('disconnected', minute(-70), minute(65), { fromKnown: false }),
    ];
    expect(joinLogons(log([]), [observed(parts, ON)])).toEqual([asLogon(observed(since, ON))]);
    expect(spansOf({ complete: false })).toBe(3);
    expect(spansOf({ dropped: 1 })).toBe(3);
    const left = observed([
      seenSpan('active', minute(-60), minute(6)),
      seenSpan('active', minute(10), minute(19), { fromKnown: false }),
    ]);
    expect(joinLogons(log([begunBefore]), [left])[0]?.spans).toEqual([
      span('active', minute(-60), minute(19), { address: null }),
      span('disconnected', minute(20), null),
    ]);
  });

  it('are continued backwards by what was seen before the log, with its gaps', () => {
    const seen = observed([
      seenSpan('active', minute(-60), minute(-50)),
      seenSpan('active', minute(-10), minute(22), { fromKnown: false }),
      seenSpan('disconnected', minute(23), minute(59)),
    ]);
    expect(joinLogons(log([begunBefore]), [seen])).toEqual([
      {
        ...begunBefore,
        ...{ from: minute(-60), fromKnown: true },
        spans: [
          span('active', minute(-60), minute(-50), { address: null }),
          span('active', minute(-10), minute(20), { address: null, fromKnown: false }),
          span('disconnected', minute(20), null),
        ],
      },
    ]);
  });

  it('have a change that both have seen once, at the time of the log', () => {
    const seen = observed([
      seenSpan('active', minute(-60), minute(17)),
      seenSpan('disconnected', minute(18), minute(59)),
    ]);
    expect(joinLogons(log([begunBefore]), [seen])[0]?.spans).toEqual([
      span('active', minute(-60), minute(17), { address: null }),
      span('disconnected', minute(20), null),
    ]);
  });

  it('are two where what was seen before the log was gone, or of another person', () => {
    const gone = observed([seenSpan('active', minute(-60), minute(-50))], { ...GONE, until: minute(-50) });
    expect(joinLogons(log([begunBefore]), [gone])).toEqual([asLogon(gone), begunBefore]);
    const other = observed([seenSpan('active', minute(-60), minute(-50))], { user: 'jobss' });
    expect(joinLogons(log([begunBefore]), [other])).toEqual([{ ...asLogon(other), ...GONE }, begunBefore]);
  });

  it('are two where the log shows that another one began in a gap', () => {
    const seen = observed(
      [
        seenSpan('active', minute(-60), minute(-50)),
        seenSpan('active', minute(25), minute(35), { fromKnown: false }),
      ],
      { ...GONE, until: minute(35) },
    );
    const before = observed([seenSpan('active', minute(-60), minute(-50))], GONE);
    expect(joinLogons(log([over]), [seen])).toEqual([{ ...asLogon(before), from: minute(-60) }, over]);
  });
});

describe('what was seen after the log was read', () => {
  it('is a new logon where it was seen to come', () => {
    const came = observed([seenSpan('active', minute(62), minute(65))], ON);
    expect(joinLogons(log([over]), [came])).toEqual([over, asLogon(came)]);
    const justBefore = observed([seenSpan('active', minute(59), minute(65))], ON);
    expect(joinLogons(log([over]), [justBefore])).toEqual([over, asLogon(justBefore)]);
  });

  it('is the one that the log has where it began between two looks', () => {
    const justBegun = logon({ ...ON, from: minute(59), spans: [span('active', minute(59), null)] });
    const came = observed([seenSpan('active', minute(61), minute(65))], ON);
    expect(joinLogons(log([justBegun]), [came])).toEqual([justBegun]);
    const before = observed([seenSpan('active', minute(20), minute(57))], { ...GONE, until: minute(57) });
    expect(joinLogons(log([{ ...over, until: minute(58) }, justBegun]), [before, came])).toHaveLength(2);
  });

  it('ends the logon before it in its session', () => {
    const other = observed([seenSpan('active', minute(62), minute(65))], { ...ON, user: 'jobss' });
    expect(joinLogons(log([open]), [other])).toEqual([{ ...open, ...GONE, until: null }, asLogon(other)]);
    const first = observed([seenSpan('active', minute(20), minute(61))], { ...GONE, until: minute(61) });
    const [ended] = joinLogons(log([open]), [first, other]);
    expect(ended).toMatchObject({ ...GONE, until: minute(61), spans: [{ until: minute(61) }] });
  });

  it('is another state of the same logon', () => {
    const seen = observed(
      [seenSpan('active', minute(20), minute(63)), seenSpan('disconnected', minute(64), minute(70))],
      ON,
    );
    expect(joinLogons(log([open]), [seen])).toEqual([
      { ...open, spans: [span('active', minute(20), minute(63)), span('disconnected', minute(64), null)] },
    ]);
  });

  it('keeps its gaps', () => {
    const seen = observed(
      [
        seenSpan('active', minute(20), minute(63)),
        seenSpan('active', minute(80), minute(90), { fromKnown: false }),
      ],
      ON,
    );
    expect(joinLogons(log([open]), [seen])[0]?.spans).toEqual([
      span('active', minute(20), minute(63)),
      span('active', minute(80), null, { fromKnown: false, address: null }),
    ]);
  });

  it('is the end of a logon that was seen to go', () => {
    const unknown = { ...open, end: 'unknown', isOver: null } as const;
    const seen = observed([seenSpan('active', minute(20), minute(63))], { ...GONE, until: minute(63) });
    expect(joinLogons(log([unknown]), [seen])).toEqual([
      { ...unknown, ...GONE, until: minute(63), spans: [span('active', minute(20), minute(63))] },
    ]);
  });

  it('is no end where the last answer still has it, and no end before the log was read', () => {
    const gone = observed([seenSpan('active', minute(20), minute(63))], { ...GONE, until: minute(63) });
    expect(joinLogons(log([open]), [gone])).toMatchObject([{ end: null, isOver: false, until: null }]);
    const unknown = { ...open, end: 'unknown', isOver: null } as const;
    const early = observed([seenSpan('active', minute(20), minute(30))], { ...GONE, until: minute(30) });
    expect(joinLogons(log([unknown]), [early])).toEqual([unknown]);
  });

  it('tells until when one was seen that is no longer there', () => {
    const sometime = { ...open, ...GONE };
    const seen = observed([seenSpan('active', minute(20), minute(30))], { ...GONE, until: minute(30) });
    expect(joinLogons(log([sometime]), [seen])).toMatchObject([{ ...GONE, until: minute(30) }]);
  });

  it('is no logon where a session is still listed just after its logoff', () => {
    const lingering = observed([seenSpan('active', minute(20), minute(62))], { ...GONE, until: minute(62) });
    const justEnded = { ...over, until: minute(59) };
    expect(joinLogons(log([justEnded]), [lingering])).toEqual([justEnded]);
    const longer = observed([seenSpan('active', minute(20), minute(80))], ON);
    expect(joinLogons(log([justEnded]), [longer])).toMatchObject([
      justEnded,
      { from: READ_AT, fromKnown: false, isOver: false },
    ]);
  });

  it('leaves logons of others alone', () => {
    const others = logon({ ...LOGOFF, user: JOBS, sessionId: 5, until: minute(40) });
    const came = observed([seenSpan('active', minute(62), minute(65))], ON);
    expect(joinLogons(log([others]), [came])).toEqual([others, asLogon(came)]);
  });
});
