import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';
import { toError } from '../shared/basics/assert.ts';
import { commandWords } from './command/command-words.ts';
import { setAppIdentity } from './desktop/lifecycle/app-identity.ts';
import { APP_NAME } from './desktop/lifecycle/app-names.ts';
import { createLifetime, type Lifetime } from './desktop/lifecycle/lifetime.ts';
import { outliveTerminal } from './desktop/lifecycle/lost-terminal.ts';
import { endOnQuit, quitOnSignals } from './desktop/lifecycle/quit.ts';
import { hasLostLock, isOnlyInstance, leaveToOther } from './desktop/lifecycle/single-instance.ts';
import { type Arguments, readArguments } from './desktop/lifecycle/start-arguments.ts';
import { createEarlyLog, type EarlyLog } from './desktop/log/early-log.ts';
import { createTray } from './desktop/tray/tray.ts';
import { declareScheme } from './desktop/window/scheme.ts';
import { denyByDefault } from './desktop/window/security.ts';
import { readCopyArgument } from './engine/audit/copy/copy-argument.ts';
import { readToolsArgument } from './engine/tools/run/tool-host-protocol.ts';

/** Folder of everything that was built: this file, the rest of the app, the icons. */
const BUILT = import.meta.dirname;

// The process of the tools, and that of the second copy, need nothing below: Electron becomes ready when this module has ended.
if (readToolsArgument(process.argv) !== null || readCopyArgument(process.argv) !== null) {
  await loadBuilt('tools-process.cjs');
  await new Promise(() => {});
}
// A command-line verb runs the command instead of the app.
const words = app.isPackaged ? commandWords(process.argv.slice(1)) : null;
if (words === null) openApp();
else await (await loadRest()).runPackagedCommand(words);

/**
 * The identity first: the lock, the log and all paths depend on it. Then the lock: a second start must not touch the
 * files of the first. Scheme and sandbox can only be declared before Electron is ready, and Electron becomes ready when
 * this module has ended. So it does not wait here, is small, and loads the rest when the icon is in the tray.
 */
function openApp(): void {
  outliveTerminal();
  const args = readArguments(process.argv.slice(1), process.platform, app.isPackaged);
  setAppIdentity(args.userDataDir);
  if (!isOnlyInstance()) {
    app.exit();
    return;
  }
  const log = createEarlyLog();
  const lifetime = createLifetime(log);
  denyByDefault(log);
  declareScheme();
  endOnQuit(lifetime);
  app
    .whenReady()
    .then(() => begin(args, log, lifetime))
    .catch((thrown: unknown) => {
      log.error(`Slotwatch could not start: ${toError(thrown).stack}`);
      app.exit(1);
    });
}

/** First the icon, because the user looks for it; then everything else. */
async function begin(args: Arguments, log: EarlyLog, lifetime: Lifetime): Promise<void> {
  if (hasLostLock()) return leaveToOther();
  const icons = join(BUILT, 'icons', 'tray');
  const tray = lifetime.own(createTray({ icon: 'unknown', tooltip: APP_NAME, menu: [] }, { icons, log }));
  quitOnSignals();
  const { start } = await loadRest();
  start({ args, log, lifetime, tray });
}

/** In a file of its own, so that it is not in the bundle of this one. */
function loadRest(): Promise<typeof import('./app.ts')> {
  return loadBuilt('app.js');
}

function loadBuilt(file: string) {
  return import(pathToFileURL(join(BUILT, file)).href);
}
