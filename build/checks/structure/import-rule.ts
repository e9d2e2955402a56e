/**
 * Who may import whom: the picture in CONTRIBUTING.md as a table. What is not in it is refused, for rooms and packages
 * alike. `biome.json` refuses the same in the editor; a test checks that both agree.
 */
export interface Room {
  /** Rooms it may import, besides itself. A file means that file, a folder everything in it. */
  readonly rooms: readonly string[];
  /** Packages it may import: a name, or the start of a name and `*`. */
  readonly packages: readonly string[];
}

/** Rooms of codes and facts. Sentences are made from them where they are shown: `text → domain → nothing`. */
const FACTS = ['shared/basics', 'shared/names', 'shared/domain', 'shared/contract'];
const SHARED = [...FACTS, 'shared/text'];
const ENGINE_AND_FACTS = ['electron/engine', ...FACTS];
const ENGINE_AND_SHARED = ['electron/engine', ...SHARED];

const factRoom: Room = { rooms: FACTS, packages: ['zod'] };

export const IMPORT_RULE: Readonly<Record<string, Room>> = {
  'shared/basics': factRoom,
  'shared/names': factRoom,
  'shared/domain': factRoom,
  'shared/contract': factRoom,
  'shared/text': { rooms: FACTS, packages: ['zod'] },

  renderer: {
    rooms: SHARED,
    packages: ['react', 'react-dom', '@fluentui/*', '@tanstack/react-virtual', 'd3-scale', 'd3-time', 'zod'],
  },

  'electron/engine': {
    rooms: FACTS,
    packages: [
      'node:*',
      '@photostructure/sqlite',
      'zod',
      'conf',
      'execa',
      'get-east-asian-width',
      'iconv-lite',
      'papaparse',
      'saxes',
    ],
  },
  'electron/desktop': {
    rooms: ENGINE_AND_SHARED,
    packages: ['node:*', 'electron', 'electron-log', 'electron-store', 'zod'],
  },
  'electron/command': { rooms: [...ENGINE_AND_SHARED, 'package.json'], packages: ['node:*', 'zod'] },

  // Entry files: each connects the parts it needs.
  'electron/main.ts': {
    rooms: ['electron/app.ts', 'electron/desktop', 'electron/command', ...ENGINE_AND_SHARED],
    packages: ['node:*', 'electron'],
  },
  'electron/app.ts': {
    rooms: ['electron/desktop', 'electron/command', ...ENGINE_AND_SHARED],
    packages: ['node:*', 'electron'],
  },
  'electron/cli.ts': { rooms: ['electron/command', ...ENGINE_AND_SHARED], packages: ['node:*'] },
  'electron/tool-host.ts': { rooms: ENGINE_AND_FACTS, packages: ['node:*'] },
  'electron/list-worker.ts': { rooms: ENGINE_AND_FACTS, packages: ['node:*'] },
  'electron/history-worker.ts': { rooms: ENGINE_AND_FACTS, packages: ['node:*'] },
  // Sandboxed: no Node.
  'electron/preload.ts': {
    rooms: ['electron/desktop/bridge/bridge-channels.ts', ...FACTS],
    packages: ['electron'],
  },
};

/** The only file that loads other files by a computed path: it builds the names of the bundles. */
export const LOADS_BY_PATH = 'electron/main.ts';

/** Names that exactly one product file imports, so that their use is easy to review. */
export const ONE_FILE_EACH = [
  { from: 'electron', name: 'ipcMain', file: 'electron/desktop/bridge/bridge-server.ts' },
  { from: 'electron', name: 'ipcRenderer', file: 'electron/preload.ts' },
  { from: 'electron', name: 'Tray', file: 'electron/desktop/tray/tray.ts' },
  { from: 'electron', name: 'Notification', file: 'electron/desktop/notifications/notifications.ts' },
] as const;

/** Packages that at most one product file imports; `under`: the folder of that file. */
export const AT_MOST_ONE_FILE = [
  { from: 'execa', under: 'electron/engine/tools/run' },
  { from: '@photostructure/sqlite', under: 'electron/engine/history/observed' },
] as const;

/** What product code never imports. */
export const OUTSIDE = ['build', 'test'] as const;
