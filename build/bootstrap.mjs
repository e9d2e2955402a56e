import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './bundle/lock.mjs';
import { PROJECT_FOLDER, SetupError } from './project.mjs';

/** What Vite, Electron's own download and this folder need. */
const NODE_VERSION = [20, 19];

/**
 * Makes a fresh clone ready to build: the right Node and the packages of the lock file. Needs nothing installed.
 * @param {(line: string) => void} say
 * @returns {Promise<void>}
 */
export async function bootstrap(say) {
  checkNode(process.versions.node);
  if (packagesMatch()) return;
  const lock = join(PROJECT_FOLDER, 'out', 'npm-ci.lock');
  await withLock(
    lock,
    async () => {
      // Another process that held the lock may have installed them already.
      if (packagesMatch()) return;
      say('Installing packages (once) …');
      await installPackages();
    },
    () => say('Another start is installing packages; waiting for it …'),
  );
}

/**
 * @param {string} version such as `20.19.5`
 * @returns {void}
 */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = NODE_VERSION;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new SetupError(
    `Slotwatch needs Node.js ${NODE_VERSION.join('.')} or later to be built; this is ${version}. Get a current one from https://nodejs.org.`,
  );
}

/** Whether node_modules matches package-lock.json: npm writes a record of what it installed when it has finished. */
function packagesMatch() {
  try {
    return isInstalled(
      readLock(join(PROJECT_FOLDER, 'package-lock.json')),
      readLock(join(PROJECT_FOLDER, 'node_modules', '.package-lock.json')),
    );
  } catch {
    return false;
  }
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/**
 * Whether every package that is wanted on any machine is installed in the wanted version.
 * @param {Lock} wanted package-lock.json
 * @param {Lock} installed what npm noted in node_modules
 * @returns {boolean}
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted.packages).every(([path, { version, integrity, optional }]) => {
    // The project itself, and what is only for other systems.
    if (path === '' || optional) return true;
    const found = installed.packages[path];
    return found?.version === version && found?.integrity === integrity;
  });
}

/**
 * @param {string} file
 * @returns {Lock}
 */
function readLock(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** @returns {Promise<void>} */
function installPackages() {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  // Use the npm that started this script; on Windows `npm` itself is a script that only a shell can start.
  const npm = process.env.npm_execpath;
  const [command, commandArgs] = npm?.endsWith('.js') ? [process.execPath, [npm, ...args]] : ['npm', args];
  return new Promise((resolve, reject) => {
    const child = spawn(command, commandArgs, {
      cwd: PROJECT_FOLDER,
      // stdout belongs to the program we start afterwards; npm's output goes to the user on stderr.
      stdio: ['ignore', 2, 2],
      shell: command === 'npm' && process.platform === 'win32',
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new SetupError(`"npm ci" failed (exit code ${code}); what it said is above.`)),
    );
  });
}
