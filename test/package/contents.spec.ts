import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { ALLOWED_LICENCES, bundledPackages } from '../../build/package/licences.ts';
import { shippedSourceMaps } from '../../build/package/make-package.ts';
import { executable, packageFolder } from './packaged.ts';

/** The state of a fuse in the executable: a character. */
const ON = '1'.charCodeAt(0);

test('the fuses are set: no Node, no inspector, only code from the archive', async () => {
  const wire = await getCurrentFuseWire(executable());
  const isOn = (fuse: FuseV1Options): boolean => wire[fuse] === ON;
  expect({
    runAsNode: isOn(FuseV1Options.RunAsNode),
    nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
    cookieEncryption: isOn(FuseV1Options.EnableCookieEncryption),
    asarIntegrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
    v8Snapshot: isOn(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
    fileProtocol: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: false,
    nodeOptions: false,
    inspect: false,
    cookieEncryption: false,
    asarIntegrity: true,
    onlyAsar: true,
    v8Snapshot: false,
    fileProtocol: false,
  });
});

test('all code is in the archive, which contains only what runs', () => {
  expect(readdirSync(join(packageFolder(), 'resources')).sort()).toEqual([
    'LICENSE.txt',
    'THIRD-PARTY-LICENSES.txt',
    'app.asar',
  ]);
  const files = archivedFiles();
  expect(files.filter((file) => !file.startsWith('out/renderer/') && !file.startsWith('out/icons/'))).toEqual(
    [
      'out/app.js',
      'out/list-reader.cjs',
      'out/main.js',
      'out/preload.cjs',
      'out/tools-process.cjs',
      'package.json',
    ],
  );
  expect(files.filter((file) => /\.(map|ts|tsx)$/.test(file))).toEqual([]);
});

test('every library in the package has a licence that allows redistribution', () => {
  const foreign = bundledPackages(shippedSourceMaps()).filter(
    ({ licence }) => !ALLOWED_LICENCES.includes(licence),
  );
  expect(foreign).toEqual([]);
});

test('the licences of Slotwatch, of its libraries, of Electron and of Chromium are in the package', () => {
  const shipped = readFileSync(join(packageFolder(), 'resources', 'THIRD-PARTY-LICENSES.txt'), 'utf8');
  for (const { name, version, licence } of bundledPackages(shippedSourceMaps()))
    expect(shipped).toContain(`${name} ${version} (${licence})`);
  expect(readFileSync(join(packageFolder(), 'resources', 'LICENSE.txt'), 'utf8')).toContain('MIT License');
  expect(readFileSync(join(packageFolder(), 'LICENSE.electron.txt'), 'utf8')).toContain(
    'Electron contributors',
  );
  expect(readdirSync(packageFolder())).toContain('LICENSES.chromium.html');
});

interface ArchivedFolder {
  readonly files: Readonly<Record<string, Partial<ArchivedFolder>>>;
}

/** The paths in the archive, sorted. Its head is JSON behind four numbers of four bytes; the last is the length of the JSON. */
function archivedFiles(): readonly string[] {
  const archive = readFileSync(join(packageFolder(), 'resources', 'app.asar'));
  const head = archive.subarray(16, 16 + archive.readUInt32LE(12)).toString();
  return [...pathsIn(JSON.parse(head))].sort();
}

function pathsIn({ files }: ArchivedFolder): readonly string[] {
  return Object.entries(files).flatMap(([name, { files: below }]) =>
    below === undefined ? [name] : pathsIn({ files: below }).map((path) => `${name}/${path}`),
  );
}
