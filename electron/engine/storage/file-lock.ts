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
  /** Whether another process has not taken it over, thinking this one dead. */
  isHeld(): boolean;
  /** Gives it free again; safe to call twice. */
  release(): void;
}

export type FileLockResult = FileLock | { readonly heldBy: LockHolder | null };

/** What the file of a lock holds. */
interface Claim extends LockHolder {
  /** Of this one holding of the lock, and of no other. */
  readonly token: string;
}

/** A claim without words is being written at this moment, or its writer was killed while it began. */
const WORDLESS_FOR_MS = 5000;
/** A file that is just being removed or looked at by somebody else may not be made; on Windows above all. */
const MOST_TRIES = 100;
const TRY_AGAIN_MS = 5;

/**
 * Takes a lock for this process alone, by making its file; or says who has it: another holding of this or another
 * process, null when its file does not say whose. The lock of a process that is gone is taken over. `doubtfulForMs`: how
 * long a holder counts that cannot be told from another process with its number, or lives on another computer. Throws
 * when no lock can be written.
 */
export function acquireFileLock(file: string, doubtfulForMs: number): FileLockResult {
  const own: Claim = { ...ownIdentity(), since: Date.now(), token: randomUUID() };
  const other = take(file, own, doubtfulForMs);
  if (other !== 'taken') return { heldBy: other === 'wordless' ? null : withoutToken(other) };
  return { isHeld: () => read(file)?.token === own.token, release: () => leave(file, own) };
}

/** Somebody else has held the lock for longer than anybody should have to wait. Null: its file does not say who. */
export class LockedError extends Error {
  readonly holder: LockHolder | null;
  constructor(holder: LockHolder | null) {
    super(`held by process ${holder?.pid ?? 'unknown'} on ${holder?.computer ?? 'unknown'}`);
    this.holder = holder;
  }
}

/** How long others are waited for. */
const WAIT_MS = 5000;
const LOOK_EVERY_MS = 10;
/** After so long, work of milliseconds has been done or given up. */
const SURELY_DONE_MS = 30_000;

/**
 * Does the work while no other process does what the same lock is for. For work of milliseconds: everything else in this
 * process waits. Throws `LockedError`, what the work throws, and what the system says where no lock can be written.
 */
export function withFileLock<Result>(file: string, work: (lock: FileLock) => Result): Result {
  const begun = Date.now();
  for (;;) {
    const lock = acquireFileLock(file, SURELY_DONE_MS);
    if ('heldBy' in lock) {
      if (Date.now() - begun > WAIT_MS) throw new LockedError(lock.heldBy);
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
 * Makes the file, or says who has it. A claim that is over is removed only by who holds the guard of that very claim,
 * which is a lock like this one, and has looked once more: so nobody removes what another has just taken.
 */
function take(file: string, own: Claim, doubtfulForMs: number): 'taken' | 'wordless' | Claim {
  for (let tries = 1; ; tries++) {
    try {
      if (create(file, own)) return 'taken';
      const found = read(file);
      // Given free, or taken from us as if dead, in between.
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
    // A full disk leaves a file without words, which would be taken for somebody's.
    if (!isPassing(thrown) && read(file)?.claim === null) unlinkSync(file);
    throw thrown;
  }
  // Who was stopped between making the file and writing into it may have been taken for dead.
  return read(file)?.token === own.token;
}

interface Found {
  readonly token: string;
  /** Null while it has no words, or where they are none of ours. */
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
      // Left lying: the next one takes it over once this process has ended.
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
