import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type OwnSettings, openAppSettings } from '../../../../electron/command/app-settings.ts';
import { readArguments } from '../../../../electron/command/command-arguments.ts';
import { servers } from '../../../../electron/command/servers/servers-command.ts';
import { printedBy } from '../printed-by.ts';
import { EXPECTED, IMPORT_FOLDER, importFiles } from './import-files.ts';

/** Fewer examples would not be representative. */
const FEWEST_FILES = 30;

let folder: string;
let store: OwnSettings;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-import-'));
  store = openAppSettings(folder);
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function run(...args: readonly string[]) {
  const given = readArguments(['servers', ...args]);
  if (given.command !== 'servers') throw new Error('This is another command.');
  return printedBy(() => servers(given, store));
}

describe('slotwatch servers import', () => {
  it('has enough examples', () => {
    expect(importFiles().length).toBeGreaterThan(FEWEST_FILES);
  });

  it.each(importFiles())('prints the expected output for %s, and no secrets', async (name) => {
    const file = fileURLToPath(new URL(name, IMPORT_FOLDER));
    const { code, out, error } = await run('import', file, '--dry-run', '--json');
    const json = JSON.parse(out);
    expect(json).toEqual(JSON.parse(readFileSync(`${file}${EXPECTED}`, 'utf8')));
    expect(code).toBe(json.add.length > 0 ? 0 : 1);
    expect(`${out}${error}`).not.toMatch(/hidden/i);
    expect(existsSync(path.join(folder, 'settings.json'))).toBe(false);
  });
});
