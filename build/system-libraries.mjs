import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { SetupError } from './project.mjs';

/** Debian's names of what Electron and a screen of its own need; newer releases have renamed some (64-bit time). */
const DEBIAN_PACKAGES = [
  ['xvfb'],
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  // Loaded by name when the first notification is shown, so `ldd` does not miss it.
  ['libnotify4'],
  ['dbus'],
  ['dbus-x11'],
];

/**
 * Linux: sees to it that Electron finds its libraries and, where there is none, that a display and a session bus can be
 * started. Installs them where it may (root on Debian and its kin); otherwise throws with the command to run.
 * @param {string} electron full path of the executable
 * @param {readonly string[]} programs that have to be on the PATH
 * @param {(line: string) => void} say
 * @returns {void}
 */
export function ensureSystemLibraries(electron, programs, say) {
  if (process.platform !== 'linux') return;
  const missing = findMissing(electron, programs);
  if (missing.length === 0) return;
  const what = `Missing on this system: ${missing.join(', ')}.`;
  if (!isOnPath('apt-get')) {
    throw new SetupError(
      `${what} Please install GTK 3, NSS, ALSA, GBM, Xvfb and D-Bus with your package manager.`,
    );
  }
  if (process.getuid?.() !== 0) {
    const packages = choosePackages(isKnownToApt).join(' ');
    throw new SetupError(`${what} Please run:\n  sudo apt-get update && sudo apt-get install -y ${packages}`);
  }
  say(`${what} Installing with apt-get (once) …`);
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...choosePackages(isKnownToApt));
  const still = findMissing(electron, programs);
  if (still.length > 0) throw new SetupError(`Still missing after the installation: ${still.join(', ')}.`);
}

/**
 * The first name of each package that this release knows; the classic one when it knows none.
 * @param {(name: string) => boolean} isKnown
 * @returns {string[]}
 */
export function choosePackages(isKnown) {
  return DEBIAN_PACKAGES.map((names) => names.find(isKnown) ?? names.at(-1) ?? '');
}

/**
 * The libraries the dynamic linker did not find.
 * @param {string} ldd what `ldd` printed
 * @returns {string[]}
 */
export function missingLibraries(ldd) {
  return [...ldd.matchAll(/^\s*(\S+) => not found$/gm)].map(([, library]) => library ?? '');
}

/**
 * @param {string} electron
 * @param {readonly string[]} programs
 */
function findMissing(electron, programs) {
  const ldd = spawnSync('ldd', [electron], { encoding: 'utf8' }).stdout ?? '';
  return [...missingLibraries(ldd), ...programs.filter((program) => !isOnPath(program))];
}

/** @param {string} program */
function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * A name without a candidate is unknown, or only a word that other packages provide.
 * @param {string} name
 */
function isKnownToApt(name) {
  const { stdout } = spawnSync('apt-cache', ['policy', name], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  return /Candidate: (?!\(none\))/.test(stdout ?? '');
}

/** @param {string[]} args */
function apt(...args) {
  try {
    execFileSync('apt-get', ['-qq', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw new SetupError(`"apt-get ${args.join(' ')}" failed:\n${said}`);
  }
}
