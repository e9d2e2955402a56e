import { app } from 'electron';
import { MINUTE_MS } from '../../../shared/basics/time-units.ts';
import type { AppInfo, BridgeEvents, LicenceOf } from '../../../shared/contract/bridge.ts';
import type { ServerSettings, Settings } from '../../../shared/contract/settings.ts';
import type { TransportKind } from '../../../shared/contract/transport-kind.ts';
import type { AuditLine } from '../../../shared/domain/audit.ts';
import type { ServerHistory } from '../../../shared/domain/history/joined/server-history.ts';
import type { Policy } from '../../../shared/domain/policy.ts';
import { canonicalServer } from '../../../shared/names/server-name.ts';
import type { Engine } from '../../engine/engine.ts';
import type { SettingsSource } from '../../engine/settings-source.ts';
import type { ServerLists } from '../server-lists/server-list-requests.ts';
import { sessionsTable } from '../server-lists/sessions-table.ts';
import type { StartAtLogin } from '../startup/start-at-login.ts';
import type { SettingsFile } from '../storage/settings-file.ts';
import type { ViewFile } from '../storage/view-file.ts';
import type { RequestHandlers } from './bridge-request.ts';
import { createDiagnosisRequests } from './diagnosis-requests.ts';
import { createHistoryRequests } from './history-requests.ts';

export interface RequestHandlerOptions {
  readonly engine: Engine;
  readonly settings: Pick<SettingsSource, 'own' | 'problem'>;
  readonly settingsFile: Pick<SettingsFile, 'set' | 'startOver'>;
  readonly viewFile: ViewFile;
  readonly demo: boolean;
  /** Quits, and starts again with the demo or without it. */
  readonly startAgain: (demo: boolean) => void;
  /** The account whose sessions are never offered. */
  readonly caller: string;
  /** What this computer forbids on top of the settings. */
  readonly policy: Policy | null;
  /** How servers are asked whose settings and groups say nothing. */
  readonly usualTransport: TransportKind;
  /** Full path of what is kept of who was on. */
  readonly historyFile: string;
  /** Full path of the folder with everything that is kept. */
  readonly dataFolder: string;
  /** The files with licences that there are. */
  readonly licenceFiles: ReadonlyMap<LicenceOf, string>;
  /** Opens a file or folder as the desktop does. */
  readonly openPath: (path: string) => Promise<void>;
  readonly serverLists: ServerLists;
  readonly startAtLogin: StartAtLogin;
  readonly openLog: () => Promise<void>;
  /** Tells the page a line of the diagnosis it has asked for. */
  readonly tellFound: (event: BridgeEvents['diagnosis.found']) => void;
  /** Saves lines of the audit log in a file that the user chooses; null when cancelled. */
  readonly saveAudit: (lines: readonly AuditLine[]) => Promise<string | null>;
  /** Saves a table of sessions in a file that the user chooses; null when cancelled. */
  readonly saveSessions: (csv: string) => Promise<string | null>;
  /** Puts a text on the clipboard. */
  readonly copyText: (text: string) => void;
  /** Saves who was on a server in a file that the user chooses; null when cancelled. */
  readonly saveHistory: (history: ServerHistory) => Promise<string | null>;
}

/** The handlers of all requests of the page. */
export function createRequestHandlers(options: RequestHandlerOptions): RequestHandlers {
  const { engine, settings, settingsFile, serverLists, startAtLogin, openLog } = options;
  const histories = createHistoryRequests(engine);
  const diagnoses = createDiagnosisRequests(engine, options.tellFound);
  return {
    'app.info': (): AppInfo => ({
      name: app.getName(),
      version: app.getVersion(),
      platform: process.platform,
      demo: options.demo,
      caller: options.caller,
      policy: options.policy,
      usualTransport: options.usualTransport,
      historyFile: options.historyFile,
      dataFolder: options.dataFolder,
      versions: {
        electron: process.versions.electron ?? '',
        chromium: process.versions.chrome ?? '',
        node: process.versions.node,
      },
      licences: [...options.licenceFiles.keys()],
    }),
    'app.startAgain': ({ demo }) => {
      options.startAgain(demo);
      return null;
    },
    'fleet.get': () => engine.view(),
    'fleet.refresh': async ({ servers }) => {
      await engine.refresh(servers);
      return null;
    },
    'fleet.pause': ({ minutes }) => {
      engine.pause(minutes === 0 ? null : Date.now() + minutes * MINUTE_MS);
      return null;
    },
    'job.start': ({ action, text, despiteWork, anyway, ...seen }) =>
      engine.act(action, seen, 'window', text, despiteWork, anyway),
    'batch.start': ({ action, sessions, text }) => engine.actOnAll(action, sessions, 'window', text),
    'sessions.export': ({ sessions, columns }) =>
      options.saveSessions(sessionsTable(engine.view().servers, sessions, columns, ',')),
    'sessions.copy': ({ sessions, columns }) => {
      options.copyText(sessionsTable(engine.view().servers, sessions, columns, '\t'));
      return null;
    },
    'text.copy': ({ text }) => {
      options.copyText(text);
      return null;
    },
    'process.end': (seen) => engine.endProcess(seen, 'window'),
    'job.cancel': ({ jobId }) => {
      engine.cancel(jobId);
      return null;
    },
    'batch.stop': ({ batchId }) => {
      engine.stopBatch(batchId);
      return null;
    },
    'remoteDesktop.find': () => engine.remoteDesktop(),
    'server.connect': ({ server, console }) => engine.connect(server, console, 'window'),
    'hostKey.get': ({ server }) => engine.hostKey(server),
    'hostKey.openTerminal': ({ server }) => engine.openKeyTerminal(server),
    'work.lookAt': ({ servers }) => {
      engine.lookAt(servers);
      return null;
    },
    'work.known': ({ server }) => engine.knownWork(server),
    'work.read': ({ server }) => engine.readWork(server),
    'history.known': ({ server, ...period }) => engine.knownHistory(server, period),
    'history.get': ({ server, ...period }) => histories.get(server, period),
    'history.cancel': ({ server }) => {
      histories.cancel(server);
      return null;
    },
    'history.export': async ({ server, ...period }) =>
      options.saveHistory(await engine.knownHistory(server, period)),
    'history.whereWas': ({ user, ...period }) => engine.whereWas(user, period),
    'history.forget': async () => {
      await engine.forgetHistory();
      return null;
    },
    'overview.get': () => engine.readOverview(),
    'diagnosis.start': ({ server, id }) => diagnoses.start(server, id),
    'diagnosis.cancel': () => {
      diagnoses.cancel();
      return null;
    },
    'session.shadow': ({ control, ...seen }) => engine.shadow(seen, control, 'window'),
    'wait.set': ({ server, goal }) => {
      engine.waitFor(server, goal);
      return null;
    },
    'account.stored': ({ server }) => engine.storedAccounts(server),
    'account.store': ({ server, account, use }) => engine.storeAccount(server, account, use, 'window'),
    'account.remove': ({ server, use }) => engine.removeAccount(server, use, 'window'),
    'account.stop': () => {
      engine.stopStoring();
      return null;
    },
    'audit.get': ({ search, limit, ...filter }) => engine.readAudit(search, limit, filter),
    'audit.export': async ({ search, ...filter }) =>
      options.saveAudit(await engine.readAudit(search, Number.POSITIVE_INFINITY, filter)),
    'audit.copy': () => engine.readAuditCopy(),
    'settings.get': () => settings.own(),
    // Nothing is passed on here: the source of the settings does that, because other programs may change the file too.
    'settings.set': ({ base, settings: next }) => settingsFile.set(next, base),
    'settings.problem': () => settings.problem(),
    'settings.startOver': ({ asides }) => {
      settingsFile.startOver(asides);
      return settings.problem();
    },
    'servers.preview': ({ text }) => serverLists.preview(text),
    'servers.import': () => serverLists.chooseFiles(),
    'servers.read': ({ files }) => serverLists.read(files),
    'servers.export': ({ servers }) => serverLists.saveAs(listed(settings.own(), servers)),
    'startup.get': () => ({ atLogin: startAtLogin.get() }),
    'startup.set': ({ atLogin }) => {
      startAtLogin.set(atLogin);
      return { atLogin: startAtLogin.get() };
    },
    'view.get': () => options.viewFile.get(),
    'view.set': (view) => {
      options.viewFile.set(view);
      return null;
    },
    'log.open': async () => {
      await openLog();
      return null;
    },
    'dataFolder.open': async () => {
      await options.openPath(options.dataFolder);
      return null;
    },
    'licence.open': async ({ of }) => {
      const file = options.licenceFiles.get(of);
      if (file !== undefined) await options.openPath(file);
      return null;
    },
  };
}

/** The servers of the settings that have these names, in the order of the settings; without names all. */
function listed({ servers }: Settings, names?: readonly string[]): readonly ServerSettings[] {
  if (names === undefined) return servers;
  const wanted = new Set(names.map((name) => canonicalServer(name)));
  return servers.filter(({ name }) => wanted.has(canonicalServer(name)));
}
