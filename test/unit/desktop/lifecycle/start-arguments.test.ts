import { expect, it } from 'vitest';
import { otherArguments, readArguments } from '../../../../electron/desktop/lifecycle/start-arguments.ts';

const nothing = {
  demo: false,
  demoWithoutServers: false,
  toolsDir: null,
  userDataDir: null,
  hidden: false,
};

const PACKAGED = true;
const CHECKOUT = false;

it('on Windows the real tools are used', () => {
  for (const isPackaged of [PACKAGED, CHECKOUT])
    expect(readArguments(['C:\\slotwatch'], 'win32', isPackaged)).toEqual(nothing);
});

it('elsewhere a checkout shows the demo until there are servers, and a package asks for them', () => {
  expect(readArguments(['/slotwatch'], 'linux', CHECKOUT)).toEqual({ ...nothing, demoWithoutServers: true });
  expect(readArguments(['/slotwatch'], 'darwin', PACKAGED)).toEqual(nothing);
});

it('with a folder of tools the demo does not run by itself, on any system', () => {
  expect(readArguments(['/slotwatch', '--tools-dir', '/tools'], 'linux', CHECKOUT)).toEqual({
    ...nothing,
    toolsDir: '/tools',
  });
  expect(readArguments(['--tools-dir=/tools'], 'darwin', CHECKOUT)).toEqual({
    ...nothing,
    toolsDir: '/tools',
  });
});

it('the demo can be requested, and left', () => {
  expect(readArguments(['--demo', '--hidden'], 'win32', PACKAGED)).toEqual({
    ...nothing,
    demo: true,
    hidden: true,
  });
  expect(readArguments(['--demo', '--tools-dir=/tools'], 'linux', CHECKOUT).demo).toBe(true);
  expect(readArguments(['--no-demo'], 'linux', CHECKOUT)).toEqual(nothing);
});

it('the other start has the same arguments, but for the demo, and shows its window', () => {
  const own = ['/slotwatch', '--hidden', '--user-data-dir=/data'];
  const demo = ['/slotwatch', '--user-data-dir=/data', '--demo'];
  const real = ['/slotwatch', '--user-data-dir=/data', '--no-demo'];
  expect(otherArguments(own, true)).toEqual(demo);
  expect(otherArguments(demo, true)).toEqual(demo);
  expect(otherArguments(demo, false)).toEqual(real);
  expect(otherArguments(real, true)).toEqual(demo);
  expect(otherArguments(real, false)).toEqual(real);
});

it('the folder for data is accepted in both spellings', () => {
  expect(readArguments(['--user-data-dir=/data'], 'win32', PACKAGED).userDataDir).toBe('/data');
  expect(readArguments(['--user-data-dir', '/data'], 'win32', PACKAGED).userDataDir).toBe('/data');
});

it('Chromium’s and unknown arguments are ignored', () => {
  const args = ['--no-sandbox', '--inspect=0', '-r', 'x.js', '--demon', 'stray', '--tools-dir'];
  expect(readArguments(args, 'win32', PACKAGED)).toEqual(nothing);
});
