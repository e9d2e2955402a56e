import { join } from 'node:path';
import { app } from 'electron';
import { toError } from '../shared/assert.ts';
import { applyPolicy } from '../shared/policy.ts';
import type { Settings } from '../shared/settings.ts';
import { text } from '../shared/text/text.ts';
import { commandWords } from './command/command-words.ts';
import { startLine } from './desktop/announce.ts';
import { setAppMenu } from './desktop/app-menu.ts';
import { type Arguments, readArguments } from './desktop/arguments.ts';
import { saveAuditAs } from './desktop/audit-export.ts';
import { createBridge } from './desktop/bridge.ts';
import { callerAccount } from './desktop/caller.ts';
import { createCommands } from './desktop/commands.ts';
import { unknownAlert } from './desktop/ended-alerts.ts';
import { firstSettings } from './desktop/first-settings.ts';
import { followFleet } from './desktop/follow-fleet.ts';
import { dataPath, takeIdentity } from './desktop/identity.ts';
import { createLifetime, type Lifetime } from './desktop/lifetime.ts';
import { type LogFile, openLogFile } from './desktop/log-file.ts';
import { makeTools } from './desktop/make-tools.ts';
import { APP_NAME } from './desktop/names.ts';
import { createNotifications } from './desktop/notifications.ts';
import { openLog } from './desktop/open-log.ts';
import { openStartAtLogin } from './desktop/open-start-at-login.ts';
import { runPackagedCommand } from './desktop/packaged-command.ts';
import { endOnQuit } from './desktop/quit.ts';
import { createRequestHandlers } from './desktop/request-handlers.ts';
import { declareScheme, servePage } from './desktop/scheme.ts';
import { denyByDefault } from './desktop/security.ts';
import { createServerLists } from './desktop/server-lists.ts';
import { openSettingsFile } from './desktop/settings-file.ts';
import { isOnlyInstance, onSecondStart } from './desktop/single-instance.ts';
import { onStarterGone } from './desktop/starter.ts';
import { thisComputer } from './desktop/this-computer.ts';
import { createTray } from './desktop/tray.ts';
import { trayLook } from './desktop/tray-look.ts';
import { openViewFile } from './desktop/view-file.ts';
import { openWaitsFile } from './desktop/waits-file.ts';
import { refreshOnWake } from './desktop/wake.ts';
import { createMainWindow } from './desktop/window.ts';
import { sayWithHint } from './desktop/words.ts';
import { createEngine } from './engine/create-engine.ts';
import { keepToOwner } from './engine/own-files.ts';
import { policyFile, readPolicy } from './engine/policy-file.ts';

/** Folder of everything that was built: this file, the preload script, the page, the icons. */
const BUILT = import.meta.dirname;

// A word of the command makes this the command and not the app.
const words = app.isPackaged ? commandWords(process.argv.slice(1)) : null;
if (words === null) openApp();
else await runPackagedCommand(words);

/**
 * Identity comes first: the lock, the log and all paths hang on it. Then the lock: a second start must not touch the
 * files of the first. Then the log, because from here on there is something to say. Scheme and sandbox can only be
 * declared before Electron is ready. That is not awaited up here: Electron becomes ready when this module has ended.
 */
function openApp(): void {
  const args = readArguments(process.argv.slice(1), process.platform);
  takeIdentity(args.userDataDir);
  if (!isOnlyInstance()) {
    app.exit();
    return;
  }
  const notOwned = keepToOwner(app.getPath('userData'), args.userDataDir === null);
  const log = openLogFile(dataPath('logs'));
  for (const why of notOwned) log.warn(`Others may be able to read what Slotwatch keeps: ${why}`);
  const lifetime = createLifetime(log);
  lifetime.own(log);
  denyByDefault(log);
  declareScheme();
  endOnQuit(lifetime);
  app
    .whenReady()
    .then(() => start(args, log, lifetime))
    .catch((thrown: unknown) => {
      log.error(`Slotwatch could not start: ${toError(thrown).stack}`);
      app.exit(1);
    });
}

/** Makes the parts, each from those before it, and connects them. On quit they end in the reverse order. */
function start(args: Arguments, log: LogFile, lifetime: Lifetime): void {
  const { demo } = args;
  setAppMenu();
  lifetime.own(servePage(join(BUILT, 'renderer'), log));

  const settingsFile = openSettingsFile({
    folder: app.getPath('userData'),
    name: demo ? 'settings.demo' : 'settings',
    first: firstSettings(demo),
    log,
  });
  const { policy, problem: policyProblem } = readPolicy(policyFile(process.platform, process.env));
  if (policyProblem !== null) log.error(`${policyProblem.message} ${policyProblem.hint}`);
  const settings = (): Settings => applyPolicy(settingsFile.get(), policy);
  const viewFile = lifetime.own(openViewFile(app.getPath('userData'), demo ? 'view.demo' : 'view', log));
  const waitsFile = openWaitsFile(app.getPath('userData'), demo ? 'waits.demo' : 'waits', log);
  const caller = callerAccount(log);
  const tools = lifetime.own(makeTools(args, join(BUILT, 'tools-thread.cjs'), log));
  const engine = lifetime.own(
    createEngine({
      settings: settings(),
      run: tools.run,
      caller,
      demo,
      auditFile: dataPath(demo ? 'audit.demo.jsonl' : 'audit.jsonl'),
      waits: waitsFile.get(),
      log,
    }),
  );

  const window = lifetime.own(
    createMainWindow({
      title: demo ? text.window.demoTitle(APP_NAME) : APP_NAME,
      preload: join(BUILT, 'preload.cjs'),
      icons: join(BUILT, 'icons'),
      log,
    }),
  );
  const serverLists = lifetime.own(createServerLists(join(BUILT, 'list-reader.cjs')));
  const bridge = lifetime.own(
    createBridge({
      handlers: createRequestHandlers({
        engine,
        settingsFile,
        viewFile,
        demo,
        caller,
        policy,
        serverLists,
        startAtLogin: openStartAtLogin(demo, log),
        openLog: () => openLog(log.path),
        saveAudit: (lines) => saveAuditAs(lines),
      }),
      page: window.page,
      log,
    }),
  );
  const commands = createCommands({
    engine,
    window,
    bridge,
    openLog: () => openLog(log.path),
    quit: () => app.quit(),
    tell: (title, body) => notifications.tell(title, body),
    log,
  });
  const notifications = lifetime.own(
    createNotifications({ demo, perform: (command) => commands(command, 'notification'), log }),
  );
  const tray = lifetime.own(
    createTray(trayLook(engine.view(), settings()), {
      icons: join(BUILT, 'icons', 'tray'),
      perform: (command) => commands(command, 'tray'),
      log,
    }),
  );

  lifetime.own(followFleet({ engine, settings, waitsFile, tray, notifications, bridge, log }));
  lifetime.own(refreshOnWake(engine, thisComputer, log));
  lifetime.own(onSecondStart(window.show));
  lifetime.own(onStarterGone(process.env.SLOTWATCH_STARTER, () => app.quit()));
  app.on('activate', window.show);

  for (const { title, problem } of [
    { title: text.alert.told.badSettings, problem: settingsFile.problem },
    { title: text.alert.told.settingsNotKept, problem: settingsFile.unwritable },
    { title: text.alert.told.badPolicy, problem: policyProblem },
  ]) {
    if (problem === null) continue;
    bridge.send('notice', problem);
    notifications.tell(title, sayWithHint(problem));
  }
  for (const line of engine.start()) notifications.show(unknownAlert(line));
  if (!args.hidden) window.show();
  const { SLOTWATCH_STARTED_AT } = process.env;
  log.announce(startLine(`${APP_NAME} ${app.getVersion()}`, demo, SLOTWATCH_STARTED_AT, Date.now()));
}
