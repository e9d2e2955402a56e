import { once } from 'node:events';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer as createTcpServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { build, createServer, type ViteDevServer } from 'vite';
import {
  bundleForNode,
  makeIconsIn,
  NODE_BUNDLES,
  type NodeTarget,
  nodeConfig,
  pageConfig,
} from '../bundle/bundle.ts';
import { OUT_FOLDER, PROJECT_FOLDER } from '../project.mjs';
import { followRebuilds } from './rebuilds.ts';

/** The development build; that of `npm start` is not touched. */
export const DEV_FOLDER = join(OUT_FOLDER, 'dev');
const APP_FOLDER = join(DEV_FOLDER, 'app');

/** The bundles that are rebuilt. Not the command: `npm run cli` builds it when it is started. */
const WATCHED: readonly NodeTarget[] = [
  'main',
  'app',
  'preload',
  'list-reader',
  'history-worker',
  'tools-process',
];
/** The bundles that one change affects start to rebuild within this time. */
const SETTLE_MS = 120;
const LOOPBACK = '127.0.0.1';

export interface Development {
  /** The folder for Electron to start. */
  readonly app: string;
  readonly env: Readonly<Record<string, string>>;
  dispose(): Promise<void>;
}

/**
 * Builds the app, serves the page, and repeats this while files change: Vite sends changes to the page, and `onBuilt`
 * is called when everything else is ready to start, and again after each change.
 */
export async function develop(say: (line: string) => void, onBuilt: () => void): Promise<Development> {
  // First, because the first Vite instance decides whether this process is in development mode; React reloads only
  // there.
  const { server, origin } = await servePage();
  await prepareFolder();
  const stop = await watchBundles(say, onBuilt);
  return {
    app: DEV_FOLDER,
    env: {
      SLOTWATCH_DEV_SERVER: origin,
      // Silences Electron's warning about a missing policy, which is missing only in development.
      ELECTRON_DISABLE_SECURITY_WARNINGS: 'true',
    },
    async dispose() {
      await stop();
      await server.close();
    },
  };
}

/** The parts that do not change: the manifest, the icons, and the entry that loads the page from Vite. */
async function prepareFolder(): Promise<void> {
  await mkdir(APP_FOLDER, { recursive: true });
  const { name, productName, version } = JSON.parse(
    await readFile(join(PROJECT_FOLDER, 'package.json'), 'utf8'),
  );
  const manifest = { name, productName, version, type: 'module', main: 'dev-main.js' };
  await writeFile(join(DEV_FOLDER, 'package.json'), JSON.stringify(manifest));
  await copyFile(join(PROJECT_FOLDER, 'package.json'), join(APP_FOLDER, 'package.json'));
  await makeIconsIn(APP_FOLDER);
  await bundleForNode({
    entry: 'build/dev/dev-main.ts',
    file: 'dev-main.js',
    format: 'es',
    folder: DEV_FOLDER,
  });
}

/** The page on Vite's own server, for this computer only. Resolves with its address. */
async function servePage(): Promise<{ readonly server: ViteDevServer; readonly origin: string }> {
  const { build: _, base: __, ...config } = pageConfig(APP_FOLDER);
  const port = await freePort();
  const server = await createServer({
    ...config,
    cacheDir: join(DEV_FOLDER, 'vite'),
    server: {
      host: LOOPBACK,
      port,
      strictPort: true,
      // The page is not served from that address, so Vite's client needs it explicitly.
      hmr: { protocol: 'ws', host: LOOPBACK, clientPort: port },
      fs: { allow: [PROJECT_FOLDER] },
    },
  });
  await server.listen();
  return { server, origin: `http://${LOOPBACK}:${port}` };
}

async function freePort(): Promise<number> {
  const probe = createTcpServer().listen(0, LOOPBACK);
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('unreachable: it listens on a port');
  return address.port;
}

async function watchBundles(say: (line: string) => void, onBuilt: () => void): Promise<() => Promise<void>> {
  const rebuilds = followRebuilds(WATCHED);
  const settled = new AbortController();
  let reports = 0;
  const report = async (): Promise<void> => {
    reports += 1;
    const own = reports;
    await delay(SETTLE_MS);
    if (own === reports && !settled.signal.aborted && rebuilds.next() === 'start') onBuilt();
  };
  const watchers = await Promise.all(
    WATCHED.map(async (name) => {
      const config = nodeConfig({ ...NODE_BUNDLES[name], folder: APP_FOLDER });
      const watcher = await build({ ...config, build: { ...config.build, watch: {} } });
      if (!('on' in watcher)) throw new Error('unreachable: Vite watches');
      watcher.on('event', (event) => {
        if (event.code === 'BUNDLE_START') rebuilds.started(name);
        if (event.code === 'BUNDLE_END') rebuilds.ended(name, 'built');
        if (event.code === 'ERROR') {
          rebuilds.ended(name, 'broken');
          say(`${name} could not be built: ${event.error.message}`);
        }
        if ('result' in event) void event.result?.close();
        void report();
      });
      return watcher;
    }),
  );
  return async () => {
    settled.abort();
    await Promise.all(watchers.map((watcher) => watcher.close()));
  };
}
