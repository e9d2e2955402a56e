import { type Dirent, existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
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
