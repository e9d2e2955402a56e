import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Configuration } from 'electron-builder';
import { APP_ID, APP_NAME, DESKTOP_ENTRY } from '../../electron/desktop/lifecycle/app-names.ts';
import { TARGETS } from '../bundle/targets.mjs';
import { PROJECT_FOLDER } from '../project.mjs';

/** The Electron that goes into the package. */
export interface PackagedRuntime {
  readonly version: string;
  /** Where it is, unpacked; null for the official one of that version. */
  readonly folder: string | null;
}

const DIST = 'dist';

/** Where electron-builder leaves the app itself, by system and processor. */
export const UNPACKED_FOLDER = join(PROJECT_FOLDER, DIST, unpackedName());

/** What people of a system install, by electron-builder's name for the system. */
export const INSTALLERS: Readonly<Record<string, readonly string[]>> = {
  win: ['nsis', 'zip'],
  mac: ['dmg'],
  linux: ['deb', 'rpm'],
};

/** Of the bundles those that run in the app, relative to out/; not the command for plain Node. */
export const SHIPPED_BUNDLES = [
  TARGETS.main,
  TARGETS.app,
  TARGETS.preload,
  TARGETS['list-reader'],
  TARGETS['tools-process'],
].map(({ output }) => output);

/** Nobody publishes Slotwatch yet; whoever does adds an address there that is read. */
const MAINTAINER = 'Slotwatch contributors';

/** deb and rpm ask for a page. It is the repository that builds them; a package built elsewhere has none to name. */
function homepage({ GITHUB_SERVER_URL, GITHUB_REPOSITORY }: NodeJS.ProcessEnv): string {
  return GITHUB_SERVER_URL && GITHUB_REPOSITORY ? `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}` : 'about:blank';
}

/** Everything about the packages, for electron-builder. Paths are relative to the project. */
export function packageConfig(runtime: PackagedRuntime, licences: string): Configuration {
  return {
    appId: APP_ID,
    productName: APP_NAME,
    copyright: 'Copyright © 2026 Slotwatch contributors',
    directories: { output: DIST },
    electronDist: runtime.folder,
    electronVersion: runtime.version,
    // Languages of Chromium's own menus and dialogs; Slotwatch speaks English, dates and numbers follow the system anyway.
    electronLanguages: ['en', 'en-US', 'de'],
    files: [
      ...SHIPPED_BUNDLES.map((file) => `out/${file}`),
      'out/renderer/**/*',
      'out/icons/app.ico',
      'out/icons/app.png',
      'out/icons/tray/**/*',
      'package.json',
      '!**/*.map',
    ],
    // What is used of the libraries is in the bundles: none is looked for, rebuilt or packed.
    beforeBuild: async () => false,
    extraResources: [
      { from: 'LICENSE', to: 'LICENSE.txt' },
      { from: licences, to: 'THIRD-PARTY-LICENSES.txt' },
    ],
    asar: true,
    publish: null,
    electronFuses: {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      // Checked by Electron on Windows and macOS; on Linux the fuse has no effect.
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
      loadBrowserProcessSpecificV8Snapshot: false,
      // There are no cookies, and the key for them would be asked of the keychain at every start.
      enableCookieEncryption: false,
    },
    afterExtract: ({ appOutDir }) => removeForeignApp(appOutDir),
    win: {
      icon: 'out/icons/app.ico',
      extraResources: [{ from: 'build/windows/slotwatch.cmd', to: 'bin/slotwatch.cmd' }],
    },
    // The default has CVE-2025-43715.
    toolsets: { nsis: '1.2.1' },
    nsis: {
      oneClick: true,
      perMachine: false,
      include: 'build/windows/installer.nsh',
      // Windows shows notifications of those apps only that have a shortcut with their id in the start menu.
      shortcutName: APP_NAME,
      createStartMenuShortcut: true,
      createDesktopShortcut: false,
      // For updates by itself, which Slotwatch does not do.
      differentialPackage: false,
      artifactName: `${APP_NAME}-\${version}-setup.\${ext}`,
    },
    mac: {
      icon: 'out/icons/app.icns',
      category: 'public.app-category.utilities',
      // Signed for this computer only: Apple's processors start nothing unsigned, and there is no certificate.
      identity: '-',
      hardenedRuntime: false,
    },
    linux: {
      icon: 'out/icons/app',
      executableName: 'slotwatch',
      syncDesktopName: true,
      category: 'System;Monitor;Network',
      synopsis: 'Who holds the sessions on your Windows servers',
      maintainer: MAINTAINER,
      vendor: 'Slotwatch contributors',
      desktop: { entry: { Keywords: 'terminal server;sessions;remote desktop;RDP;', StartupNotify: 'true' } },
    },
    // Electron reads the first, deb and rpm ask for the second.
    extraMetadata: { desktopName: DESKTOP_ENTRY, homepage: homepage(process.env) },
  };
}

/** Leaves Electron alone with us: the runtime for development brings an app of its own, and whose updates it was. */
async function removeForeignApp(folder: string): Promise<void> {
  for (const name of ['app', 'app-update.yml'])
    await rm(join(folder, 'resources', name), { recursive: true, force: true });
}

function unpackedName(): string {
  const processor = process.arch === 'x64' ? '' : `-${process.arch}`;
  switch (process.platform) {
    case 'win32':
      return `win${processor}-unpacked`;
    case 'darwin':
      return `mac${processor}`;
    default:
      return `linux${processor}-unpacked`;
  }
}
