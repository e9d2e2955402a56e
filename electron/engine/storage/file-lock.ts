import { randomUUID } from 'node:crypto';
import { readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { sleepSync } from '../sleep.ts';
import { OWNER_FILE } from './own-files.ts';
import { lifeOf, ownIdentity, type ProcessIdentity } from './process-identity.ts';

/** Which process has a lock, and since when (milliseconds since 1970). */
export interface LockHolder extends ProcessIdentity {
  readonly since: number;
}

export interface FileLock {
  /** Whether no other process has taken it over in the belief that this one is dead. */
  isHeld(): boolean;
  /** Releases the lock; safe to call twice. */
  release(): void;
}

export type FileLockResult = FileLock | { readonly heldBy: LockHolder | null };

/** The content of a lock file. */
interface Claim extends LockHolder {
  /** Unique for each time the lock is taken. */
  readonly token: string;
}

/** How long an empty lock file counts: it is being written, or its writer was killed. */
const WORDLESS_FOR_MS = 5000;
/** Creating a file may fail while another program removes or reads it, above all on Windows. */
const MOST_TRIES = 100;
const TRY_AGAIN_MS = 5;

/**
 * Takes a lock for this process by creating its file; or says who has it: this or another process, null when the file
 * does not say whose. The lock of a process that is gone is taken over. `doubtfulForMs`: how long a holder counts that
 * cannot be told from another process with its number, or runs on another computer. Throws when no lock can be written.
 */
export function acquireFileLock(file: string, doubtfulForMs: number): FileLockResult {
  const own: Claim = { ...ownIdentity(), since: Date.now(), token: randomUUID() };
  const other = take(file, own, doubtfulForMs);
  if (other !== 'taken') return { heldBy: other === 'wordless' ? null : withoutToken(other) };
  return { isHeld: () => read(file)?.token === own.token, release: () => leave(file, own) };
}

/** Another process has held the lock for too long. `holder` is null when its file does not say whose it is. */
export class LockedError extends Error {
  readonly holder: LockHolder | null;
  constructor(holder: LockHolder | null) {
    super(`held by process ${holder?.pid ?? 'unknown'} on ${holder?.computer ?? 'unknown'}`);
    this.holder = holder;
  }
}

/** How long to wait for the lock. */
const WAIT_MS = 5000;
const LOOK_EVERY_MS = 10;
/** After so long, work of milliseconds is certainly done or given up. */
const SURELY_DONE_MS = 30_000;

/**
 * Does the work while no other process does work under the same lock. For work of milliseconds: it blocks this process.
 * Throws `LockedError`, what the work throws, and the system's error where no lock can be written.
 */
export function withFileLock<Result>(file: string, work: (lock: FileLock) => Result): Result {
  const startedAt = Date.now();
  for (;;) {
    const lock = acquireFileLock(file, SURELY_DONE_MS);
    if ('heldBy' in lock) {
      if (Date.now() - startedAt > WAIT_MS) throw new LockedError(lock.heldBy);
      sleepSync(LOOK_EVERY_MS);
      continue;
    }
    try {
      return work(lock);
    } finally {
      lock.release();
    }
  }
}

/**
 * Creates the file, or says who has it. An outdated claim is removed only under a second lock for that very claim, and
 * after one more look: so no process removes a lock that another one has just taken.
 */
function take(file: string, own: Claim, doubtfulForMs: number): 'taken' | 'wordless' | Claim {
  for (let tries = 1; ; tries++) {
    try {
      if (create(file, own)) return 'taken';
      const found = read(file);
      // Released, or taken over from us in the belief that we are dead.
      if (found === null && tries < MOST_TRIES) continue;
      if (found === null) return 'wordless';
      if (!isOver(found, doubtfulForMs)) return found.claim ?? 'wordless';
      const guard = `${file}.${found.token}`;
      const other = take(guard, own, doubtfulForMs);
      if (other !== 'taken') return other;
      try {
        if (read(file)?.token === found.token) unlinkSync(file);
      } finally {
        leave(guard, own);
      }
    } catch (thrown) {
      if (!isPassing(thrown) || tries >= MOST_TRIES) throw thrown;
      sleepSync(TRY_AGAIN_MS);
    }
  }
}

/** Whether the file is there now with this claim in it, and was not before. */
function create(file: string, own: Claim): boolean {
  try {
    writeFileSync(file, JSON.stringify(own), { flag: 'wx', mode: OWNER_FILE });
  } catch (thrown) {
    if (hasCode(thrown, ['EEXIST'])) return false;
    // A full disk leaves an empty file, which would count as a lock.
    if (!isPassing(thrown) && read(file)?.claim === null) unlinkSync(file);
    throw thrown;
  }
  // If this process was stopped between creating and writing the file, another may have taken the lock over.
  return read(file)?.token === own.token;
}

interface Found {
  readonly token: string;
  /** Null while the file is empty, or when its content is not a claim. */
  readonly claim: Claim | null;
  /** When the file was last written, in milliseconds since 1970. */
  readonly writtenAt: number;
}

/** Null when there is no such file. */
function read(file: string): Found | null {
  try {
    const { mtimeMs } = statSync(file);
    const claim = parse(readFileSync(file, 'utf8'));
    return { token: claim?.token ?? `wordless-${Math.round(mtimeMs)}`, claim, writtenAt: mtimeMs };
  } catch (thrown) {
    if (hasCode(thrown, ['ENOENT'])) return null;
    throw thrown;
  }
}

function parse(words: string): Claim | null {
  try {
    const claim: unknown = JSON.parse(words);
    return isClaim(claim) ? claim : null;
  } catch {
    return null;
  }
}

function isClaim(value: unknown): value is Claim {
  if (typeof value !== 'object' || value === null) return false;
  const { pid, ticket, startedAt, computer, since, token } = value as Partial<Record<keyof Claim, unknown>>;
  return (
    [pid, startedAt, since].every((field) => Number.isFinite(field)) &&
    (ticket === null || typeof ticket === 'string') &&
    typeof computer === 'string' &&
    // It becomes part of a file's name.
    typeof token === 'string' &&
    /^[\w-]{1,64}$/.test(token)
  );
}

function isOver({ claim, writtenAt }: Found, doubtfulForMs: number): boolean {
  if (claim === null) return Date.now() - writtenAt > WORDLESS_FOR_MS;
  const life = lifeOf(claim);
  return life === 'over' || (life === 'perhaps' && Date.now() - claim.since > doubtfulForMs);
}

function leave(file: string, own: Claim): void {
  for (let tries = 1; ; tries++) {
    try {
      if (read(file)?.token === own.token) unlinkSync(file);
      return;
    } catch (thrown) {
      if (hasCode(thrown, ['ENOENT'])) return;
      // The file stays; the next one takes it over once this process has ended.
      if (!isPassing(thrown) || tries >= MOST_TRIES) return;
      sleepSync(TRY_AGAIN_MS);
    }
  }
}

function withoutToken({ token: _, ...holder }: Claim): LockHolder {
  return holder;
}

function isPassing(thrown: unknown): boolean {
  return hasCode(thrown, process.platform === 'win32' ? ['EPERM', 'EACCES', 'EBUSY', 'ENOENT'] : ['ENOENT']);
}

function hasCode(thrown: unknown, codes: readonly string[]): boolean {
  return thrown instanceof Error && 'code' in thrown && codes.includes(String(thrown.code));
}
