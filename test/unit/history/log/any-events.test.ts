import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairLogons } from '../../../../shared/domain/history/log/pair-logons.ts';
import {
  LOG_EVENT,
  type LogEvent,
  type SessionLog,
  type WindowsEvent,
} from '../../../../shared/domain/history/log/session-log.ts';
import { answer, session } from '../../../builders.ts';
import { GATES, JOBS, sessionLog } from './log-events.ts';

/** Events as no Windows would write them: in any order, near to each other, and with times that go back. */
const anyEvent: fc.Arbitrary<LogEvent> = fc.record({
  id: fc.constantFrom(...Object.values(LOG_EVENT)),
  recordId: fc.constant(0),
  at: fc.nat({ max: 120_000 }),
  sessionId: fc.integer({ min: 1, max: 3 }),
  user: fc.constantFrom(GATES, JOBS, 'corp\\GATESB', null),
  address: fc.constantFrom('192.0.2.57', 'LOCAL', null),
  reason: fc.constantFrom(0, 2, null),
  otherSessionId: fc.constantFrom(1, 2, null),
});
const anyWindowsEvent = fc.record({
  kind: fc.constantFrom<WindowsEvent['kind']>('started', 'stopped', 'lost'),
  at: fc.nat({ max: 120_000 }),
});
const anyLog: fc.Arbitrary<SessionLog> = fc
  .tuple(fc.array(anyEvent, { maxLength: 30 }), fc.array(anyWindowsEvent, { maxLength: 3 }))
  .map(([events, windowsEvents]) => sessionLog(events, windowsEvents));
const live = fc.option(
  fc.array(fc.integer({ min: 1, max: 3 })).map((ids) => answer(ids.map((id) => session({ id })))),
);

describe('any events', () => {
  it('give no logon, no end and no change that is not in them', () => {
    fc.assert(
      fc.property(anyLog, live, (log, report) => {
        const has = (id: number, sessionId: number, at: number) =>
          log.events.some((one) => one.id === id && one.sessionId === sessionId && one.at === at);
        for (const { sessionId, from, fromKnown, until, end, isOver, spans } of pairLogons(log, report)
          .logons) {
          const isThere = { from, sessionId, fromKnown: has(21, sessionId, from) || !fromKnown };
          expect(isThere).toEqual({ from, sessionId, fromKnown: true });
          if (end === 'logoff') expect(has(23, sessionId, until ?? -1)).toBe(true);
          if (end === 'restart') expect(log.windowsEvents.some(({ at }) => at === until)).toBe(true);
          if (end === 'unknown' || end === null) expect(until).toBeNull();
          expect(isOver === false).toBe(end === null);
          for (const span of spans) {
            const ids = span.state === 'active' ? [21, 25] : [24];
            expect(ids.some((id) => has(id, sessionId, span.from))).toBe(true);
          }
          expect(spans.at(-1)?.until ?? null).toBe(spans.length === 0 ? null : until);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('give each logon that was written, once', () => {
    fc.assert(
      fc.property(anyLog, live, (log, report) => {
        const written = log.events.filter(({ id, user }) => id === 21 && user !== null);
        const known = pairLogons(log, report).logons.filter(({ fromKnown }) => fromKnown);
        expect(known.map(({ from }) => from)).toEqual(written.map(({ at }) => at));
      }),
    );
  });

  it('leave nobody on that the live answer does not have', () => {
    fc.assert(
      fc.property(anyLog, live, (log, report) => {
        const on = pairLogons(log, report).logons.filter(({ isOver }) => isOver === false);
        const ids = report?.sessions.filter(({ user }) => user !== null).map(({ id }) => id) ?? [];
        expect(on.every(({ sessionId }) => ids.includes(sessionId))).toBe(true);
        expect(new Set(on.map(({ sessionId }) => sessionId)).size).toBe(on.length);
      }),
    );
  });
});
