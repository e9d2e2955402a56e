import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { sleepSync } from '../sleep.ts';
import { OWNER_FILE } from './own-files.ts';

/** Windows refuses to replace a file while a virus scanner or an indexer reads it. */
const BUSY = new Set(['EPERM', 'EACCES', 'EBUSY']);
const BUSY_TRIES = 20;
const BUSY_WAIT_MS = 50;

interface WriteOptions {
  /** Called before the file is replaced, when all is written; if it throws, the old file stays. */
  readonly beforeReplacing?: () => void;
}

/**
 * Writes a file completely or not at all, readable by its owner only: writes another file beside it, flushes that to
 * the disk, and renames it. A link stays a link: its target is replaced. Throws the system's error; the other file is
 * removed then.
 */
export function writeWhole(file: string, content: string, { beforeReplacing }: WriteOptions = {}): void {
  const target = endOf(file);
  const draft = `${target}.tmp-${Math.floor(Date.now() / 1000)}${randomBytes(3).toString('hex')}`;
  try {
    const opened = openSync(draft, 'wx', OWNER_FILE);
    try {
      writeFileSync(opened, content);
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
    beforeReplacing?.();
    replace(draft, target);
  } catch (thrown) {
    rmSync(draft, { force: true });
    throw thrown;
  }
  bringFolderToDisk(path.dirname(target));
}

function endOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

function replace(draft: string, target: string): void {
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(draft, target);
      return;
    } catch (thrown) {
      const busy = thrown instanceof Error && 'code' in thrown && BUSY.has(String(thrown.code));
      if (process.platform !== 'win32' || !busy || attempt >= BUSY_TRIES) throw thrown;
      sleepSync(BUSY_WAIT_MS);
    }
  }
}

/**
 * Otherwise the new name may be lost when the power fails. Where it is not possible (Windows, some shares), no error.
 */
function bringFolderToDisk(folder: string): void {
  if (process.platform === 'win32') return;
  try {
    const opened = openSync(folder, 'r');
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch {
    // The file itself is written.
  }
}
