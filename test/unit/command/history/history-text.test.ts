import { expect, it } from 'vitest';
import { historyJson } from '../../../../electron/command/history/history-json.ts';
import { historyText } from '../../../../electron/command/history/history-text.ts';
import { writeMinute } from '../../../../electron/command/history/moments.ts';
import { HOUR_MS } from '../../../../shared/basics/time-units.ts';
import { END_REASON, type LogHistory, type Logon } from '../../../../shared/domain/history/logon.ts';
import { answer, disconnected, NOW, server, serverName } from '../../../builders.ts';
import { JOBS, logon, minute, span } from '../../history/log-events.ts';

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

const textOf = (logons: readonly Logon[], different: Partial<LogHistory> = {}) =>
  historyText(XYZ, history(logons, different), PERIOD, NOW);
const at = (minutes: number) => writeMinute(minute(minutes));

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
  expect(lines[1]).toMatch(
    new RegExp(`^CORP.gatesb +4 +before ${at(0)} +over, since when is not known +\\? +\\? `),
  );
  expect(lines[2]).toMatch(new RegExp(`^CORP.jobss +5 +${at(0)} +\\? +\\? +\\? `));
  expect(lines[3]).toMatch(new RegExp(`^CORP.jobss +6 +${at(0)} +${at(40)} \\(restart\\) +40 min +\\? `));
  expect(lines[4]).toMatch(/ \? +\? +\?$/);
});

it('says where the log does not reach back far enough, or has gaps', () => {
  const text = textOf([], { reachesBackTo: minute(0), complete: false, dropped: 3 });
  expect(text).toMatch(/^xyz: the log has nobody between /);
  expect(text).toContain(`The log reaches back to ${at(0)} only: before that nothing is known.`);
  expect(text).toMatch(/It is not complete: .*\n3 of its events could not be read\.$/);
  expect(textOf([], { reachesBackTo: null })).toContain('The log is empty: nothing is known.');
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
  const reading = { kind: 'read', readAt: NOW, history: history([long, left, over]) } as const;
  expect(historyJson(serverName('xyz'), reading, PERIOD)).toEqual({
    server: 'xyz',
    source: 'eventLog',
    reachesBackTo: '2026-11-20T06:00:00.000Z',
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
