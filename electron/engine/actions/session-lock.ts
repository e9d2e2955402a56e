import { createHash } from 'node:crypto';
import path from 'node:path';
import type { ServerName } from '../../../shared/domain/model.ts';
import { canonicalServer } from '../../../shared/names/server-name.ts';
import { acquireFileLock, type LockHolder } from '../storage/file-lock.ts';
import { makeOwnFolder } from '../storage/own-files.ts';

export interface SessionLock {
  /** Releases the session; safe to call twice. */
  release(): void;
}

export type LockResult = SessionLock | { readonly heldBy: LockHolder | null };

/**
 * How long a lock counts whose process cannot be told from another with its number, or runs on another computer: longer
 * than any warning and any action.
 */
const DOUBTFUL_FOR_MS = 60 * 60_000;

/**
 * Locks a session for this process, among all Slotwatch processes that share `folder` (that of the audit log), so that
 * no two of them act on it. `heldBy`: the lock of this or another process; null when its file does not say whose. The
 * lock of a process that is gone is taken over. Throws when no lock can be written; then nothing may be done.
 */
export function acquireSessionLock(folder: string, server: ServerName, sessionId: number): LockResult {
  makeOwnFolder(folder);
  return acquireFileLock(path.join(folder, lockFileName(server, sessionId)), DOUBTFUL_FOR_MS);
}

/** A readable name that every file system allows, the same for all spellings of a server. */
export function lockFileName(server: ServerName, sessionId: number): string {
  const name = canonicalServer(server);
  const readable = name.replace(/[^a-z0-9]+/g, '-').slice(0, 40);
  const exact = createHash('sha256').update(name).digest('hex').slice(0, 16);
  return `session-${readable}-${exact}-${sessionId}.lock`;
}
