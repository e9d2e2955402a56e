import { type FullHour, fullHours } from '../../../shared/domain/history/full-hours.ts';
import {
  type LongDisconnected,
  type SeenLeftBehind,
  type ServerLogon,
  seenLeftBehind,
} from '../../../shared/domain/history/history-counts.ts';
import { historyGaps } from '../../../shared/domain/history/history-gaps.ts';
import { joinSightings, type LastLooks } from '../../../shared/domain/history/join-sightings.ts';
import type { ObservedHistory, ObservedLogon } from '../../../shared/domain/history/observed-logon.ts';
import { isSameAccount } from '../../../shared/names/account.ts';
import { canonicalServer } from '../../../shared/names/server-name.ts';
import type { HistoryQuestion, HistoryTime } from './history-questions.ts';
import { readStatements } from './read-statements.ts';
import type { Database } from './sqlite.ts';

/** Answers questions about what was seen. All answers are of a limited size: the newest. Throws SQLite's errors. */
export type HistoryReader = {
  readonly [Name in keyof HistoryQuestion]: (
    asked: HistoryQuestion[Name]['asked'],
  ) => HistoryQuestion[Name]['answer'];
};

/** Logons in one answer. */
export const MOST_LOGONS = 10_000;
/** People in one answer. */
const MOST_PEOPLE = 500;

export function createHistoryReader(database: Database): HistoryReader {
  const sql = readStatements(database);

  /** Every logon that was seen on a server, or only those of some people. */
  function logonsOn(server: number, freshSince: number, people: readonly number[] | null) {
    const { sightings, complete } = sql.sightings(server, people);
    const looks: LastLooks = { ...sql.lastLooks(server), freshSince };
    return { logons: joinSightings(sightings, looks), complete };
  }

  function peopleCalled(user: string): readonly number[] {
    return sql.people().flatMap(({ id, name }) => (isSameAccount(name, user) ? id : []));
  }

  return {
    logons({ server: name, from, until, freshSince }): ObservedHistory {
      const server = sql.serverId(canonicalServer(name));
      const all = server === null ? [] : sql.stretches(server, from, until);
      const gaps = historyGaps(all, from, until);
      if (server === null) return { logons: [], gaps, reachesBackTo: null, complete: true };
      const { logons, complete } = logonsOn(server, freshSince, null);
      const found = logons.filter((logon) => isWithin(logon, { from, until }));
      return {
        logons: found.slice(-MOST_LOGONS),
        gaps,
        reachesBackTo: sql.reachesBackTo(server),
        complete: complete && found.length <= MOST_LOGONS,
      };
    },

    fullHours({ server: name, from, until }): readonly FullHour[] {
      const server = sql.serverId(canonicalServer(name));
      if (server === null) return [];
      return fullHours(sql.stretches(server, from, until), sql.statuses(server, from, until), from, until);
    },

    whereWas({ user, from, until, freshSince }): readonly ServerLogon[] {
      const people = peopleCalled(user);
      const found = sql.serversOf(people, from, until).flatMap(({ id, name: server }) =>
        logonsOn(id, freshSince, people)
          .logons.filter((logon) => isWithin(logon, { from, until }))
          .map((logon) => ({ ...logon, server })),
      );
      return found.sort((a, b) => a.from - b.from).slice(-MOST_LOGONS);
    },

    longDisconnected({ from, until, leastMs }): readonly LongDisconnected[] {
      return sql.longDisconnected(from, until, leastMs, MOST_PEOPLE);
    },

    leftBehind({ server: name, user, leastMs, last, freshSince }): SeenLeftBehind {
      const server = sql.serverId(canonicalServer(name));
      const logons = server === null ? [] : logonsOn(server, freshSince, peopleCalled(user)).logons;
      return seenLeftBehind(logons, leastMs, last);
    },
  };
}

/** Whether a logon was seen between two times, or may have been on: without a known end it may have gone on. */
function isWithin({ from, seenUntil }: ObservedLogon, time: HistoryTime): boolean {
  return from <= time.until && seenUntil >= time.from;
}
