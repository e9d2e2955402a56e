import type { Period } from '../../../../shared/domain/history/logons-within.ts';
import type { Sighting, StatusSpan, Stretch } from '../../../../shared/domain/history/observed/stretch.ts';
import type { Database } from './sqlite.ts';

/** Rows that one question reads; of more, the newest. */
export const MOST_ROWS_READ = 200_000;

/** Stretches of one server in which somebody's last logons are looked for: years, unless it is silent every other minute. */
const MOST_STRETCHES = 5000;

const SIGHTING = `
  SELECT stretch AS stretchId, session AS sessionId, person.name AS user, logon, state, beginning,
    sighting.from_at AS "from", coalesce(sighting.until_at, stretch.until_at) AS until, ending,
    server.name AS server
  FROM sighting
  JOIN stretch ON stretch.id = sighting.stretch
  JOIN server ON server.id = stretch.server
  JOIN person ON person.id = sighting.person`;

/** A sighting, and the server's name as `canonicalServer` spells it. */
export interface ServerSighting extends Sighting {
  readonly server: string;
}

/** The statements that read what was seen. Ids are those of the database's rows; times are milliseconds since 1970. */
export function readStatements(database: Database) {
  const serverId = database.prepare('SELECT id FROM server WHERE name = ?');
  const people = database.prepare('SELECT id, name FROM person');
  const stretches = database.prepare(`
    SELECT id, answers, from_at AS "from", until_at AS until FROM stretch
    WHERE server = ? AND until_at >= ? AND from_at <= ? ORDER BY until_at DESC LIMIT ${MOST_ROWS_READ}`);
  const lookedAt = database.prepare(`
    SELECT max(until_at) AS at FROM stretch
    WHERE server = (SELECT id FROM server WHERE name = ?) AND until_at <= ? AND answers`);
  const wholeLooks = database.prepare(`
    WITH found AS (
      SELECT whole_from, whole_at FROM stretch
      WHERE server = (SELECT id FROM server WHERE name = ?) AND until_at <= ?
      ORDER BY until_at DESC LIMIT ${MOST_ROWS_READ}
    )
    SELECT whole_from AS at FROM found WHERE whole_from IS NOT NULL
    UNION SELECT whole_at FROM found WHERE whole_at IS NOT NULL ORDER BY at`);
  const reach = database.prepare('SELECT min(from_at) AS reach FROM stretch WHERE server = ? AND answers');
  const sightings = database.prepare(`${SIGHTING}
    WHERE stretch.server = ? AND stretch.until_at <= ? ORDER BY sighting.id DESC LIMIT ${MOST_ROWS_READ}`);
  const sightingsOf = database.prepare(`${SIGHTING}
    WHERE sighting.person IN (SELECT value FROM json_each(?)) AND stretch.until_at <= ?
    ORDER BY sighting.id DESC LIMIT ${MOST_ROWS_READ}`);
  const statuses = database.prepare(`
    SELECT status, status.from_at AS "from", coalesce(status.until_at, stretch.until_at) AS until
    FROM stretch JOIN status ON status.stretch = stretch.id
    WHERE server = ?1 AND stretch.until_at >= ?2 AND stretch.from_at <= ?3
      AND status.from_at <= ?3 AND coalesce(status.until_at, stretch.until_at) >= ?2
    ORDER BY status.id DESC LIMIT ${MOST_ROWS_READ}`);
  // The newest stretches first, so that it ends where enough was found.
  const lastSightings = database.prepare(`
    WITH found AS (
      SELECT id, until_at, server FROM stretch
      WHERE server = ?1 AND until_at <= ?3 AND answers ORDER BY until_at DESC LIMIT ${MOST_STRETCHES}
    )
    SELECT stretch AS stretchId, session AS sessionId, person.name AS user, logon, state, beginning,
      sighting.from_at AS "from", coalesce(sighting.until_at, found.until_at) AS until, ending
    FROM found
    CROSS JOIN sighting ON sighting.stretch = found.id AND sighting.person = ?2
    CROSS JOIN person ON person.id = sighting.person
    ORDER BY found.until_at DESC, sighting.id DESC LIMIT ?4`);
  // In the order of an index, so that it takes no memory for all servers at once.
  const full = database.prepare(`
    SELECT server.id, server.name, status.from_at AS "from", coalesce(status.until_at, stretch.until_at) AS until
    FROM server
    CROSS JOIN stretch ON stretch.server = server.id AND stretch.until_at >= ?1 AND stretch.from_at <= ?2
    CROSS JOIN status ON status.stretch = stretch.id AND status.from_at <= ?2
    WHERE status.status = 'full' AND coalesce(status.until_at, stretch.until_at) >= ?1
    ORDER BY server.id`);
  const seenSince = database.prepare('SELECT min(from_at) AS reach FROM stretch WHERE answers');

  return {
    /** Null when nothing was seen of it. `name`: as `canonicalServer` spells it. */
    serverId: (name: string): number | null => (serverId.get(name) as IdRow | undefined)?.id ?? null,
    people: () => people.all() as readonly NamedRow[],
    /** Those that touch the time, newest first. */
    stretches: (server: number, from: number, until: number): readonly Stretch[] =>
      (stretches.all(server, from, until) as readonly StretchRow[]).map((row) => ({
        ...row,
        answers: row.answers === 1,
      })),
    /** Of what is not later than `now`. */
    lastLooks: (server: string, now: number) => ({
      lookedAt: (lookedAt.get(server, now) as { readonly at: number | null }).at,
      wholeAt: (wholeLooks.all(server, now) as readonly { readonly at: number }[]).map(({ at }) => at),
    }),
    reachesBackTo: (server: number): number | null =>
      (reach.get(server) as { readonly reach: number | null }).reach,
    /** Of all people on one server. */
    sightings: (server: number, now: number) => sightings.all(server, now) as readonly ServerSighting[],
    /** Of some people on all servers. */
    sightingsOf: (of: readonly number[], now: number) =>
      sightingsOf.all(JSON.stringify(of), now) as readonly ServerSighting[],
    statuses: (server: number, from: number, until: number) =>
      statuses.all(server, from, until) as readonly StatusSpan[],
    /** The newest of one person on one server, at most `most`, of what is not later than `now`. */
    lastSightings: (server: number, person: number, now: number, most: number) =>
      lastSightings.all(server, person, now, most) as readonly Sighting[],
    /** When servers were seen to be full, in a time or reaching into it; those of one server one after another. */
    full: (from: number, until: number) => full.iterate(from, until) as Iterable<FullRow>,
    /** Null when nothing was seen of any server. */
    seenSince: (): number | null => (seenSince.get() as { readonly reach: number | null }).reach,
  };
}

/** A time in which a server was seen to be full. */
export type FullRow = NamedRow & Period;

interface IdRow {
  readonly id: number;
}

interface NamedRow extends IdRow {
  readonly name: string;
}

type StretchRow = Omit<Stretch, 'answers'> & { readonly answers: number };
