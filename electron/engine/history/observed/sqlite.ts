import process from 'node:process';
import type {
  DatabaseSyncInstance,
  DatabaseSyncOptions,
  StatementSyncInstance,
} from '@photostructure/sqlite';

export type Database = DatabaseSyncInstance;
export type Statement = StatementSyncInstance;

interface SqliteModule {
  readonly DatabaseSync: new (file: string, options?: DatabaseSyncOptions) => Database;
}

/** SQLite of this Node or Electron, where it has one; else the package with the same functions. */
export async function loadSqlite(): Promise<SqliteModule> {
  return builtIn() ?? (await import('@photostructure/sqlite'));
}

/** Null in Node before 22.13, and in Electron before 35 or so. */
function builtIn(): SqliteModule | null {
  const { emitWarning } = process;
  // Node 22 prints a warning that SQLite is new to it, which no user of a command needs.
  process.emitWarning = () => {};
  try {
    return (process.getBuiltinModule?.('node:sqlite') as SqliteModule | undefined) ?? null;
  } catch {
    return null;
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** The primary error codes of SQLite that are told apart. */
const CORRUPT = 11;
const NOT_A_DATABASE = 26;

/** SQLite's own words for them, the same in every language. The package gives no code with what a question throws. */
const BROKEN = ['database disk image is malformed', 'file is not a database'];

/** Whether SQLite says that the file itself is broken. */
export function saysBroken(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  if (BROKEN.some((words) => thrown.message.includes(words))) return true;
  // The primary code is in the lowest byte of an extended one.
  const code = 'errcode' in thrown ? Number(thrown.errcode) & 0xff : null;
  return code === CORRUPT || code === NOT_A_DATABASE;
}

/** An error as SQLite throws it when it finds the file to be broken. */
export function brokenError(reason: string): Error {
  return Object.assign(new Error(reason), { errcode: CORRUPT });
}
