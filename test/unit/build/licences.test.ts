import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bundledPackages, licencesText } from '../../../build/package/licences.ts';

let project: string;

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'slotwatch-licences-'));
});
afterEach(() => rm(project, { recursive: true }));

async function install(path: string, name: string, licence: string, text: string | null): Promise<void> {
  const folder = join(project, 'node_modules', path);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', license: licence }));
  if (text !== null) await writeFile(join(folder, 'license.md'), text);
}

it('finds each package behind a source map once, also one inside another, and none for our own files', async () => {
  await install('outer', 'outer', 'MIT', 'Copyright of outer\n');
  await install('outer/node_modules/@scope/inner', '@scope/inner', 'ISC', null);
  const map = join(project, 'out', 'main.js.map');
  const sources = [
    '../shared/model.ts',
    '../node_modules/outer/a.js',
    '../node_modules/outer/lib/b.js',
    '../node_modules/outer/node_modules/@scope/inner/index.js',
  ];
  await mkdir(join(project, 'out'));
  await writeFile(map, JSON.stringify({ sources }));

  const packages = bundledPackages([map]);
  expect(packages).toEqual([
    { name: '@scope/inner', version: '1.0.0', licence: 'ISC', text: null },
    { name: 'outer', version: '1.0.0', licence: 'MIT', text: 'Copyright of outer' },
  ]);
  expect(licencesText(packages)).toContain('outer 1.0.0 (MIT)\n\nCopyright of outer');
});
