import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { loadTypeScript } from './bundle/typescript.mjs';
import { OUT_FOLDER, PROJECT_FOLDER, runScript, SetupError } from './project.mjs';
import { DISPLAY, hasDisplay } from './runtime/display.mjs';
import { runWithServices } from './runtime/run-with-services.mjs';
import { ensureSystemLibraries } from './runtime/system-libraries.mjs';

/** The Electron apps of the benches: their source files, relative to test/bench/electron. */
const APPS = ['bare-tray', 'observed', 'page'];
/** The page that Slotwatch's own is compared with. */
const BARE_PAGE = 'test/bench/electron/page/bare';
/** The bare tray app's only image. */
const TRAY_IMAGE = join(OUT_FOLDER, 'icons', 'tray', 'free-24.png');

// npm run bench [-- NAME…]: measures the code bundled as it is shipped. Loaded file by file it would be a third slower.
await runScript(async () => {
  // They read /proc and D-Bus.
  if (process.platform !== 'linux') throw new SetupError('The benches run on Linux only.');
  await bootstrap(say);
  await loadTypeScript();
  const { provideElectron } = await import('./runtime/electron-runtime.ts');
  const electron = await provideElectron(say);
  say(electron.description);
  const services = hasDisplay() ? [] : [DISPLAY];
  const programs = services.map(({ program }) => program);
  ensureSystemLibraries(electron.executable, ['dbus-daemon', ...programs], say);
  await bundleAll();
  const version = await readFile(join(dirname(electron.executable), 'version'), 'utf8').catch(() => '');
  return runWithServices(services, process.execPath, {
    args: [join(OUT_FOLDER, 'bench.js'), ...process.argv.slice(2)],
    env: { SLOTWATCH_ELECTRON: electron.executable, SLOTWATCH_ELECTRON_VERSION: version.trim() },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
});

async function bundleAll() {
  const { bundle, bundleForNode, pageConfig, SQLITE_PACKAGE } = await import('./bundle/bundle.ts');
  const { ALL_TARGETS } = await import('./bundle/targets.mjs');
  await bundle(ALL_TARGETS);
  await bundleForNode({
    entry: 'test/bench/bench.ts',
    file: 'bench.js',
    format: 'es',
    // One requires optional packages that are not installed.
    external: ['dbus-next', SQLITE_PACKAGE],
  });
  for (const name of APPS) {
    const folder = join(OUT_FOLDER, 'bench', name);
    await mkdir(folder, { recursive: true });
    await bundleForNode({
      entry: `test/bench/electron/${name}/main.ts`,
      file: `bench/${name}/main.js`,
      format: 'es',
    });
    const manifest = { name: `slotwatch-${name}`, version: '0.0.0', type: 'module', main: 'main.js' };
    await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  }
  const { build } = await import('vite');
  const page = pageConfig(OUT_FOLDER);
  await build({
    ...page,
    root: join(PROJECT_FOLDER, BARE_PAGE),
    build: {
      ...page.build,
      outDir: join(OUT_FOLDER, 'bench', 'page', 'bare'),
      rolldownOptions: { input: join(PROJECT_FOLDER, BARE_PAGE, 'bare.html') },
    },
  });
  await copyFile(TRAY_IMAGE, join(OUT_FOLDER, 'bench', 'bare-tray', 'icon.png'));
}

/** @param {string} line */
function say(line) {
  console.error(line);
}
