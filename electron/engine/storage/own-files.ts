import { chmodSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { toError } from '../../../shared/basics/assert.ts';

/** Read and written by the owner only, whatever the umask: a umask can only remove rights. */
export const OWNER_FILE = 0o600;
const OWNER_FOLDER = 0o700;
const FOR_OTHERS = 0o077;

/** The files of Slotwatch in its folder, also older, set aside and unfinished ones. Chromium's are beside them. */
const OURS =
  /^(?:(?:settings|waits|view|window|audit)\b[\w.-]*\.jsonl?(?:\.tmp-\w+)?|history\b[\w.-]*\.sqlite(?:-wal|-shm)?)$/;
/** In Slotwatch's folder. */
export const LOGS_FOLDER = 'logs';

/** Makes a folder and the missing ones above it, for this account only. An existing one is left as it is. */
export function makeOwnFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: OWNER_FOLDER });
}

/**
 * Removes the rights of other accounts on Slotwatch's files (a backup or a copy may have given some), and makes the
 * folder when it is missing. `itself`: also on the folder, which must not be one that the user has chosen. Returns what
 * could not be done. Does nothing on Windows, where the access list of the folder keeps others out.
 */
export function restrictToOwner(folder: string, itself: boolean): readonly string[] {
  if (process.platform === 'win32') return [];
  const problems: string[] = [];
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch (thrown) {
      problems.push(toError(thrown).message);
    }
  };
  const logs = path.join(folder, LOGS_FOLDER);
  attempt(() => makeOwnFolder(logs));
  attempt(() => {
    if (itself) narrow(folder, OWNER_FOLDER);
    narrow(logs, OWNER_FOLDER);
  });
  for (const [inside, isOurs] of [
    [folder, OURS],
    [logs, /\.log$/],
  ] as const) {
    attempt(() => {
      for (const name of readdirSync(inside).filter((one) => isOurs.test(one)))
        attempt(() => narrow(path.join(inside, name), OWNER_FILE));
    });
  }
  return problems;
}

function narrow(file: string, mode: number): void {
  const facts = lstatSync(file);
  // A link is left alone: the user has set up its target.
  if (!facts.isSymbolicLink() && (facts.mode & FOR_OTHERS) !== 0) chmodSync(file, mode);
}
