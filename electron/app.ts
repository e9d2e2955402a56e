import { join } from 'node:path';
import { app } from 'electron';
import { DEFAULT_SETTINGS } from '../shared/contract/settings.ts';
import { messageTemplates } from '../shared/text/message-text.ts';
import { sayAuditLine } from '../shared/text/say-audit.ts';
import { sayFailure, sayWithHint } from '../shared/text/say-failure.ts';
import { speak, text } from '../shared/text/text.ts';
import { runCommand } from './command/run-command.ts';
import { createBridge } from './desktop/bridge/bridge-server.ts';
import { createRequestHandlers } from './desktop/bridge/request-handlers.ts';
import { followFleet } from './desktop/fleet/follow-fleet.ts';
import { followLanguage } from './desktop/fleet/follow-language.ts';
import { followSettings } from './desktop/fleet/follow-settings.ts';
import { createCommands } from './desktop/fleet/perform-command.ts';
import { speechFor } from './desktop/fleet/system-locale.ts';
import { APP_NAME } from './desktop/lifecycle/app-names.ts';
import { thisComputer } from './desktop/lifecycle/desktop-computer.ts';
import type { Lifetime } from './desktop/lifecycle/lifetime.ts';
import { endWithCommand } from './desktop/lifecycle/packaged-command.ts';
import { onParentGone } from './desktop/lifecycle/parent-process.ts';
import { refreshOnWake } from './desktop/lifecycle/refresh-on-wake.ts';
import { onSecondStart } from './desktop/lifecycle/single-instance.ts';
import type { Arguments } from './desktop/lifecycle/start-arguments.ts';
import type { EarlyLog } from './desktop/log/early-log.ts';
import { openLogFile } from './desktop/log/log-file.ts';
import { openLog } from './desktop/log/open-log.ts';
import { startLine } from './desktop/log/terminal-lines.ts';
import { unknownAlert } from './desktop/notifications/ended-alerts.ts';
import { createNotifications } from './desktop/notifications/notifications.ts';
import { saveAuditAs } from './desktop/server-lists/audit-export.ts';
import { createServerLists } from './desktop/server-lists/server-list-requests.ts';
import { openStartAtLogin } from './desktop/startup/open-start-at-login.ts';
import { DesktopLibrary, listenOnce } from './desktop/storage/desktop-store.ts';
import { openSettingsFile } from './desktop/storage/settings-file.ts';
import { openViewFile } from './desktop/storage/view-file.ts';
import { openWaitsFile } from './desktop/storage/waits-file.ts';
import { makeTools } from './desktop/tools/make-tools.ts';
import { startToolsProcess } from './desktop/tools/spawn-tool-host.ts';
import { inTwoLines } from './desktop/tray/menu-text.ts';
import type { SlotwatchTray } from './desktop/tray/tray.ts';
import { trayLook } from './desktop/tray/tray-look.ts';
import { setAppMenu } from './desktop/window/app-menu.ts';
import { servePage } from './desktop/window/scheme.ts';
import { createMainWindow } from './desktop/window/window.ts';
import { callerAccount } from './engine/caller.ts';
import { createEngine } from './engine/create-engine.ts';
import { createSettingsSource } from './engine/settings-source.ts';
import { dataFiles } from './engine/storage/data-files.ts';
import { firstSettings } from './engine/storage/first-settings.ts';
import { restrictToOwner } from './engine/storage/own-files.ts';
import { policyFile, readPolicy } from './engine/storage/policy-file.ts';

/** Folder of everything that was built: this file, the preload script, the page, the icons. */
const BUILT = import.meta.dirname;

export function runPackagedCommand(words: readonly string[]): Promise<void> {
  return endWithCommand(() => runCommand(words, startToolsProcess));
}

/** What is there already when the rest is loaded. */
export interface StartupContext {
  readonly args: Arguments;
  readonly log: EarlyLog;
  readonly lifetime: Lifetime;
  readonly tray: SlotwatchTray;
}

/** Makes the parts, each from those before it, and connects them. On quit they end in the reverse order. */
export function start({ args, log: early, lifetime, tray }: StartupContext): void {
  const { demo } = args;
  const files = dataFiles(app.getPath('userData'), demo);
  const notOwned = restrictToOwner(files.folder, args.userDataDir === null);
  const log = lifetime.own(openLogFile(files.logs));
  early.forwardTo(log);
  for (const why of notOwned) log.warn(`Others may be able to read what Slotwatch keeps: ${why}`);
  // The system's language until the settings are known: reading them may have something to say.
  speak(speechFor(DEFAULT_SETTINGS));

  const settingsFile = openSettingsFile({
    folder: files.folder,
    name: files.settings,
    first: firstSettings(demo),
    log,
    Library: DesktopLibrary,
  });
  const { policy, problem: policyProblem } = readPolicy(policyFile(process.platform, process.env));
  if (policyProblem !== null) log.error(sayWithHint(policyProblem));
  const settings = createSettingsSource(settingsFile, policy);
  speak(speechFor(settings.inForce()));
  setAppMenu();

  const viewFile = lifetime.own(openViewFile(files.folder, files.view, log));
  const waitsFile = openWaitsFile(files.folder, files.waits, log);
  const caller = callerAccount(log);
  const tools = lifetime.own(makeTools(args, log));
  const engine = lifetime.own(
    createEngine({
      settings: settings.inForce(),
      run: tools.run,
      caller,
      demo,
      auditFile: files.audit,
      sayAuditLine,
      templates: messageTemplates,
      waits: waitsFile.get(),
      log,
    }),
  );
  settings.onChange(() => engine.configure(settings.inForce()));

  const window = lifetime.own(
    createMainWindow({
      title: () => (demo ? text.window.demoTitle(APP_NAME) : APP_NAME),
      preload: join(BUILT, 'preload.cjs'),
      icons: join(BUILT, 'icons'),
      // Whoever only lives in the tray needs none of what Chromium keeps for pages.
      prepare: () => void lifetime.own(servePage(join(BUILT, 'renderer'), log)),
      log,
    }),
  );
  listenOnce();
  const serverLists = lifetime.own(createServerLists(join(BUILT, 'list-reader.cjs')));
  const bridge = lifetime.own(
    createBridge({
      handlers: createRequestHandlers({
        engine,
        settings,
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
  tray.onCommand((command) => commands(command, 'tray'));
  tray.render(trayLook(engine.view(), settings.inForce()));

  // In this order: what is shown is in the language of the new settings.
  lifetime.own(followLanguage({ settings, bridge, retitle: window.retitle }));
  lifetime.own(followSettings({ engine, settings, tray, bridge, notifications }));
  lifetime.own(settingsFile);
  settingsFile.watch();
  lifetime.own(followFleet({ engine, settings, waitsFile, tray, notifications, bridge, log }));
  lifetime.own(refreshOnWake(engine, thisComputer, log));
  lifetime.own(onSecondStart(window.show));
  lifetime.own(onParentGone(process.env.SLOTWATCH_PARENT, () => app.quit()));
  app.on('activate', window.show);

  // That the settings cannot be used stands on the page for as long as it is so.
  const unusable = settings.problem();
  if (unusable !== null) notifications.tell(text.alert.told.badSettings, inTwoLines(sayFailure(unusable)));
  for (const { title, problem } of [
    { title: text.alert.told.settingsNotKept, problem: settingsFile.unwritable },
    { title: text.alert.told.badPolicy, problem: policyProblem },
  ]) {
    if (problem === null) continue;
    bridge.send('notice', problem);
    notifications.tell(title, inTwoLines(sayFailure(problem)));
  }
  for (const line of engine.start()) notifications.show(unknownAlert(line));
  if (!args.hidden) window.show();
  const { SLOTWATCH_STARTED_AT } = process.env;
  log.announce(startLine(`${APP_NAME} ${app.getVersion()}`, demo, SLOTWATCH_STARTED_AT, Date.now()));
}
