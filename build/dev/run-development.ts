import { join } from 'node:path';
import { DISPLAY, hasDisplay, hasSessionBus, SESSION_BUS } from '../runtime/display.mjs';
import { passOnOutput } from '../runtime/electron-output.mjs';
import { provideElectron } from '../runtime/electron-runtime.ts';
import { start } from '../runtime/processes.mjs';
import { withServices } from '../runtime/run-with-services.mjs';
import { ensureSystemLibraries } from '../runtime/system-libraries.mjs';
import { DEV_FOLDER, develop } from './development.ts';

type App = Awaited<ReturnType<typeof start>>;

/**
 * Runs the app and restarts it after every rebuild, until it is quit or this process is asked to end. Resolves with the
 * exit code. Uses settings of its own, unless `args` name a folder for them.
 */
export async function runDevelopment(args: readonly string[], say: (line: string) => void): Promise<number> {
  const electron = await provideElectron(say);
  say(electron.description);
  const services = [...(hasDisplay() ? [] : [DISPLAY]), ...(hasSessionBus() ? [] : [SESSION_BUS])];
  ensureSystemLibraries(
    electron.executable,
    services.map(({ program }) => program),
    say,
  );
  say('Building …');
  return withServices(services, async (env, asked) => {
    let wake = (): void => {};
    let built = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const development = await develop(say, () => wake());
    let app: App | null = null;
    try {
      for (;;) {
        const code = await Promise.race([
          asked,
          built.then(() => null),
          ...(app === null ? [] : [app.ended]),
        ]);
        if (code !== null) return code;
        built = new Promise((resolve) => {
          wake = resolve;
        });
        const startedAt = Date.now();
        if (app !== null) say('Something was rebuilt; the app starts again.');
        await app?.stop();
        app = await start(electron.executable, [...switches(), development.app, ...withOwnFolder(args)], {
          env: {
            ...env,
            ...development.env,
            SLOTWATCH_STARTED_AT: String(startedAt),
            SLOTWATCH_PARENT: String(process.pid),
            ELECTRON_OZONE_PLATFORM_HINT: process.env.ELECTRON_OZONE_PLATFORM_HINT ?? 'auto',
          },
          stdio: ['inherit', 'inherit', 'pipe'],
        });
        passOnOutput(app.child.stderr, process.stderr);
      }
    } finally {
      await app?.stop();
      await development.dispose();
    }
  });
}

/** Chromium's sandbox does not run as root. */
function switches(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** A folder of its own, so that it runs beside the installed app. */
function withOwnFolder(args: readonly string[]): readonly string[] {
  const isGiven = args.some((arg) => arg.split('=')[0] === '--user-data-dir');
  return isGiven ? args : [`--user-data-dir=${join(DEV_FOLDER, 'user-data')}`, ...args];
}
