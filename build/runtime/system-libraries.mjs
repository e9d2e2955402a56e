import { spawnSync } from 'node:child_process';
import { ensureInstalled, findOnPath } from './debian-packages.mjs';

/** What Electron and a virtual display need. */
const DEBIAN_PACKAGES = [
  ['xvfb'],
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  // Loaded by name when the first notification is shown, so `ldd` does not list it.
  ['libnotify4'],
  ['dbus'],
  ['dbus-x11'],
];

/** Libraries that Electron loads while it runs, so that its own list does not contain them: notifications. */
const LOADED_LATER = ['libnotify.so.4'];

/**
 * Linux: makes sure that Electron finds its libraries and, where there is none, that a display and a session bus can be
 * started. Throws with what to do where it cannot.
 * @param {string} electron full path of the executable
 * @param {readonly string[]} programs must be on the PATH
 * @param {(line: string) => void} say
 * @returns {void}
 */
export function ensureSystemLibraries(electron, programs, say) {
  if (process.platform !== 'linux') return;
  const need = {
    findMissing: () => findMissing(electron, programs),
    packages: DEBIAN_PACKAGES,
    inWords: 'GTK 3, NSS, ALSA, GBM, Xvfb and D-Bus',
  };
  ensureInstalled(need, say);
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
  const known = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? '';
  return [
    ...missingLibraries(ldd),
    // A system without this list cannot be checked; there the libraries do not count as missing.
    ...LOADED_LATER.filter((library) => known !== '' && !known.includes(library)),
    ...programs.filter((program) => findOnPath(program) === null),
  ];
}
