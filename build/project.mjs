import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with package.json. */
export const PROJECT_FOLDER = dirname(dirname(fileURLToPath(import.meta.url)));

/** The bundler's output. */
export const OUT_FOLDER = join(PROJECT_FOLDER, 'out');

/** The cache that several checkouts share: Electron runtimes. */
export const CACHE_FOLDER = join(userCacheFolder(), 'slotwatch');

/** A problem the user has to solve; its message is shown without a stack trace. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError';
}

/**
 * Writes a line to the user at the terminal.
 * @param {string} line
 */
export function say(line) {
  console.log(line);
}

/**
 * Runs a script's main function; ends the process with its exit code.
 * @param {() => Promise<number>} main
 */
export async function runScript(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error);
    process.exitCode = 1;
  }
}

function userCacheFolder() {
  if (process.env.XDG_CACHE_HOME) return process.env.XDG_CACHE_HOME;
  if (process.platform === 'win32' && process.env.LOCALAPPDATA) return process.env.LOCALAPPDATA;
  return process.platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache');
}
