import type { Database } from './sqlite.ts';

/**
 * One step for each version of the tables; a step that was released is never changed. Times are whole milliseconds since 1970.
 * The ids of what is deleted are not given again (AUTOINCREMENT): another program may still hold one.
 */
const STEPS: readonly string[] = [
  `
  CREATE TABLE server (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
  ) STRICT;
  CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
  ) STRICT;

  CREATE TABLE stretch (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    server INTEGER NOT NULL REFERENCES server,
    answers INTEGER NOT NULL,
    from_at INTEGER NOT NULL,
    until_at INTEGER NOT NULL,
    -- The first and the last look from which no session can be missing.
    whole_from INTEGER,
    whole_at INTEGER
  ) STRICT;
  CREATE INDEX stretch_server ON stretch (server, until_at);
  CREATE INDEX stretch_until ON stretch (until_at);

  -- until_at is null while it lasts: it does until the end of its stretch.
  CREATE TABLE sighting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    stretch INTEGER NOT NULL REFERENCES stretch ON DELETE CASCADE,
    session INTEGER NOT NULL,
    person INTEGER NOT NULL REFERENCES person,
    logon TEXT,
    state TEXT NOT NULL,
    beginning TEXT NOT NULL,
    from_at INTEGER NOT NULL,
    until_at INTEGER,
    ending TEXT
  ) STRICT;
  CREATE INDEX sighting_stretch ON sighting (stretch, from_at);
  CREATE INDEX sighting_person ON sighting (person, stretch);
  CREATE INDEX sighting_until ON sighting (until_at) WHERE until_at IS NOT NULL;

  CREATE TABLE status (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    stretch INTEGER NOT NULL REFERENCES stretch ON DELETE CASCADE,
    status TEXT NOT NULL,
    from_at INTEGER NOT NULL,
    until_at INTEGER
  ) STRICT;
  CREATE INDEX status_stretch ON status (stretch, from_at);
  CREATE INDEX status_until ON status (until_at) WHERE until_at IS NOT NULL;
  `,
];

/** The file was written by a later version of Slotwatch, whose tables this one does not know. */
export class LaterVersionError extends Error {}

/** Brings the tables to the newest version, all steps or none. Throws `LaterVersionError`, and SQLite's errors. */
export function migrate(database: Database, steps: readonly string[] = STEPS): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    const { user_version: version } = database.prepare('PRAGMA user_version').get() as {
      readonly user_version: number;
    };
    if (version > steps.length) throw new LaterVersionError(`version ${version} of the history`);
    for (const step of steps.slice(version)) database.exec(step);
    if (version < steps.length) database.exec(`PRAGMA user_version = ${steps.length}`);
    database.exec('COMMIT');
  } catch (thrown) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw thrown;
  }
}
