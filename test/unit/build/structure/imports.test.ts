import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BIOME_FILE, biomeImports } from '../../../../build/checks/structure/biome-imports.ts';
import { IMPORT_RULE, ONE_FILE_EACH, OUTSIDE } from '../../../../build/checks/structure/import-rule.ts';
import { misplacedNames, refusedImports } from '../../../../build/checks/structure/imports.ts';
import { filesOf, isSource, PRODUCT_FOLDERS } from '../../../../build/checks/structure/sources.ts';
import { PROJECT_FOLDER } from '../../../../build/project.mjs';

const PRODUCT: ReadonlyMap<string, string> = new Map(
  PRODUCT_FOLDERS.flatMap(filesOf)
    .filter(isSource)
    .map((file) => [file, readFileSync(join(PROJECT_FOLDER, file), 'utf8')]),
);
const ROOMS = Object.keys(IMPORT_RULE);
const PACKAGES = [...new Set(Object.values(IMPORT_RULE).flatMap(({ packages }) => packages))];

describe('every file of the product', () => {
  it('imports only what the import rule allows', () => {
    expect(PRODUCT.size).toBeGreaterThan(300);
    expect([...PRODUCT].flatMap(([file, source]) => refusedImports(file, source))).toEqual([]);
  });

  it('leaves reserved names to their one file', () => {
    expect(misplacedNames(PRODUCT)).toEqual([]);
  });
});

describe('SQL', () => {
  it.each([
    ['electron/main.ts', false],
    ['electron/app.ts', false],
    ['electron/cli.ts', false],
    ['electron/tool-host.ts', false],
    ['electron/history-worker.ts', true],
  ])('is loaded by the thread of the history alone: %s %s', (entry, loads) => {
    expect(loadedBy(entry).has('electron/engine/history/observed/sqlite.ts')).toBe(loads);
  });
});

/** The files of the product that run with an entry file: it imports them, and not only their types. */
function loadedBy(entry: string): ReadonlySet<string> {
  const loaded = new Set([entry]);
  for (const file of loaded)
    for (const [, from = ''] of (PRODUCT.get(file) ?? '').matchAll(VALUE_IMPORT))
      loaded.add(posix.join(posix.dirname(file), from));
  return loaded;
}

const VALUE_IMPORT = /^(?:import|export)(?! type\b)[^';]*?'(\.[^']+)';/gm;

// Written by hand, so that a row that becomes too wide in the table is noticed.
describe.each([
  ['shared/domain/slots.ts', "import { app } from 'electron';"],
  ['shared/domain/slots.ts', "import { readFileSync } from 'node:fs';"],
  ['shared/domain/slots.ts', "import { useState } from 'react';"],
  ['shared/domain/slots.ts', "import { x } from '../../electron/engine/engine.ts';"],
  ['shared/basics/one-line.ts', "import { text } from '../text/text.ts';"],
  ['shared/names/pattern.ts', "import { text } from '../text/text.ts';"],
  ['shared/domain/slots.ts', "import { sayIdle } from '../text/say-idle.ts';"],
  ['shared/contract/settings.ts', "import type { Text } from '../text/shape.ts';"],
  ['shared/text/text.ts', "import { x } from '../../renderer/state/store.ts';"],
  ['renderer/app/App.tsx', "import { readFileSync } from 'node:fs';"],
  ['renderer/app/App.tsx', "import { ipcRenderer } from 'electron';"],
  ['renderer/app/App.tsx', "import type { Engine } from '../../electron/engine/engine.ts';"],
  ['renderer/app/App.tsx', "import { bundle } from '../../build/bundle/bundle.ts';"],
  ['renderer/app/App.tsx', "import { execa } from 'execa';"],
  ['electron/engine/engine.ts', "import { app } from 'electron';"],
  ['electron/engine/engine.ts', "import Store from 'electron-store';"],
  ['electron/engine/engine.ts', "import { useState } from 'react';"],
  ['electron/engine/engine.ts', "import { trayLook } from '../desktop/tray/tray-look.ts';"],
  ['electron/engine/engine.ts', "import { print } from '../command/output.ts';"],
  ['electron/engine/engine.ts', "import { start } from '../app.ts';"],
  ['electron/engine/engine.ts', "import { App } from '../../renderer/app/App.tsx';"],
  ['electron/engine/engine.ts', "import { text } from '../../shared/text/text.ts';"],
  ['electron/engine/engine.ts', "import { aServer } from '../../test/builders.ts';"],
  ['electron/desktop/tray/tray-menu.ts', "import { print } from '../../command/output.ts';"],
  ['electron/desktop/tray/tray-menu.ts', "import { start } from '../../app.ts';"],
  ['electron/desktop/tray/tray-menu.ts', "import { App } from '../../../renderer/app/App.tsx';"],
  ['electron/desktop/tray/tray-menu.ts', "import { ipcMain } from 'electron';"],
  ['electron/desktop/tray/tray-menu.ts', "import { Tray } from 'electron';"],
  ['electron/desktop/tray/tray-menu.ts', "import { Notification as Toast } from 'electron';"],
  ['electron/desktop/tray/tray-menu.ts', "import * as everything from 'electron';"],
  ['electron/desktop/tray/tray-menu.ts', "import { execa } from 'execa';"],
  ['electron/command/verbs.ts', "import { app } from 'electron';"],
  ['electron/command/verbs.ts', "import { trayLook } from '../desktop/tray/tray-look.ts';"],
  ['electron/cli.ts', "import { app } from 'electron';"],
  ['electron/cli.ts', "import { trayLook } from './desktop/tray/tray-look.ts';"],
  ['electron/tool-host.ts', "import { print } from './command/output.ts';"],
  ['electron/list-worker.ts', "import { save } from './desktop/server-lists/save-csv.ts';"],
  ['electron/tool-host.ts', "import { text } from '../shared/text/text.ts';"],
  ['electron/list-worker.ts', "import { setLocale } from '../shared/text/text.ts';"],
  ['electron/preload.ts', "import { text } from '../shared/text/text.ts';"],
  ['electron/preload.ts', "import { join } from 'node:path';"],
  ['electron/preload.ts', "import { createEngine } from './engine/create-engine.ts';"],
  ['electron/preload.ts', "import { createBridge } from './desktop/bridge/bridge-server.ts';"],
  ['electron/app.ts', "import { start } from './main.ts';"],
  ['electron/app.ts', "import { App } from '../renderer/app/App.tsx';"],
  // In any notation.
  ['electron/engine/engine.ts', "export { app } from 'electron';"],
  ['electron/engine/engine.ts', "export * from 'electron';"],
  ['electron/engine/engine.ts', "const { app } = await import('electron');"],
  ['electron/engine/engine.ts', "const { app } = require('electron');"],
  ['electron/engine/engine.ts', "import electron = require('electron');"],
  ['electron/engine/engine.ts', "type App = typeof import('electron').app;"],
  ['electron/engine/engine.ts', "import 'electron/main';"],
  ['electron/engine/engine.ts', 'const part = await import(name);'],
  // Denied by default: a package, an old name of Node's modules, a folder not in the table.
  ['electron/engine/engine.ts', "import { chunk } from 'lodash';"],
  ['electron/engine/engine.ts', "import { join } from 'path';"],
  ['electron/engine/engine.ts', "import { x } from '../plugins/x.ts';"],
  ['electron/plugins/x.ts', "import { join } from 'node:path';"],
])('%s', (file, source) => {
  it(`is refused ${source}`, () => {
    expect(refusedImports(file, source)).not.toEqual([]);
  });
});

describe('the import rule, arrow by arrow', () => {
  it.each(ROOMS)('%s may import its allowed rooms, and no other', (room) => {
    const file = isSource(room) ? room : `${room}/deep/one.ts`;
    const up = '../'.repeat(file.split('/').length - 1);
    const isAllowed = (target: string): boolean =>
      refusedImports(file, `import { x } from '${up}${target}';`).length === 0;
    const targets = [...ROOMS, ...OUTSIDE].map((one) => (isSource(one) ? one : `${one}/deep/two.ts`));
    expect(targets.filter(isAllowed).map((target) => target.replace('/deep/two.ts', ''))).toEqual(
      [...ROOMS, ...OUTSIDE].filter((one) => one === room || IMPORT_RULE[room]?.rooms.includes(one)),
    );
  });

  it.each(ROOMS)('%s may import its allowed packages, and no other', (room) => {
    const file = isSource(room) ? room : `${room}/deep/one.ts`;
    const allowed = PACKAGES.filter(
      (one) => refusedImports(file, `import { x } from '${one.replace('*', 'x')}';`).length === 0,
    );
    expect(allowed).toEqual(PACKAGES.filter((one) => IMPORT_RULE[room]?.packages.includes(one)));
  });

  it('notices a reserved name in a second file, or in none', () => {
    const twice = new Map(
      ONE_FILE_EACH.map(({ file, name }) => [file, `import { ${name} } from 'electron';`]),
    );
    expect(misplacedNames(twice)).toEqual([]);
    expect(
      misplacedNames(new Map([...twice, ['electron/app.ts', "import { Tray } from 'electron';"]])),
    ).toEqual([
      'Tray belongs in electron/desktop/tray/tray.ts alone: electron/desktop/tray/tray.ts, electron/app.ts',
    ]);
    expect(misplacedNames(new Map([...twice].slice(1)))).toHaveLength(1);
    const execa = "import { execa } from 'execa';";
    const run = 'electron/engine/tools/run';
    expect(misplacedNames(new Map([...twice, [`${run}/a.ts`, execa]]))).toEqual([]);
    expect(misplacedNames(new Map([...twice, [`${run}/a.ts`, execa], [`${run}/b.ts`, execa]]))).toHaveLength(
      1,
    );
  });
});

it('Biome denies the same in the editor', () => {
  expect(
    readFileSync(BIOME_FILE, 'utf8'),
    'run: node build/script.mjs build/checks/structure/write-biome-imports.ts',
  ).toBe(biomeImports());
});
