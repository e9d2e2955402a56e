import { bootstrap } from './bootstrap.mjs';
import { loadTypeScript } from './bundle/typescript.mjs';
import { PROJECT_FOLDER, runScript, say } from './project.mjs';
import { DISPLAY, hasDisplay, hasSessionBus, SESSION_BUS } from './runtime/display.mjs';
import { passOnOutput } from './runtime/electron-output.mjs';
import { sayHowItRuns } from './runtime/how-it-runs.mjs';
import { runWithServices } from './runtime/run-with-services.mjs';
import { ensureSystemLibraries } from './runtime/system-libraries.mjs';

// npm start [-- arguments of the app]: builds and runs the app from a fresh clone, and ends everything with it.
await runScript(async () => {
  const startedAt = Date.now();
  await bootstrap(say);
  await loadTypeScript();
  const { provideElectron } = await import('./runtime/electron-runtime.ts');
  const electron = await provideElectron(say);
  say(electron.description);
  const services = [...(hasDisplay() ? [] : [DISPLAY]), ...(hasSessionBus() ? [] : [SESSION_BUS])];
  ensureSystemLibraries(
    electron.executable,
    services.map(({ program }) => program),
    say,
  );
  await bundleForApp();
  for (const line of sayHowItRuns({ display: hasDisplay(), bus: hasSessionBus() })) say(line);
  return await runWithServices(services, electron.executable, {
    args: [...switches(), PROJECT_FOLDER, ...process.argv.slice(2)],
    env: {
      SLOTWATCH_STARTED_AT: String(startedAt),
      SLOTWATCH_PARENT: String(process.pid),
      // Older Electrons choose X11 also where there is only Wayland, unless this variable is set.
      ELECTRON_OZONE_PLATFORM_HINT: process.env.ELECTRON_OZONE_PLATFORM_HINT ?? 'auto',
    },
    stdio: ['inherit', 'inherit', 'pipe'],
    onStart: ({ stderr }) => passOnOutput(stderr, process.stderr),
  });
});

async function bundleForApp() {
  const { APP_TARGETS, staleTargets } = await import('./bundle/targets.mjs');
  if (staleTargets(APP_TARGETS).length === 0) return;
  say('Building …');
  const { bundle } = await import('./bundle/bundle.ts');
  await bundle(APP_TARGETS);
}

/** Chromium's sandbox does not run as root. */
function switches() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
