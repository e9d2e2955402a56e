import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Configuration } from 'electron-builder';
import { APP_ID, APP_NAME, DESKTOP_ENTRY } from '../../electron/desktop/lifecycle/app-names.ts';
import { TARGETS } from '../bundle/targets.mjs';
import { PROJECT_FOLDER } from '../project.mjs';

/** The Electron to package. */
export interface PackagedRuntime {
  readonly version: string;
  /** Its unpacked folder; null for the official one of that version. */
  readonly folder: string | null;
}

const DIST = 'dist';

/** Where electron-builder puts the unpacked app, by system and processor. */
export const UNPACKED_FOLDER = join(PROJECT_FOLDER, DIST, unpackedName());

/** The installers of a system, by electron-builder's name for the system. */
export const INSTALLERS: Readonly<Record<string, readonly string[]>> = {
  win: ['nsis', 'zip'],
  mac: ['dmg'],
  linux: ['deb', 'rpm'],
};

/** The bundles that are part of the app, relative to out/; not the command for plain Node. */
export const SHIPPED_BUNDLES = [
  TARGETS.main,
  TARGETS.app,
  TARGETS.preload,
  TARGETS['list-reader'],
  TARGETS['history-worker'],
  TARGETS['tools-process'],
].map(({ output }) => output);

/**
 * The packages that are not in a bundle, and their files: SQLite for an Electron that has none of its own. Of its machine code
 * only that for this system is packed; deb and rpm are for systems with glibc.
 */
export const PACKED_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  '@photostructure/sqlite': [
    'package.json',
    'dist/index.cjs',
    `prebuilds/${process.platform}-${process.arch}/*.glibc.node`,
  ],
  'node-gyp-build': ['package.json', 'index.js', 'node-gyp-build.js'],
};

/** Slotwatch has no publisher yet; a publisher must put a working address here. */
const MAINTAINER = 'Slotwatch contributors';

/** deb and rpm require a home page: the repository that builds them. A package built elsewhere has none. */
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
    // Locales of Chromium's own menus and dialogs; Slotwatch's texts are its own, and dates and numbers follow the
    // system anyway.
    electronLanguages: ['en', 'en-US', 'de'],
    files: [
      ...SHIPPED_BUNDLES.map((file) => `out/${file}`),
      'out/renderer/**/*',
      'out/icons/app.ico',
      'out/icons/app.png',
      'out/icons/tray/**/*',
      'package.json',
      '!**/*.map',
      ...Object.entries(PACKED_PACKAGES).map(([name, filter]) => {
        const folder = `node_modules/${name}`;
        return { from: folder, to: folder, filter: [...filter] };
      }),
    ],
    // The other libraries are in the bundles: node_modules is not searched, rebuilt or packed.
    beforeBuild: async () => false,
    extraResources: [
      { from: 'LICENSE', to: 'LICENSE.txt' },
      { from: licences, to: 'THIRD-PARTY-LICENSES.txt' },
    ],
    // Machine code alone is beside the archive: the system loads it from a file.
    asar: { smartUnpack: false },
    asarUnpack: ['**/*.node'],
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
      // The app has no cookies, and their encryption would read the keychain at every start.
      enableCookieEncryption: false,
    },
    afterExtract: ({ appOutDir }) => removeForeignApp(appOutDir),
    win: {
      icon: 'out/icons/app.ico',
      extraResources: [{ from: 'build/windows/slotwatch.cmd', to: 'bin/slotwatch.cmd' }],
    },
    // The default version has CVE-2025-43715.
    toolsets: { nsis: '1.2.1' },
    nsis: {
      oneClick: true,
      perMachine: false,
      include: 'build/windows/installer.nsh',
      // Windows shows notifications only of apps that have a shortcut with their id in the Start menu.
      shortcutName: APP_NAME,
      createStartMenuShortcut: true,
      createDesktopShortcut: false,
      // For automatic updates, which Slotwatch does not have.
      differentialPackage: false,
      artifactName: `${APP_NAME}-\${version}-setup.\${ext}`,
    },
    mac: {
      icon: 'out/icons/app.icns',
      category: 'public.app-category.utilities',
      // Ad-hoc signature: Apple's processors do not run unsigned code, and there is no certificate.
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
    // Electron reads the first, deb and rpm the second.
    extraMetadata: { desktopName: DESKTOP_ENTRY, homepage: homepage(process.env) },
  };
}

/** Leaves only Electron and our app: the development runtime contains an app of its own and its updater settings. */
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
