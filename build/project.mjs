import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with package.json. */
export const PROJECT_FOLDER = dirname(dirname(fileURLToPath(import.meta.url)));

/** What the bundler makes. */
export const OUT_FOLDER = join(PROJECT_FOLDER, 'out');

/** What is kept from one checkout to the next: Electron runtimes. */
export const CACHE_FOLDER = join(userCacheFolder(), 'slotwatch');

/** Something the person has to do; its message is all there is to say, without a stack. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError';
}

/**
 * Tells the person at the terminal.
 * @param {string} line
 */
export function say(line) {
  console.log(line);
}

/**
 * Runs the main function of a script; ends the process with its exit code.
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
