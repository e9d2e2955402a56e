import { isFresh } from './freshness.mjs';

/** The build targets: name, inputs, and a file that shows that it was built. */
export const TARGETS = /** @type {const} */ ({
  main: { name: 'main', inputs: ['electron', 'shared'], output: 'main.js' },
  app: { name: 'app', inputs: ['electron', 'shared'], output: 'app.js' },
  preload: { name: 'preload', inputs: ['electron', 'shared'], output: 'preload.cjs' },
  'list-reader': { name: 'list-reader', inputs: ['electron', 'shared'], output: 'list-reader.cjs' },
  'history-worker': {
    name: 'history-worker',
    inputs: ['electron', 'shared'],
    output: 'history-worker.cjs',
  },
  'tools-process': { name: 'tools-process', inputs: ['electron', 'shared'], output: 'tools-process.cjs' },
  cli: { name: 'cli', inputs: ['electron', 'shared'], output: 'cli.js' },
  renderer: { name: 'renderer', inputs: ['renderer', 'shared'], output: 'renderer/index.html' },
  icons: {
    name: 'icons',
    inputs: [
      'build/icons',
      'build/icons/make-icons.ts',
      'build/icons/icns.ts',
      'build/icons/icon-digits.ts',
      'build/icons/pixel-grid.ts',
    ],
    output: 'icons/app.ico',
  },
});

/** @typedef {keyof typeof TARGETS} TargetName */

/**
 * What the app consists of.
 * @type {readonly TargetName[]}
 */
export const APP_TARGETS = [
  'icons',
  'main',
  'app',
  'preload',
  'list-reader',
  'history-worker',
  'tools-process',
  'renderer',
];

/** @type {readonly TargetName[]} */
export const ALL_TARGETS = [...APP_TARGETS, 'cli'];

/**
 * The command for plain Node, the process that starts the tools for it, and the thread that keeps its history.
 * @type {readonly TargetName[]}
 */
export const CLI_TARGETS = ['cli', 'tools-process', 'history-worker'];

/**
 * The targets that are not up to date.
 * @param {readonly TargetName[]} names
 * @returns {TargetName[]}
 */
export function staleTargets(names) {
  return names.filter((name) => !isFresh(TARGETS[name]));
}
