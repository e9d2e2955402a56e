import { expect, it } from 'vitest';
import { choosePackages, isLockedOut, sayList } from '../../../../build/runtime/debian-packages.mjs';

const PACKAGES = [['xvfb'], ['libgtk-3-0t64', 'libgtk-3-0']];

it('a release that renamed a package gets its new name', () => {
  const known = ['xvfb', 'libgtk-3-0t64'];
  expect(choosePackages(PACKAGES, (name) => known.includes(name))).toEqual(known);
});

it('an older release, or one with unknown names, gets the old names', () => {
  const classic = ['xvfb', 'libgtk-3-0'];
  expect(choosePackages(PACKAGES, (name) => classic.includes(name))).toEqual(classic);
  expect(choosePackages(PACKAGES, () => false)).toEqual(classic);
});

it('a long list of what is missing is cut, a short one is not', () => {
  expect(sayList(['Xvfb', 'dbus-daemon'])).toBe('Xvfb, dbus-daemon');
  expect(sayList(['a', 'b', 'c', 'd'])).toBe('a, b, c, d');
  expect(sayList(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c and 2 more');
});

it.each([
  [
    'the lists',
    'E: Could not get lock /var/lib/apt/lists/lock. It is held by process 11313 (apt-get)\nE: Unable to lock directory /var/lib/apt/lists/\n',
    true,
  ],
  [
    'dpkg',
    'E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 812 (unattended-upgr)\nE: Unable to acquire the dpkg frontend lock (/var/lib/dpkg/lock-frontend), is another process using it?\n',
    true,
  ],
  [
    'nobody',
    'E: Could not open lock file /var/lib/dpkg/lock-frontend - open (13: Permission denied)\n',
    false,
  ],
])('whether it is another program that keeps apt-get out: %s', (_, said, expected) => {
  expect(isLockedOut(said)).toBe(expected);
});
