import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as electron from 'electron';

// What Electron's default app does with `electron [switches] FOLDER [arguments]`: become the app in FOLDER. It has to
// happen before Electron is ready (schemes, sandbox), which Electron puts off until this module has been evaluated.

/** @typedef {Electron.App & { setVersion(version: string): void, setAppPath(folder: string): void }} AppAsDefaultAppSeesIt */
const app = /** @type {AppAsDefaultAppSeesIt} */ (electron.app);

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (folder === undefined) {
  process.stderr.write('Usage: electron FOLDER, with a package.json in it\n');
  process.exit(1);
}

const appFolder = resolve(folder);
const manifest = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8'));

Object.assign(process, { defaultApp: true });
app.setVersion(manifest.version);
app.name = manifest.productName ?? manifest.name;
app.setDesktopName(manifest.desktopName ?? `${app.name}.desktop`);
app.setAppPath(appFolder);
// Until here Electron has named the folder after this file's own manifest.
if (!app.commandLine.hasSwitch('user-data-dir'))
  app.setPath('userData', join(app.getPath('appData'), app.name));

await import(pathToFileURL(join(appFolder, manifest.main)).href);
