import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { settleDemo } from '../../../../electron/desktop/lifecycle/settle-demo.ts';
import { readArguments } from '../../../../electron/desktop/lifecycle/start-arguments.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-demo-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Whether a checkout on Linux shows the demo, with these settings in its folder. */
function showsDemo(settings: string | null, isPackaged = false, ...args: readonly string[]): boolean {
  if (settings !== null) writeFileSync(path.join(folder, 'settings.json'), settings);
  return settleDemo(readArguments(args, 'linux', isPackaged), folder).demo;
}

const NO_SERVERS = '{ "intervalSeconds": 120 }';
const ONE_SERVER = '{ "servers": [{ "name": "xyz" }] }';

it.each([
  ['no settings', null, true],
  ['settings without a server', NO_SERVERS, true],
  ['a server', ONE_SERVER, false],
  ['settings that cannot be used, and may have servers', '{ "servers": [', false],
])('a checkout with %s', (_, settings, demo) => {
  expect(showsDemo(settings)).toBe(demo);
});

it('settings that were set aside may have had servers', () => {
  writeFileSync(path.join(folder, 'settings.broken-2026-11-22T10-00-00.json'), '{');
  expect(showsDemo(null)).toBe(false);
});

it('a package never shows the demo by itself, and what was asked for counts', () => {
  expect(showsDemo(null, true)).toBe(false);
  expect(showsDemo(null, false, '--no-demo')).toBe(false);
  expect(showsDemo(ONE_SERVER, true, '--demo')).toBe(true);
});
