import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { ServerName } from '../../../shared/model.ts';
import { makeOwnFolder, OWNER_FILE } from '../own-files.ts';
import { lifeOf, ownIdentity, type ProcessIdentity } from './process-identity.ts';

/** Who has a session for itself, and since when (milliseconds since 1970). */
export interface LockHolder extends ProcessIdentity {
  readonly since: number;
}

export interface SessionLock {
  /** Gives the session free again; safe to call twice. */
  release(): void;
}

export type LockResult = SessionLock | { readonly heldBy: LockHolder | null };

/** What the file of a lock holds. */
interface Claim extends LockHolder {
  /** Of this one holding of the lock, and of no other. */
  readonly token: string;
}

/**
 * How long a holder counts that cannot be told from another process with its number, or lives on another computer:
 * longer than any warning and any action.
 */
const DOUBTFUL_FOR_MS = 60 * 60_000;
/** A claim without words is being written at this moment, or its writer was killed while it began. */
const WORDLESS_FOR_MS = 5000;
/** A file that is just being removed or looked at by somebody else may not be made; on Windows above all. */
const MOST_TRIES = 100;
const TRY_AGAIN_MS = 5;

/**
 * Takes a session for this process alone, among all Slotwatch processes that share `folder` (that of the audit log), so
 * that no two of them act on it. `heldBy`: another holding of this or another process; null when it does not say whose.
 * The lock of a process that is gone is taken over. Throws when no lock can be written; then nothing may be done.
 */
export function acquireSessionLock(folder: string, server: ServerName, sessionId: number): LockResult {
  makeOwnFolder(folder);
  const file = path.join(folder, lockFileName(server, sessionId));
  const own: Claim = { ...ownIdentity(), since: Date.now(), token: randomUUID() };
  const other = take(file, own);
  if (other !== 'taken') return { heldBy: other === 'wordless' ? null : withoutToken(other) };
  return { release: () => leave(file, own) };
}

/** A name every file system takes, one for all spellings of a server, and that a person can still read. */
export function lockFileName(server: ServerName, sessionId: number): string {
  const name = server.toLowerCase();
  const readable = name.replace(/[^a-z0-9]+/g, '-').slice(0, 40);
  const exact = createHash('sha256').update(name).digest('hex').slice(0, 16);
  return `session-${readable}-${exact}-${sessionId}.lock`;
}

/**
 * Makes the file, or says who has it. A claim that is over is removed only by who holds the guard of that very claim,
 * which is a lock like this one, and has looked once more: so nobody removes what another has just taken.
 */
function take(file: string, own: Claim): 'taken' | 'wordless' | Claim {
  for (let tries = 1; ; tries++) {
    try {
      if (create(file, own)) return 'taken';
      const found = read(file);
      // Given free, or taken from us as if dead, in between.
      if (found === null && tries < MOST_TRIES) continue;
      if (found === null) return 'wordless';
      if (!isOver(found)) return found.claim ?? 'wordless';
      const guard = `${file}.${found.token}`;
      const other = take(guard, own);
      if (other !== 'taken') return other;
      try {
        if (read(file)?.token === found.token) unlinkSync(file);
      } finally {
        leave(guard, own);
      }
    } catch (thrown) {
      if (!isPassing(thrown) || tries >= MOST_TRIES) throw thrown;
      pause(TRY_AGAIN_MS);
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

function isOver({ claim, writtenAt }: Found): boolean {
  if (claim === null) return Date.now() - writtenAt > WORDLESS_FOR_MS;
  const life = lifeOf(claim);
  return life === 'over' || (life === 'perhaps' && Date.now() - claim.since > DOUBTFUL_FOR_MS);
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
      pause(TRY_AGAIN_MS);
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

/** Without giving up the thread: nothing may come between taking the lock and what it is for. */
function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
