import { chmodSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { toError } from '../../../shared/basics/assert.ts';

/** Read and written by their owner alone, whatever the umask: it can only take rights away. */
export const OWNER_FILE = 0o600;
const OWNER_FOLDER = 0o700;
const FOR_OTHERS = 0o077;

/** What Slotwatch keeps in its folder: also older, set aside and half-written ones. Chromium keeps its own beside them. */
const OURS = /^(?:settings|waits|view|window|audit)\b[\w.-]*\.jsonl?(?:\.tmp-\w+)?$/;
/** In Slotwatch's folder. */
export const LOGS_FOLDER = 'logs';

/** Makes a folder, and those above it that are missing, for this account alone. One that is there is left as it is. */
export function makeOwnFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: OWNER_FOLDER });
}

/**
 * Takes from others what rights they have in Slotwatch's files (a backup or a copy may have given them some), and makes
 * the folder where it is missing. `itself`: the folder too, which must not be one that the person has named. Returns
 * what could not be done. Does nothing on Windows, where the folder's own list of rights keeps others out.
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
  // What a link points to is the person's own arrangement.
  if (!facts.isSymbolicLink() && (facts.mode & FOR_OTHERS) !== 0) chmodSync(file, mode);
}
