import process from 'node:process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLOCKS_APART_MS } from '../../../../shared/domain/history/joined/clocks-apart.ts';
import type { Logon } from '../../../../shared/domain/history/logon.ts';
import { mayBeSameAccount } from '../../../../shared/names/account.ts';
import { cuts, type JoinedWorld, worldOf } from './joined-worlds.ts';

const RUNS = Number(process.env.HISTORY_RUNS ?? 300);

function check(cut: ReturnType<typeof cuts>, property: (world: JoinedWorld) => void): void {
  fc.assert(
    fc.property(cut, (given) => {
      const world = worldOf(given);
      if (world !== null) property(world);
    }),
    { numRuns: RUNS },
  );
}

const sameClocks = cuts(0);
const anyClocks = cuts(0, 4, -4);

/** The last moment at which it is known to have been on. */
function knownUntil({ until, spans, from }: Logon): number {
  const last = spans.at(-1);
  return until ?? last?.until ?? last?.from ?? from;
}

describe('wherever the log begins, whenever it is read, and whatever Slotwatch has seen', () => {
  it('of one session no logon reaches into the next one, and only the last one may be on', () => {
    check(anyClocks, ({ joined }) => {
      for (const sessionId of [1, 2, 3]) {
        const ofSession = joined.filter((logon) => logon.sessionId === sessionId);
        for (const [index, next] of ofSession.entries()) {
          const before = ofSession[index - 1];
          if (before === undefined) continue;
          expect(before.isOver).toBe(true);
          expect(knownUntil(before)).toBeLessThanOrEqual(next.from + CLOCKS_APART_MS);
        }
      }
    });
  });

  it('on clocks that agree, none overlaps another one at all', () => {
    check(sameClocks, ({ joined }) => {
      for (const sessionId of [1, 2, 3]) {
        const ofSession = joined.filter((logon) => logon.sessionId === sessionId);
        for (const [index, next] of ofSession.entries()) {
          const before = ofSession[index - 1];
          if (before !== undefined) expect(knownUntil(before)).toBeLessThanOrEqual(next.from);
        }
      }
    });
  });

  it('there are never more logons than there were', () => {
    check(anyClocks, ({ joined, truth }) => {
      for (const sessionId of [1, 2, 3]) {
        const count = (list: readonly { readonly sessionId: number }[]) =>
          list.filter((one) => one.sessionId === sessionId).length;
        expect(count(joined)).toBeLessThanOrEqual(count(truth));
      }
    });
  });

  it('each is of a person who was there at that time', () => {
    check(sameClocks, ({ joined, truth }) => {
      for (const { user, sessionId, from } of joined)
        expect(
          truth.some(
            (time) =>
              time.sessionId === sessionId &&
              mayBeSameAccount(time.user, user) &&
              time.from <= from &&
              from <= (time.until ?? Number.POSITIVE_INFINITY),
          ),
        ).toBe(true);
    });
  });

  it('none is over that is on', () => {
    check(anyClocks, ({ joined, truth }) => {
      for (const time of truth.filter(({ until }) => until === null)) {
        const last = joined.findLast(({ sessionId }) => sessionId === time.sessionId);
        if (last?.isOver === true) expect(knownUntil(last)).toBeLessThan(time.from + CLOCKS_APART_MS);
      }
    });
  });

  it('before the log a span tells no more than was seen, and all that was seen is told', () => {
    check(sameClocks, ({ joined, observed, reach }) => {
      for (const { sessionId, spans } of joined)
        for (const { state, from, until } of spans.filter((span) => span.from < reach - CLOCKS_APART_MS))
          expect(
            observed.logons.some(
              (logon) =>
                logon.sessionId === sessionId &&
                logon.spans.some(
                  (seen) => seen.state === state && seen.from <= from && (until ?? 0) <= seen.until,
                ),
            ) || until === null,
          ).toBe(true);
      for (const { sessionId, spans } of observed.logons)
        for (const seen of spans.filter(({ until }) => until < reach - CLOCKS_APART_MS))
          expect(
            joined.some(
              (logon) =>
                logon.sessionId === sessionId &&
                logon.spans.some(
                  ({ state, from, until }) =>
                    state === seen.state && from <= seen.from && (until ?? seen.until) >= seen.until,
                ),
            ),
          ).toBe(true);
    });
  });

  it('who was seen on at last is on, in the state that was seen', () => {
    check(anyClocks, ({ joined, observed, log }) => {
      for (const seen of observed.logons.filter(({ isOver }) => isOver === false)) {
        if (seen.seenUntil <= log.readAt) continue;
        const last = joined.findLast(({ sessionId }) => sessionId === seen.sessionId);
        expect({ isOver: last?.isOver, state: last?.spans.at(-1)?.state }).toEqual({
          isOver: false,
          state: seen.spans.at(-1)?.state,
        });
      }
    });
  });
});
