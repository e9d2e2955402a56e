import { type FullHour, fullHours } from '../../../../shared/domain/history/observed/full-hours.ts';
import {
  type LongDisconnected,
  type SeenLeftBehind,
  type ServerLogon,
  seenLeftBehind,
} from '../../../../shared/domain/history/observed/history-counts.ts';
import { historyGaps } from '../../../../shared/domain/history/observed/history-gaps.ts';
import { joinSightings } from '../../../../shared/domain/history/observed/join-sightings.ts';
import type {
  ObservedHistory,
  ObservedLogon,
} from '../../../../shared/domain/history/observed/observed-logon.ts';
import { isSameAccount } from '../../../../shared/names/account.ts';
import { canonicalServer } from '../../../../shared/names/server-name.ts';
import type { Freshness, HistoryQuestion, HistoryTime } from './history-questions.ts';
import { MOST_ROWS_READ, readStatements, type ServerSighting } from './read-statements.ts';
import type { Database } from './sqlite.ts';

/** Answers questions about what was seen. All answers are of a limited size: the newest. Throws SQLite's errors. */
export type ObservationReader = {
  readonly [Name in keyof HistoryQuestion]: (
    asked: HistoryQuestion[Name]['asked'],
  ) => HistoryQuestion[Name]['answer'];
};

/** Logons in one answer. */
export const MOST_LOGONS = 10_000;
/** People in one answer. */
const MOST_PEOPLE = 500;

export function createObservationReader(database: Database): ObservationReader {
  const sql = readStatements(database);

  function joined(server: string, sightings: readonly ServerSighting[], { now, freshSince }: Freshness) {
    return joinSightings(sightings, { ...sql.lastLooks(server, now), freshSince });
  }

  /** What was seen of one person, by server. */
  function sightingsOf(user: string, now: number): ReadonlyMap<string, readonly ServerSighting[]> {
    const people = sql.people().flatMap(({ id, name }) => (isSameAccount(name, user) ? id : []));
    const found = new Map<string, ServerSighting[]>();
    for (const sighting of sql.sightingsOf(people, now)) {
      const there = found.get(sighting.server);
      if (there === undefined) found.set(sighting.server, [sighting]);
      else there.push(sighting);
    }
    return found;
  }

  return {
    logons({ server: name, from, until, ...fresh }): ObservedHistory {
      const server = sql.serverId(canonicalServer(name));
      const stretches = server === null ? [] : sql.stretches(server, from, until);
      const gaps = historyGaps(stretches, from, until);
      if (server === null) return { logons: [], gaps, reachesBackTo: null, complete: true };
      const sightings = sql.sightings(server, fresh.now);
      const found = joined(canonicalServer(name), sightings, fresh).filter(isWithin({ from, until }));
      return {
        logons: found.slice(-MOST_LOGONS),
        gaps,
        reachesBackTo: sql.reachesBackTo(server),
        complete: sightings.length < MOST_ROWS_READ && found.length <= MOST_LOGONS,
      };
    },

    fullHours({ server: name, from, until }): readonly FullHour[] {
      const server = sql.serverId(canonicalServer(name));
      if (server === null) return [];
      return fullHours(sql.stretches(server, from, until), sql.statuses(server, from, until), from, until);
    },

    whereWas({ user, from, until, ...fresh }): readonly ServerLogon[] {
      return [...sightingsOf(user, fresh.now)]
        .flatMap(([server, sightings]) =>
          joined(server, sightings, fresh)
            .filter(isWithin({ from, until }))
            .map((logon) => ({ ...logon, server })),
        )
        .sort((a, b) => a.from - b.from)
        .slice(-MOST_LOGONS);
    },

    longDisconnected({ from, until, leastMs }): readonly LongDisconnected[] {
      return sql.longDisconnected(from, until, leastMs, MOST_PEOPLE);
    },

    leftBehind({ server: name, user, leastMs, last, ...fresh }): SeenLeftBehind {
      const server = canonicalServer(name);
      const sightings = sightingsOf(user, fresh.now).get(server) ?? [];
      return seenLeftBehind(joined(server, sightings, fresh), leastMs, last);
    },
  };
}

/** Whether a logon was seen before or in a time, and in it or behind it: in a gap between it is not known, but may have been. */
function isWithin(time: HistoryTime) {
  return ({ from, seenUntil }: ObservedLogon): boolean => from <= time.until && seenUntil >= time.from;
}
