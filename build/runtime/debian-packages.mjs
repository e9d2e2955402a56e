import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { SetupError } from '../project.mjs';

/** The pause between two checks whether another program has released apt's locks. */
const LOCK_RETRY_MS = 2000;

/**
 * @typedef {object} Need programs or libraries of the system
 * @property {() => string[]} findMissing returns what is missing
 * @property {readonly (readonly string[])[]} packages Debian's names; several for a package that newer releases renamed
 * @property {string} inWords the text for systems with other package managers
 */

/**
 * Makes sure that the system has what is needed. Installs it where it can (root on Debian and its derivatives);
 * otherwise throws with the command to run.
 * @param {Need} need
 * @param {(line: string) => void} say
 * @returns {void}
 */
export function ensureInstalled({ findMissing, packages, inWords }, say) {
  const missing = findMissing();
  if (missing.length === 0) return;
  const what = `Missing on this system: ${sayList(missing)}.`;
  if (findOnPath('apt-get') === null) {
    throw new SetupError(`${what} Please install ${inWords} with your package manager.`);
  }
  if (process.getuid?.() !== 0) {
    const names = choosePackages(packages, isKnownToApt).join(' ');
    throw new SetupError(`${what} Please run:\n  sudo apt-get update && sudo apt-get install -y ${names}`);
  }
  say(`${what} Installing with apt-get (once) …`);
  const waiting = () => say('Another program is installing packages; waiting for it …');
  apt(['update'], waiting);
  apt(['install', '-y', '--no-install-recommends', ...choosePackages(packages, isKnownToApt)], waiting);
  const still = findMissing();
  if (still.length > 0) throw new SetupError(`Still missing after the installation: ${still.join(', ')}.`);
}

/**
 * The first few and the number of others: one missing library usually means dozens more.
 * @param {readonly string[]} names
 * @returns {string}
 */
export function sayList(names) {
  const [first, second, third, ...rest] = names;
  return rest.length < 2 ? names.join(', ') : `${first}, ${second}, ${third} and ${rest.length} more`;
}

/**
 * For each package the first name that this release knows; if it knows none, the old name, which is the last.
 * @param {readonly (readonly string[])[]} packages
 * @param {(name: string) => boolean} isKnown
 * @returns {string[]}
 */
export function choosePackages(packages, isKnown) {
  return packages.map((names) => names.find(isKnown) ?? names.at(-1) ?? '');
}

/**
 * @param {string} program
 * @returns {string | null} its full path
 */
export function findOnPath(program) {
  const files = (process.env.PATH ?? '').split(delimiter).map((folder) => resolve(folder, program));
  return files.find(isExecutable) ?? null;
}

/**
 * @param {string} file
 * @returns {boolean}
 */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A name without a candidate is unknown, or a virtual package.
 * @param {string} name
 */
function isKnownToApt(name) {
  const { stdout } = spawnSync('apt-cache', ['policy', name], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  return /Candidate: (?!\(none\))/.test(stdout ?? '');
}

/**
 * Runs apt-get, and retries while another program has one of its locks, however long that takes.
 * @param {readonly string[]} args
 * @param {() => void} onWait called once when it has to wait
 */
function apt(args, onWait) {
  for (let waited = false; ; waited = true) {
    const said = tryApt(args);
    if (said === null) return;
    if (!isLockedOut(said)) throw new SetupError(`"apt-get ${args.join(' ')}" failed:\n${said}`);
    if (!waited) onWait();
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOCK_RETRY_MS);
  }
}

/**
 * @param {readonly string[]} args
 * @returns {string | null} its error output; null when it succeeded
 */
function tryApt(args) {
  try {
    execFileSync('apt-get', ['-qq', '-o', 'Acquire::Retries=3', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 64 * 1024 * 1024,
    });
    return null;
  } catch (error) {
    return error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
  }
}

/**
 * Whether apt-get failed only because another apt or dpkg is running: apt locks its lists and its archives, dpkg has
 * two locks.
 * @param {string} said its stderr, in English
 * @returns {boolean}
 */
export function isLockedOut(said) {
  return /^E: Could not get lock .*It is held by process \d+/m.test(said);
}
