import { chmod } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { type BuildOptions, build, type InlineConfig } from 'vite';
import { OUT_FOLDER, PROJECT_FOLDER } from '../project.mjs';
import { makeFresh } from './freshness.mjs';
import { withLock } from './lock.mjs';
import { staleTargets, TARGETS, type TargetName } from './targets.mjs';

/** The older of the two runtimes the app runs on (Electron 33), and the oldest Node for the command. */
const NODE_TARGET = 'node20.18';
const PAGE_TARGET = 'chrome130';

/** It loads a library of machine code beside it, so it stays a package. */
export const SQLITE_PACKAGE = '@photostructure/sqlite';

export type NodeTarget = Exclude<TargetName, 'icons' | 'renderer'>;

/** Bundles that run on Node or in Electron without a page. */
export const NODE_BUNDLES: Readonly<Record<NodeTarget, NodeBundle>> = {
  main: { entry: 'electron/main.ts', file: 'main.js', format: 'es' },
  app: { entry: 'electron/app.ts', file: 'app.js', format: 'es' },
  // A sandboxed preload has to be one CommonJS file.
  preload: { entry: 'electron/preload.ts', file: 'preload.cjs', format: 'cjs' },
  'list-reader': { entry: 'electron/list-worker.ts', file: 'list-reader.cjs', format: 'cjs' },
  'history-worker': {
    entry: 'electron/history-worker.ts',
    file: 'history-worker.cjs',
    format: 'cjs',
    external: [SQLITE_PACKAGE],
  },
  'tools-process': { entry: 'electron/tool-host.ts', file: 'tools-process.cjs', format: 'cjs' },
  cli: { entry: 'electron/cli.ts', file: 'cli.js', format: 'es', banner: '#!/usr/bin/env node' },
};

const MAKERS: Record<TargetName, () => Promise<void>> = {
  icons: () => makeIconsIn(OUT_FOLDER),
  main: () => bundleForNode(NODE_BUNDLES.main),
  app: () => bundleForNode(NODE_BUNDLES.app),
  preload: () => bundleForNode(NODE_BUNDLES.preload),
  'list-reader': () => bundleForNode(NODE_BUNDLES['list-reader']),
  'history-worker': () => bundleForNode(NODE_BUNDLES['history-worker']),
  'tools-process': () => bundleForNode(NODE_BUNDLES['tools-process']),
  cli: async () => {
    await bundleForNode(NODE_BUNDLES.cli);
    await chmod(join(OUT_FOLDER, 'cli.js'), 0o755);
  },
  renderer: async () => void (await build(pageConfig(OUT_FOLDER))),
};

/** Builds those of the targets that are not up to date, into out/. Parallel starts wait for each other. */
export async function bundle(names: readonly TargetName[]): Promise<void> {
  await withLock(join(OUT_FOLDER, 'bundle.lock'), async () => {
    for (const name of staleTargets(names)) await makeFresh(TARGETS[name], MAKERS[name]);
  });
}

export interface NodeBundle {
  readonly entry: string;
  readonly file: string;
  readonly format: 'es' | 'cjs';
  readonly banner?: string;
  /** Full path; default: out/. */
  readonly folder?: string;
  /** Packages that are not bundled. */
  readonly external?: readonly string[];
}

/** One file with everything except Electron and Node's own modules. */
export async function bundleForNode(bundle: NodeBundle): Promise<void> {
  await build(nodeConfig(bundle));
}

export function nodeConfig({
  entry,
  file,
  format,
  banner,
  folder = OUT_FOLDER,
  external = [],
}: NodeBundle): InlineConfig & { readonly build: BuildOptions } {
  return {
    ...COMMON,
    root: PROJECT_FOLDER,
    publicDir: false,
    resolve: { alias: { 'when-exit': join(PROJECT_FOLDER, 'build/bundle/when-exit.ts') } },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: entry,
      target: NODE_TARGET,
      outDir: folder,
      emptyOutDir: false,
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        external: ['electron', /^electron\//, /^node:/, ...builtinModules, ...external],
        output: {
          format,
          entryFileNames: file,
          codeSplitting: false,
          // A package that is loaded when it is needed: from the archive of the app `require` finds it, `import` does not.
          ...(format === 'cjs' ? { dynamicImportInCjs: false } : {}),
          // Minified, because it is read at every start; function names stay for stack traces in the log.
          minify: { compress: true, mangle: { keepNames: true }, codegen: { removeWhitespace: true } },
          ...(banner === undefined ? {} : { banner }),
        },
      },
    },
  };
}

/** The page, into `renderer/` of that folder, with paths relative to its index.html. */
export function pageConfig(folder: string): InlineConfig & { readonly build: BuildOptions } {
  return {
    ...COMMON,
    root: join(PROJECT_FOLDER, 'renderer'),
    base: './',
    plugins: [react()],
    build: {
      target: PAGE_TARGET,
      outDir: join(folder, 'renderer'),
      emptyOutDir: true,
      sourcemap: true,
      // Everything is read from the disk, so splitting into chunks would save nothing.
      chunkSizeWarningLimit: 4096,
      modulePreload: { polyfill: false },
    },
  };
}

/** The icons of the app and of the tray, into `icons/` of that folder. */
export async function makeIconsIn(folder: string): Promise<void> {
  const { makeIcons } = await import('../icons/make-icons.ts');
  await makeIcons(join(folder, 'icons'));
}

const COMMON = {
  configFile: false,
  logLevel: 'warn',
  // A file of the user's own must not change the app.
  envDir: false,
} satisfies InlineConfig;
