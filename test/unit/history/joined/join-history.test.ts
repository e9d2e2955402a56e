import { describe, expect, it } from 'vitest';
import { fullByLog } from '../../../../shared/domain/history/joined/full-by-log.ts';
import { joinHistory } from '../../../../shared/domain/history/joined/join-history.ts';
import type { LogHistory, Logon } from '../../../../shared/domain/history/logon.ts';
import { asLogon } from '../../../../shared/domain/history/observed/as-logon.ts';
import type { ObservedHistory } from '../../../../shared/domain/history/observed/observed-logon.ts';
import { serverName } from '../../../builders.ts';
import { JOBS, logon, minute, span } from '../log/log-events.ts';
import { observed, seenSpan } from './observed-logons.ts';

const READ_AT = minute(60);
const LOGOFF = { end: 'logoff', isOver: true } as const;
const ON = { end: null, isOver: false } as const;

function log(logons: readonly Logon[], different: Partial<LogHistory> = {}) {
  const history = { logons, reachesBackTo: minute(0), complete: true, dropped: 0, ...different };
  return { kind: 'read', readAt: READ_AT, history } as const;
}

const gates = logon({ ...LOGOFF, from: minute(10), until: minute(40) });
const jobs = logon({ ...ON, user: JOBS, sessionId: 5, from: minute(20) });

describe('a server was full for certain by its log', () => {
  it('while so many logons were on as it has slots', () => {
    expect(fullByLog(log([gates, jobs]), 'auto')).toEqual([{ from: minute(20), until: minute(40) }]);
    expect(fullByLog(log([gates, jobs]), 1)).toEqual([{ from: minute(10), until: READ_AT }]);
    expect(fullByLog(log([gates, jobs]), 3)).toEqual([]);
    expect(fullByLog(log([gates, jobs]), 'unlimited')).toEqual([]);
  });

  it.each<[string, Partial<Logon>]>([
    ['nobody knows when one ended', { end: 'unknown', isOver: true, until: null }],
    ['nobody knows whether one is on', { end: 'unknown', isOver: null, until: null }],
    ['Windows may have been off since its last event', { end: 'restart' }],
    ['one is at the console of Server 2003', { sessionId: 0 }],
    ['two are of one session', { sessionId: 5 }],
    ['a clock was set back', { until: minute(5) }],
  ])('but not where %s', (_, different) => {
    expect(fullByLog(log([{ ...gates, ...different }, jobs]), 'auto')).toEqual([]);
  });

  it('but not where events of the log are missing', () => {
    expect(fullByLog(log([gates, jobs], { complete: false }), 'auto')).toEqual([]);
    expect(fullByLog(log([gates, jobs], { dropped: 1 }), 'auto')).toEqual([]);
  });

  it('up to the last event of one whose end is not known', () => {
    const lost = logon({
      ...{ end: 'unknown', isOver: true, from: minute(10) },
      spans: [span('active', minute(10), minute(30)), span('disconnected', minute(30), null)],
    });
    expect(fullByLog(log([lost, jobs]), 'auto')).toEqual([{ from: minute(20), until: minute(30) }]);
  });
});

describe('the history of a server', () => {
  const XYZ = serverName('xyz');
  const period = { from: minute(-30), until: READ_AT };
  const early = observed([seenSpan('active', minute(-20), minute(-10))], {
    ...{ until: minute(-10), isOver: true, user: 'hopperg', sessionId: 7 },
  });
  const seen: ObservedHistory = {
    logons: [early],
    gaps: [
      { from: minute(-90), until: minute(-20), why: 'notWatched' },
      { from: minute(-5), until: minute(9), why: 'silent' },
    ],
    full: [
      { from: minute(-40), until: minute(-29) },
      { from: minute(15), until: minute(25) },
      { from: minute(50), until: minute(50) },
    ],
    reachesBackTo: minute(-1000),
    complete: true,
  };

  it('is of both sources: the log where it reaches, and what was seen before', () => {
    const parts = { server: XYZ, period, capacity: 'auto', problem: null } as const;
    expect(joinHistory({ ...parts, log: log([gates, jobs]), observed: seen })).toEqual({
      server: XYZ,
      period,
      logons: [asLogon(early), gates, jobs],
      full: [
        { from: minute(-30), until: minute(-29) },
        { from: minute(15), until: minute(40) },
      ],
      gaps: [
        { from: minute(-30), until: minute(-20), why: 'notWatched' },
        { from: minute(-5), until: minute(9), why: 'silent' },
      ],
      log: { kind: 'read', readAt: READ_AT, reachesBackTo: minute(0), complete: true, dropped: 0 },
      observed: { since: minute(-1000), complete: true, problem: null },
    });
  });

  it('says what is missing of either source', () => {
    const parts = { server: XYZ, period, capacity: 'auto' } as const;
    const error = { code: 'accessDenied', tool: 'wevtutil', server: XYZ } as const;
    expect(
      joinHistory({ ...parts, log: { kind: 'notRead', error }, observed: seen, problem: null }),
    ).toMatchObject({ logons: [{ user: 'hopperg' }], log: { kind: 'notRead', error } });
    const problem = { kind: 'notRead', reason: 'disk' } as const;
    expect(joinHistory({ ...parts, log: null, observed: null, problem })).toEqual({
      ...{ server: XYZ, period, logons: [], full: [], gaps: [{ ...period, why: 'notWatched' }] },
      log: { kind: 'notAsked' },
      observed: { since: null, complete: false, problem },
    });
  });
});
