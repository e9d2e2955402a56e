import { join } from 'node:path';
import { loadTypeScript } from '../bundle/typescript.mjs';
import { PROJECT_FOLDER } from '../project.mjs';
import { runWithServices } from '../runtime/run-with-services.mjs';
import { ensureSystemLibraries } from '../runtime/system-libraries.mjs';

/** The end-to-end tests start their own session buses and displays, whatever this machine has. */
const PROGRAMS = ['dbus-daemon', 'Xvfb'];
/** No test needs a browser download. */
const NO_BROWSER_DOWNLOAD = { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };

/**
 * Runs Playwright on the real Electron, against the app as `npm start` would build it, on virtual displays.
 * @param {string} config path from the project's folder
 * @param {Record<string, string>} env in addition to ours
 * @param {(line: string) => void} say
 * @returns {Promise<number>} its exit code
 */
export async function runPlaywright(config, env, say) {
  await loadTypeScript();
  const { provideElectron } = await import('../runtime/electron-runtime.ts');
  const { bundle } = await import('../bundle/bundle.ts');
  const { ALL_TARGETS } = await import('../bundle/targets.mjs');
  const electron = await provideElectron(say);
  say(electron.description);
  ensureSystemLibraries(electron.executable, PROGRAMS, say);
  await bundle(ALL_TARGETS);
  const playwright = join(PROJECT_FOLDER, 'node_modules', '@playwright', 'test', 'cli.js');
  return runWithServices([], process.execPath, {
    args: [playwright, 'test', `--config=${config}`],
    env: { ...NO_BROWSER_DOWNLOAD, SLOTWATCH_ELECTRON: electron.executable, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
