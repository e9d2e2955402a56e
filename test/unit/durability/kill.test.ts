import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { silentLog } from '../../../electron/engine/log.ts';
import { DEFAULT_SETTINGS } from '../../../shared/contract/settings.ts';
import { importDesktopFiles } from '../../durability/desktop-files.ts';
import { drafts, killWhileWriting } from '../../durability/kill-while-writing.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-killed-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('a program that is killed while it writes loses no setting and no audit line, and its drafts are removed', async () => {
  const result = await killWhileWriting(folder, 4, Math.random);
  expect(result.losses).toEqual([]);
  expect(result.settingsWritten).toBeGreaterThanOrEqual(4);
  for (const name of ['settings.json.tmp-1234567890abcdef', 'waits.json.tmp-0987654321fedcba', 'notes.tmp-1'])
    writeFileSync(path.join(folder, name), '');
  const { openSettingsFile } = await importDesktopFiles();
  openSettingsFile({ folder, name: 'settings', first: DEFAULT_SETTINGS, log: silentLog });
  expect(drafts(folder)).toEqual(['notes.tmp-1']);
});
