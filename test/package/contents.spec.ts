import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { ALLOWED_LICENCES } from '../../build/package/licences.ts';
import { shippedPackages } from '../../build/package/make-package.ts';
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

/** The machine code of SQLite for this system, and no other. */
const SQLITE = `node_modules/@photostructure/sqlite/prebuilds/${process.platform}-${process.arch}/@photostructure+sqlite.glibc.node`;

test('all code but SQLite is in the archive, which contains only what runs', () => {
  expect(readdirSync(join(packageFolder(), 'resources')).sort()).toEqual([
    'LICENSE.txt',
    'THIRD-PARTY-LICENSES.txt',
    'app.asar',
    'app.asar.unpacked',
  ]);
  const files = archivedFiles();
  expect(files.filter((file) => !file.startsWith('out/renderer/') && !file.startsWith('out/icons/'))).toEqual(
    [
      'node_modules/@photostructure/sqlite/dist/index.cjs',
      'node_modules/@photostructure/sqlite/package.json',
      SQLITE,
      'node_modules/node-gyp-build/index.js',
      'node_modules/node-gyp-build/node-gyp-build.js',
      'node_modules/node-gyp-build/package.json',
      'out/app.js',
      'out/history-worker.cjs',
      'out/list-reader.cjs',
      'out/main.js',
      'out/preload.cjs',
      'out/tools-process.cjs',
      'package.json',
    ],
  );
  expect(files.filter((file) => /\.(map|ts|tsx)$/.test(file))).toEqual([]);
  const beside = join(packageFolder(), 'resources', 'app.asar.unpacked');
  const unpacked = readdirSync(beside, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  expect(unpacked.map(({ parentPath, name }) => join(parentPath, name))).toEqual([join(beside, SQLITE)]);
});

test('every library in the package has a licence that allows redistribution', () => {
  const foreign = shippedPackages().filter(({ licence }) => !ALLOWED_LICENCES.includes(licence));
  expect(foreign).toEqual([]);
});

test('the licences of Slotwatch, of its libraries, of Electron and of Chromium are in the package', () => {
  const shipped = readFileSync(join(packageFolder(), 'resources', 'THIRD-PARTY-LICENSES.txt'), 'utf8');
  for (const { name, version, licence } of shippedPackages())
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
