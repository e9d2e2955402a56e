import { isFresh } from './freshness.mjs';

/** What the project is built into: name, what it is made from, and a file that shows it was made. */
export const TARGETS = /** @type {const} */ ({
  main: { name: 'main', inputs: ['electron', 'shared'], output: 'main.js' },
  app: { name: 'app', inputs: ['electron', 'shared'], output: 'app.js' },
  preload: { name: 'preload', inputs: ['electron', 'shared'], output: 'preload.cjs' },
  'list-reader': { name: 'list-reader', inputs: ['electron', 'shared'], output: 'list-reader.cjs' },
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

/** @type {readonly TargetName[]} */
export const ALL_TARGETS = [
  'icons',
  'main',
  'app',
  'preload',
  'list-reader',
  'tools-process',
  'cli',
  'renderer',
];

/**
 * The command for plain Node, and the process it starts the tools by.
 * @type {readonly TargetName[]}
 */
export const CLI_TARGETS = ['cli', 'tools-process'];

/**
 * Those that have to be made.
 * @param {readonly TargetName[]} names
 * @returns {TargetName[]}
 */
export function staleTargets(names) {
  return names.filter((name) => !isFresh(TARGETS[name]));
}
