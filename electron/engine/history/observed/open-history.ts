import { closeSync, existsSync, openSync, renameSync } from 'node:fs';
import path from 'node:path';
import { toError } from '../../../../shared/basics/assert.ts';
import type { SetAside } from '../../../../shared/domain/failure.ts';
import { withFileLock } from '../../storage/file-lock.ts';
import { makeOwnFolder, OWNER_FILE } from '../../storage/own-files.ts';
import { migrate } from './history-tables.ts';
import { brokenError, type Database, loadSqlite, saysBroken } from './sqlite.ts';

export interface OpenedHistory {
  readonly database: Database;
  /** A broken file that was set aside; null when the file was good, or there was none. */
  readonly broken: { readonly reason: string; readonly aside: SetAside } | null;
}

/** So long another program may write; then the error is `database is locked`. */
const BUSY_MS = 5000;

/** The files SQLite keeps beside its own. */
export const BESIDE = ['-wal', '-shm'] as const;

/**
 * Opens the database of own observations; makes the file and its folder when they are missing, readable by the owner only.
 * A broken file is renamed to `NAME.broken-TIME.sqlite`. `isDoubtful`: it was broken a moment ago, so it is read as a whole
 * first. Throws SQLite's and the system's errors, and `LaterVersionError`.
 */
export async function openHistory(file: string, isDoubtful: boolean): Promise<OpenedHistory> {
  const { DatabaseSync } = await loadSqlite();
  const open = (): Database => {
    // SQLite gives its other files the rights of this one.
    closeSync(openSync(file, 'a', OWNER_FILE));
    const database = new DatabaseSync(file, { timeout: BUSY_MS, enableForeignKeyConstraints: true });
    try {
      prepare(database, isDoubtful);
      return database;
    } catch (thrown) {
      database.close();
      throw thrown;
    }
  };
  makeOwnFolder(path.dirname(file));
  // Otherwise two programs could find the file broken, and the second set aside what the first has just begun.
  return withFileLock(`${file}.lock`, () => {
    try {
      return { database: open(), broken: null };
    } catch (thrown) {
      if (!saysBroken(thrown)) throw thrown;
      const { message: reason } = toError(thrown);
      const aside = { kind: 'kept', file: setAside(file) } as const;
      return { database: open(), broken: { reason, aside } };
    }
  });
}

/** A database without anything in it, and without a file. */
export async function openNothing(): Promise<Database> {
  const { DatabaseSync } = await loadSqlite();
  const database = new DatabaseSync(':memory:');
  migrate(database);
  return database;
}

function prepare(database: Database, isDoubtful: boolean): void {
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = NORMAL');
  // These are personal data: what is deleted is overwritten.
  database.exec('PRAGMA secure_delete = ON');
  database.exec('PRAGMA journal_size_limit = 4194304');
  if (isDoubtful) checkWhole(database);
  migrate(database);
}

/**
 * Throws when a part of the file is broken. As one statement without an answer: one with an answer keeps the file open until
 * its memory is collected, and on Windows an open file cannot be renamed.
 */
function checkWhole(database: Database): void {
  try {
    database.exec(
      `SELECT CASE WHEN quick_check <> 'ok' THEN abs(${SMALLEST_INTEGER} + 0 * length(quick_check)) END FROM pragma_quick_check`,
    );
  } catch (thrown) {
    throw saysBroken(thrown) ? thrown : brokenError('quick_check found it to be broken');
  }
}

/** It has no absolute value, so SQLite stops with an error. Beside a column, or it would be reckoned in advance. */
const SMALLEST_INTEGER = '-9223372036854775808';

/** Renames the file and those beside it; returns its new full path. Throws the system's error. */
function setAside(file: string): string {
  const { dir, name, ext } = path.parse(file);
  const time = new Date().toISOString().replace(/[:.]/g, '-');
  const aside = path.join(dir, `${name}.broken-${time}${ext}`);
  renameSync(file, aside);
  for (const ending of BESIDE) if (existsSync(file + ending)) renameSync(file + ending, aside + ending);
  return aside;
}
