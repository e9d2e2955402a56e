import process from 'node:process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../../../electron/engine/history/observed/history-tables.ts';
import { createObservationReader } from '../../../../electron/engine/history/observed/observation-reader.ts';
import { createObservationWriter } from '../../../../electron/engine/history/observed/observation-writer.ts';
import { createHistoryRecorder } from '../../../../electron/engine/history/observed/record-history.ts';
import { loadSqlite } from '../../../../electron/engine/history/observed/sqlite.ts';
import type {
  HistoryGap,
  ObservedHistory,
  ObservedLogon,
} from '../../../../shared/domain/history/observed/observed-logon.ts';
import { isSameAccount } from '../../../../shared/names/account.ts';
import { NOW } from '../../../builders.ts';
import { OBSERVING, XYZ } from './history-file.ts';
import { type Look, play, type TrueLogon, type Turn, turns } from './history-world.ts';

const RUNS = Number(process.env.HISTORY_RUNS ?? 300);
const { DatabaseSync } = await loadSqlite();

interface Played {
  readonly history: ObservedHistory;
  readonly looks: readonly Look[];
  readonly until: number;
}

/** What is in the database after all turns. A killed program has told how far it watched by its last row only. */
function playInto(all: readonly Turn[]): Played {
  const database = new DatabaseSync(':memory:', { enableForeignKeyConstraints: true });
  migrate(database);
  const start = () => {
    const writer = createObservationWriter(database);
    return createHistoryRecorder((rows) => writer.write(rows));
  };
  let program = start();
  const looks = play(all);
  for (const { report, program: fate } of looks) {
    if (fate === 'isClosed') program.stopAll();
    if (fate !== 'goesOn') program = start();
    if (report !== null) program.see(report, OBSERVING);
  }
  program.tellLooks();
  const until = looks.at(-1)?.at ?? NOW;
  const history = createObservationReader(database).logons({
    server: XYZ,
    from: NOW,
    until,
    now: until,
    freshSince: until,
  });
  database.close();
  return { history, looks: looks.filter(({ report }) => report !== null), until };
}

const shownAs = ({ sessionId, user }: ObservedLogon, look: Look): TrueLogon | undefined => {
  const there = look.shown?.get(sessionId);
  return there !== undefined && isSameAccount(there.user, user) ? there : undefined;
};

/** The looks of one run, of which no two follow too late on each other. */
function isNext(before: Look | undefined, look: Look): boolean {
  return before !== undefined && before.run === look.run && look.at - before.at <= 4 * 60_000;
}

const touches = ({ from, until }: HistoryGap, a: number, b: number): boolean => from < b && until > a;

function check(property: (played: Played) => void): void {
  fc.assert(
    fc.property(turns, (all) => property(playInto(all))),
    { numRuns: RUNS },
  );
}

describe('whatever happens, and whenever the program is closed, killed or asleep', () => {
  it('a span says nothing that the looks in it did not show', () => {
    check(({ history, looks }) => {
      for (const logon of history.logons)
        for (const { state, from, until } of logon.spans) {
          const inside = looks.filter(({ at }) => from <= at && at <= until);
          expect(inside.map(({ at }) => at)).toEqual(expect.arrayContaining([from, until]));
          for (const [index, look] of inside.entries()) {
            expect(shownAs(logon, look)?.state).toBe(state);
            if (index > 0) expect(isNext(inside[index - 1], look)).toBe(true);
          }
        }
    });
  });

  it('no logon and no end is invented', () => {
    check(({ history, looks }) => {
      const shown = new Set(
        looks.flatMap((look) => [...(look.shown?.values() ?? [])].map(({ number }) => number)),
      );
      expect(history.logons.length).toBeLessThanOrEqual(shown.size);
      for (const logon of history.logons) {
        const later = looks.filter(({ at }) => at > logon.seenUntil);
        if (logon.until !== null) {
          const last = looks.find(({ at }) => at === logon.until);
          const next = later[0];
          expect(logon.until).toBe(logon.seenUntil);
          expect(next !== undefined && isNext(last, next) && next.shown !== null).toBe(true);
        }
        if (logon.isOver === true) expect(later.some(isProof(logon, looks))).toBe(true);
        if (logon.end === null) expect(later).toEqual([]);
      }
    });
  });

  it('a logon does not go on over a look that did not have it', () => {
    check(({ history, looks }) => {
      for (const logon of history.logons)
        for (const look of looks.filter(({ at }) => logon.from <= at && at <= logon.seenUntil))
          if (look.isWhole || look.shown?.has(logon.sessionId)) expect(shownAs(logon, look)).toBeDefined();
    });
  });

  it('a beginning is known only where the look before did not have it', () => {
    check(({ history, looks }) => {
      for (const logon of history.logons.filter(({ fromKnown }) => fromKnown)) {
        const index = looks.findIndex(({ at }) => at === logon.from);
        const [before, first] = [looks[index - 1], looks[index]];
        expect(first !== undefined && isNext(before, first)).toBe(true);
        expect(before?.shown).not.toBeNull();
        const [was, is] = [before?.shown?.get(logon.sessionId), first?.shown?.get(logon.sessionId)];
        // Another logon was there, or a whole answer had none.
        expect(was === undefined ? before?.isWhole : was.number !== is?.number).toBe(true);
      }
    });
  });

  it('a gap stays a gap, and only a gap is one', () => {
    check(({ history: { gaps }, looks, until }) => {
      for (const [index, look] of looks.entries()) {
        const before = looks[index - 1];
        const from = before?.at ?? NOW;
        const wasSeen = isNext(before, look) && before?.shown != null && look.shown !== null;
        // A look less can be told after a kill; one more never is.
        if (!wasSeen && look.at > from) expect(gaps.some((gap) => touches(gap, from, look.at))).toBe(true);
      }
      expect(gaps.every(({ from, until: end }) => NOW <= from && from < end && end <= until)).toBe(true);
    });
  });
});

/** A look that shows that a logon is over: a whole answer without it, or another logon under its id. */
function isProof(logon: ObservedLogon, looks: readonly Look[]) {
  const first = looks.find((look) => look.at === logon.from);
  const number = first === undefined ? undefined : shownAs(logon, first)?.number;
  return (look: Look): boolean => {
    const there = look.shown?.get(logon.sessionId);
    return there === undefined ? look.isWhole : there.number !== number;
  };
}
