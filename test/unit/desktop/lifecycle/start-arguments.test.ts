import { expect, it } from 'vitest';
import { otherArguments, readArguments } from '../../../../electron/desktop/lifecycle/start-arguments.ts';

const nothing = { demo: false, demoCanBeLeft: false, toolsDir: null, userDataDir: null, hidden: false };

it('on Windows the real tools are used', () => {
  expect(readArguments(['C:\\slotwatch'], 'win32')).toEqual(nothing);
});

it('elsewhere there are no tools, so the demo runs', () => {
  expect(readArguments(['/slotwatch'], 'linux')).toEqual({ ...nothing, demo: true });
});

it('with a folder of tools the demo does not run, on any system', () => {
  expect(readArguments(['/slotwatch', '--tools-dir', '/tools'], 'linux')).toEqual({
    ...nothing,
    toolsDir: '/tools',
  });
  expect(readArguments(['--tools-dir=/tools'], 'darwin')).toEqual({ ...nothing, toolsDir: '/tools' });
});

it('the demo can be requested', () => {
  expect(readArguments(['--demo', '--hidden'], 'win32')).toEqual({
    ...nothing,
    demo: true,
    demoCanBeLeft: true,
    hidden: true,
  });
  expect(readArguments(['--demo', '--tools-dir=/tools'], 'linux').demo).toBe(true);
});

it('the demo can only be left where there are tools for real servers', () => {
  expect(readArguments(['--demo'], 'linux').demoCanBeLeft).toBe(false);
  expect(readArguments(['--demo', '--tools-dir=/tools'], 'linux').demoCanBeLeft).toBe(true);
});

it('the other start has the same arguments, but for the demo, and shows its window', () => {
  const own = ['/slotwatch', '--hidden', '--user-data-dir=/data'];
  const demo = ['/slotwatch', '--user-data-dir=/data', '--demo'];
  expect(otherArguments(own, true)).toEqual(demo);
  expect(otherArguments(demo, true)).toEqual(demo);
  expect(otherArguments(demo, false)).toEqual(['/slotwatch', '--user-data-dir=/data']);
});

it('the folder for data is accepted in both spellings', () => {
  expect(readArguments(['--user-data-dir=/data'], 'win32').userDataDir).toBe('/data');
  expect(readArguments(['--user-data-dir', '/data'], 'win32').userDataDir).toBe('/data');
});

it('Chromium’s and unknown arguments are ignored', () => {
  const args = ['--no-sandbox', '--inspect=0', '-r', 'x.js', '--demon', 'stray', '--tools-dir'];
  expect(readArguments(args, 'win32')).toEqual(nothing);
});
