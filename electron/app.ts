import { join } from 'node:path';
import { app } from 'electron';
import { text } from '../shared/text/text.ts';
import { runCommand } from './command/run-command.ts';
import { createBridge } from './desktop/bridge/bridge-server.ts';
import { createRequestHandlers } from './desktop/bridge/request-handlers.ts';
import { followFleet } from './desktop/fleet/follow-fleet.ts';
import { followLanguage } from './desktop/fleet/follow-language.ts';
import { followSettings } from './desktop/fleet/follow-settings.ts';
import { createCommands } from './desktop/fleet/perform-command.ts';
import { openAppEngine } from './desktop/lifecycle/app-engine.ts';
import { APP_NAME } from './desktop/lifecycle/app-names.ts';
import { thisComputer } from './desktop/lifecycle/desktop-computer.ts';
import type { Lifetime } from './desktop/lifecycle/lifetime.ts';
import { endWithCommand } from './desktop/lifecycle/packaged-command.ts';
import { onParentGone } from './desktop/lifecycle/parent-process.ts';
import { refreshOnWake } from './desktop/lifecycle/refresh-on-wake.ts';
import { settleDemo } from './desktop/lifecycle/settle-demo.ts';
import { onSecondStart } from './desktop/lifecycle/single-instance.ts';
import { startAgain } from './desktop/lifecycle/start-again.ts';
import type { Arguments } from './desktop/lifecycle/start-arguments.ts';
import type { EarlyLog } from './desktop/log/early-log.ts';
import { type LogFile, openLogFile } from './desktop/log/log-file.ts';
import { openLog } from './desktop/log/open-log.ts';
import { createHistoryTeller } from './desktop/log/tell-history.ts';
import { startLine } from './desktop/log/terminal-lines.ts';
import { unknownAlert } from './desktop/notifications/ended-alerts.ts';
import { createNotifications } from './desktop/notifications/notifications.ts';
import { tellAtStart } from './desktop/notifications/tell-at-start.ts';
import { saveAuditAs } from './desktop/server-lists/audit-export.ts';
import { saveHistoryAs } from './desktop/server-lists/history-export.ts';
import { createServerLists } from './desktop/server-lists/server-list-requests.ts';
import { copyText, saveSessionsAs } from './desktop/server-lists/sessions-export.ts';
import { openStartAtLogin } from './desktop/startup/open-start-at-login.ts';
import { listenOnce } from './desktop/storage/desktop-store.ts';
import { openViewFile } from './desktop/storage/view-file.ts';
import { startAuditCopy } from './desktop/tools/spawn-audit-copy.ts';
import { startToolsProcess } from './desktop/tools/spawn-tool-host.ts';
import type { SlotwatchTray } from './desktop/tray/tray.ts';
import { trayLook } from './desktop/tray/tray-look.ts';
import { setAppMenu } from './desktop/window/app-menu.ts';
import { licenceFiles } from './desktop/window/licence-files.ts';
import { openPath } from './desktop/window/open-path.ts';
import { servePage } from './desktop/window/scheme.ts';
import { tellAtClose } from './desktop/window/tell-at-close.ts';
import { createMainWindow } from './desktop/window/window.ts';
import { type DataFiles, dataFiles } from './engine/storage/data-files.ts';
import { restrictToOwner } from './engine/storage/own-files.ts';

/** Folder of everything that was built: this file, the preload script, the page, the icons. */
const BUILT = import.meta.dirname;
const HISTORY_THREAD = join(BUILT, 'history-worker.cjs');

export function runPackagedCommand(words: readonly string[]): Promise<void> {
  const startTools = (toolsDir: string | null) => startToolsProcess(toolsDir);
  const starts = Object.assign(startTools, { auditCopy: startAuditCopy });
  return endWithCommand(() => runCommand(words, starts, HISTORY_THREAD));
}

/** What `main.ts` has already made when it loads this file. */
export interface StartupContext {
  readonly args: Arguments;
  readonly log: EarlyLog;
  readonly lifetime: Lifetime;
  readonly tray: SlotwatchTray;
}

/** Starts the app. On quit all parts end in the reverse order. */
export function start(given: StartupContext): void {
  const folder = app.getPath('userData');
  const args = settleDemo(given.args, folder);
  const context = { ...given, args };
  const files = dataFiles(folder, args.demo);
  const log = openAppLog(context, files);
  const parts = makeParts(context, files, log);
  connectParts(parts, context, log);

  const { engine, settings, settingsFile, policyProblem, notifications, bridge, window } = parts;
  const { unwritable } = settingsFile;
  tellAtStart({ settingsProblem: settings.problem(), unwritable, policyProblem }, notifications, bridge);
  for (const line of engine.start()) notifications.show(unknownAlert(line));
  if (!args.hidden) window.show();
  const { SLOTWATCH_STARTED_AT } = process.env;
  log.announce(startLine(`${APP_NAME} ${app.getVersion()}`, args.demo, SLOTWATCH_STARTED_AT, Date.now()));
}

/** Opens the log before all other parts, because each of them may log. */
function openAppLog({ args, log: early, lifetime }: StartupContext, files: DataFiles): LogFile {
  const notOwned = restrictToOwner(files.folder, args.userDataDir === null);
  const log = lifetime.own(openLogFile(files.logs));
  early.forwardTo(log);
  for (const why of notOwned) log.warn(`Others may be able to read what Slotwatch keeps: ${why}`);
  return log;
}

type Parts = ReturnType<typeof makeParts>;

/** Makes the parts, each from those before it. */
function makeParts({ args, lifetime }: StartupContext, files: DataFiles, log: LogFile) {
  const { demo } = args;
  const onHistoryProblem = createHistoryTeller(log, (failure) => bridge.send('notice', failure));
  const history = { historyScript: HISTORY_THREAD, onHistoryProblem };
  const opened = lifetime.own(openAppEngine(args, files, history, log));
  const { engine, settings, settingsFile, policy, caller } = opened;
  const setMenu = () => setAppMenu(() => commands({ kind: 'showAbout' }, 'window'));
  setMenu();
  const viewFile = lifetime.own(openViewFile(files.folder, files.view, log));
  const window = lifetime.own(
    createMainWindow({
      title: () => (demo ? text.window.demoTitle(APP_NAME) : APP_NAME),
      preload: join(BUILT, 'preload.cjs'),
      icons: join(BUILT, 'icons'),
      // Only when a window is wanted: an app that stays in the tray needs nothing that Chromium keeps for pages.
      prepare: () => void lifetime.own(servePage(join(BUILT, 'renderer'), log)),
      mayClose: tellAtClose(files.folder, log),
      // A page that crashed cannot say that nobody looks at its server any more.
      onGone: () => engine.lookAt([]),
      log,
    }),
  );
  listenOnce();
  const serverLists = lifetime.own(createServerLists(join(BUILT, 'list-reader.cjs')));
  const showLog = () => openLog(log.path);
  const bridge = lifetime.own(
    createBridge({
      handlers: createRequestHandlers({
        engine,
        settings,
        settingsFile,
        viewFile,
        demo,
        startAgain,
        caller,
        policy,
        usualTransport: opened.transport,
        historyFile: files.history,
        dataFolder: files.folder,
        licenceFiles: app.isPackaged
          ? licenceFiles({ resources: process.resourcesPath, executable: app.getPath('exe') })
          : new Map(),
        openPath,
        serverLists,
        startAtLogin: openStartAtLogin(demo, log),
        openLog: showLog,
        tellFound: (event) => bridge.send('diagnosis.found', event),
        saveAudit: (lines) => saveAuditAs(lines),
        saveSessions: saveSessionsAs,
        copyText,
        saveHistory: (history) => saveHistoryAs(history),
      }),
      page: window.page,
      log,
    }),
  );
  const commands = createCommands({
    engine,
    window,
    bridge,
    openLog: showLog,
    quit: () => app.quit(),
    tell: (title, body) => notifications.tell(title, body),
    log,
  });
  const notifications = lifetime.own(
    createNotifications({ demo, perform: (command) => commands(command, 'notification'), log }),
  );
  const retitle = () => {
    window.retitle();
    setMenu();
  };
  return { ...opened, window, retitle, bridge, commands, notifications };
}

/** From here on clicks are handled and changes are passed on. */
function connectParts(parts: Parts, { lifetime, tray }: StartupContext, log: LogFile): void {
  const { engine, settings, settingsFile, caller, waitsFile, window, retitle, bridge, commands } = parts;
  const { notifications } = parts;
  tray.onCommand((command) => commands(command, 'tray'));
  tray.render(trayLook(engine.view(), { ...settings.inForce(), caller }));

  // In this order: the settings must be shown in their own language.
  lifetime.own(followLanguage({ settings, bridge, retitle }));
  lifetime.own(followSettings({ engine, settings, caller, tray, bridge, notifications }));
  lifetime.own(settingsFile);
  settingsFile.watch();
  lifetime.own(followFleet({ engine, settings, caller, waitsFile, tray, notifications, bridge, log }));
  lifetime.own(refreshOnWake(engine, thisComputer, log));
  lifetime.own(onSecondStart(window.show));
  lifetime.own(onParentGone(process.env.SLOTWATCH_PARENT, () => app.quit()));
  app.on('activate', window.show);
}
