import type { Period } from '../../../../shared/domain/history/logons-within.ts';
import { fullTimes } from '../../../../shared/domain/history/observed/full-times.ts';
import { historyGaps, united } from '../../../../shared/domain/history/observed/history-gaps.ts';
import { joinSightings } from '../../../../shared/domain/history/observed/join-sightings.ts';
import type {
  ObservedHistory,
  ObservedLogon,
  ServerLogon,
} from '../../../../shared/domain/history/observed/observed-logon.ts';
import { accountWithoutDomain, isSameAccount } from '../../../../shared/names/account.ts';
import { canonicalServer } from '../../../../shared/names/server-name.ts';
import type { Freshness, FullServers, HistoryQuestion, SeenPerson } from './history-questions.ts';
import { type FullRow, MOST_ROWS_READ, readStatements, type ServerSighting } from './read-statements.ts';
import type { Database } from './sqlite.ts';

/** Answers questions about what was seen. All answers are of a limited size: the newest. Throws SQLite's errors. */
export type ObservationReader = {
  readonly [Name in keyof HistoryQuestion]: (
    asked: HistoryQuestion[Name]['asked'],
  ) => HistoryQuestion[Name]['answer'];
};

/** Logons in one answer. */
export const MOST_LOGONS = 10_000;
/** Rows that are read of each of the last logons; most have three. */
const ROWS_A_LOGON = 30;

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
      if (server === null) return { logons: [], gaps, full: [], reachesBackTo: null, complete: true };
      const sightings = sql.sightings(server, fresh.now);
      const found = joined(canonicalServer(name), sightings, fresh).filter(isWithin({ from, until }));
      return {
        logons: found.slice(-MOST_LOGONS),
        gaps,
        full: united(sql.statuses(server, from, until).filter(({ status }) => status === 'full')),
        reachesBackTo: sql.reachesBackTo(server),
        complete: sightings.length < MOST_ROWS_READ && found.length <= MOST_LOGONS,
      };
    },

    lastLogons({ server: name, users, last, ...fresh }): readonly ObservedLogon[] {
      const [server, spelt] = [sql.serverId(canonicalServer(name)), canonicalServer(name)];
      if (server === null) return [];
      const looks = { ...sql.lastLooks(spelt, fresh.now), freshSince: fresh.freshSince };
      const most = last * ROWS_A_LOGON;
      return idsByPerson(sql.people(), users)
        .flatMap((ids) => {
          const parts = ids.map((id) => sql.lastSightings(server, id, fresh.now, most));
          const logons = joinSightings(parts.flat(), looks);
          // Of the first one a part may be missing.
          const isCut = logons.length > 1 && parts.some(({ length }) => length === most);
          return logons.slice(isCut ? 1 : 0).slice(-last);
        })
        .sort((a, b) => a.from - b.from);
    },

    fullServers({ from, until }): FullServers {
      const servers: FullServers['servers'][number][] = [];
      for (const { id, name, full } of byServer(sql.full(from, until)))
        servers.push({ server: name, ...fullTimes(full, sql.stretches(id, from, until), { from, until }) });
      return { servers, seenSince: sql.seenSince() };
    },

    whereWas({ user, from, until, ...fresh }): SeenPerson {
      const logons: readonly ServerLogon[] = [...sightingsOf(user, fresh.now)]
        .flatMap(([server, sightings]) =>
          joined(server, sightings, fresh)
            .filter(isWithin({ from, until }))
            .map((logon) => ({ ...logon, server })),
        )
        .sort((a, b) => a.from - b.from)
        .slice(-MOST_LOGONS);
      return { logons, seenSince: sql.seenSince() };
    },
  };
}

/** Whether a logon was seen before or in a time, and in it or behind it: in a gap between it is not known, but may have been. */
function isWithin(time: Period) {
  return ({ from, seenUntil }: ObservedLogon): boolean => from <= time.until && seenUntil >= time.from;
}

/** The ids of the names of each of these people, each id once. */
function idsByPerson(
  people: readonly { readonly id: number; readonly name: string }[],
  users: readonly string[],
): readonly (readonly number[])[] {
  const wanted = new Set(users.map(accountWithoutDomain));
  let left = people.filter(({ name }) => wanted.has(accountWithoutDomain(name)));
  return users.map((user) => {
    const found = left.filter(({ name }) => isSameAccount(name, user));
    left = left.filter((one) => !found.includes(one));
    return found.map(({ id }) => id);
  });
}

/** The times of each server; those of one are one after another. */
function* byServer(rows: Iterable<FullRow>): Generator<Pick<FullRow, 'id' | 'name'> & { full: Period[] }> {
  let last: (Pick<FullRow, 'id' | 'name'> & { full: Period[] }) | null = null;
  for (const { id, name, from, until } of rows) {
    if (last !== null && last.id !== id) yield last;
    if (last === null || last.id !== id) last = { id, name, full: [] };
    last.full.push({ from, until });
  }
  if (last !== null) yield last;
}
