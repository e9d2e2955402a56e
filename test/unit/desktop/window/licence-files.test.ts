import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { licenceFiles } from '../../../../electron/desktop/window/licence-files.ts';

it('only licences that are there are offered', () => {
  const folder = mkdtempSync(join(tmpdir(), 'slotwatch-licences-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const folders = { resources: folder, executable: join(folder, 'slotwatch') };
  expect(licenceFiles(folders)).toEqual(new Map());
  writeFileSync(join(folder, 'THIRD-PARTY-LICENSES.txt'), '');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), '');
  expect([...licenceFiles(folders)]).toEqual([
    ['libraries', join(folder, 'THIRD-PARTY-LICENSES.txt')],
    ['chromium', join(folder, 'LICENSES.chromium.html')],
  ]);
});
