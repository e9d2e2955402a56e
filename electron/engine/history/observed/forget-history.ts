import { type Dirent, existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DAY_MS } from '../../../../shared/basics/time-units.ts';
import type { Database } from './sqlite.ts';

/** Rows deleted at once, so that another program that writes does not wait for long. */
const AT_ONCE = 5000;

const OLD = {
  sighting: `SELECT sighting.id FROM sighting WHERE until_at < ?1
    UNION ALL
    SELECT sighting.id FROM stretch JOIN sighting ON sighting.stretch = stretch.id
    WHERE stretch.until_at < ?1 AND sighting.until_at IS NULL`,
  status: `SELECT status.id FROM status WHERE until_at < ?1
    UNION ALL
    SELECT status.id FROM stretch JOIN status ON status.stretch = stretch.id
    WHERE stretch.until_at < ?1 AND status.until_at IS NULL`,
  stretch: 'SELECT id FROM stretch WHERE until_at < ?1',
} as const;

/** A clock is believed once what was seen by it spans so long: one that is wrong when Windows starts is set right sooner. */
const BELIEVED_AFTER_MS = DAY_MS;
/** What was seen longer ago says nothing of the clock: it may have jumped since. */
const LONGEST_PAUSE_MS = 30 * DAY_MS;

/**
 * Deletes what is older than so many days. Counted from the last look by a clock that is believed, never from the clock alone:
 * one that is wrongly years ahead would delete everything. After a pause of a month, nothing is deleted for a day.
 */
export function forgetOlderThan(database: Database, days: number, now = Date.now()): void {
  const at = lastBelievedLook(database, now);
  if (at !== null) forgetBefore(database, at - days * DAY_MS);
}

/** The newest look, not later than `now`, to which another one belongs that is a day older but not a month; else null. */
function lastBelievedLook(database: Database, now: number): number | null {
  const newest = database.prepare('SELECT max(until_at) AS at FROM stretch WHERE until_at <= ?');
  const another = database.prepare('SELECT 1 FROM stretch WHERE until_at >= ? AND from_at <= ? LIMIT 1');
  const lookBefore = (moment: number): number | null =>
    (newest.get(moment) as { readonly at: number | null }).at;
  let at = lookBefore(now);
  while (at !== null && another.get(at - LONGEST_PAUSE_MS, at - BELIEVED_AFTER_MS) === undefined)
    at = lookBefore(at - LONGEST_PAUSE_MS);
  return at;
}

/** Deletes what was last seen before a moment (milliseconds since 1970), and the names that nothing is known of any more. */
export function forgetBefore(database: Database, before: number): void {
  for (const [table, ids] of Object.entries(OLD)) {
    const statement = database.prepare(`DELETE FROM ${table} WHERE id IN (${ids} LIMIT ${AT_ONCE})`);
    while (Number(statement.run(before).changes) > 0);
  }
  forgetNames(database);
}

function forgetNames(database: Database): void {
  database.exec('DELETE FROM person WHERE NOT EXISTS (SELECT 1 FROM sighting WHERE person = person.id)');
  database.exec('DELETE FROM server WHERE NOT EXISTS (SELECT 1 FROM stretch WHERE server = server.id)');
}

/**
 * Deletes all that was seen, and leaves no copy of it in the file or in those that were set aside. `database`: null when there
 * is no file. Throws SQLite's and the system's errors.
 */
export function forgetAll(database: Database | null, file: string): void {
  if (database !== null) forgetRows(database);
  for (const aside of asidesOf(file)) rmSync(aside, { force: true });
}

function forgetRows(database: Database): void {
  const tables = ['sighting', 'status', 'stretch', 'person', 'server'];
  database.exec(`BEGIN IMMEDIATE; ${tables.map((table) => `DELETE FROM ${table};`).join(' ')} COMMIT`);
  database.exec('VACUUM');
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

/** Broken files that were set aside, and those beside them. */
function asidesOf(file: string): readonly string[] {
  const { dir, name } = path.parse(file);
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { withFileTypes: true })
    .filter((one: Dirent) => one.isFile() && one.name.startsWith(`${name}.broken-`))
    .map((one) => path.join(dir, one.name));
}
