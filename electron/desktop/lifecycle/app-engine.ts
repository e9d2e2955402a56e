import process from 'node:process';
import { DEFAULT_SETTINGS } from '../../../shared/contract/settings.ts';
import type { TransportKind } from '../../../shared/contract/transport-kind.ts';
import type { HistoryProblem } from '../../../shared/domain/history/observed/history-problem.ts';
import { messageTemplates } from '../../../shared/text/message-text.ts';
import { sayAuditLine } from '../../../shared/text/say-audit.ts';
import { sayWithHint } from '../../../shared/text/say-failure.ts';
import { setLocale } from '../../../shared/text/text.ts';
import type { Log } from '../../engine/log.ts';
import { type OpenedEngine, openEngine } from '../../engine/open-engine.ts';
import type { DataFiles } from '../../engine/storage/data-files.ts';
import { firstSettings } from '../../engine/storage/first-settings.ts';
import { locateTool } from '../../engine/tools/run/locate-tool.ts';
import { usualTransport } from '../../engine/transports/usual-transport.ts';
import { localeFor } from '../fleet/system-locale.ts';
import { DesktopLibrary } from '../storage/desktop-store.ts';
import { openSettingsFile, type SettingsFile } from '../storage/settings-file.ts';
import { openWaitsFile, type WaitsFile } from '../storage/waits-file.ts';
import { startAuditCopy } from '../tools/spawn-audit-copy.ts';
import { startToolsProcess } from '../tools/spawn-tool-host.ts';
import type { Arguments } from './start-arguments.ts';

/** The engine of the app, with the files it starts from. */
export interface AppEngine extends OpenedEngine {
  readonly settingsFile: SettingsFile;
  readonly waitsFile: WaitsFile;
  /** How servers are asked whose settings and groups say nothing. */
  readonly transport: TransportKind;
}

/** How the app keeps what it sees; see `EngineHost`. */
export interface AppHistory {
  readonly historyScript: string | null;
  readonly onHistoryProblem: (problem: HistoryProblem, file: string) => void;
}

/** Opens the settings, sets their language, and makes the engine. Files that cannot be used are logged. */
export function openAppEngine(
  { demo, toolsDir }: Arguments,
  files: DataFiles,
  history: AppHistory,
  log: Log,
): AppEngine {
  // The system's language until the settings are read: reading them may log a problem.
  setLocale(localeFor(DEFAULT_SETTINGS));
  const settingsFile = openSettingsFile({
    folder: files.folder,
    name: files.settings,
    first: firstSettings(demo),
    log,
    Library: DesktopLibrary,
  });
  setLocale(localeFor(settingsFile.get()));
  const waitsFile = openWaitsFile(files.folder, files.waits, log);
  const transport = demo ? 'windows' : usualTransport(toolsDir, process.platform);
  const opened = openEngine({
    demo,
    files,
    settings: settingsFile,
    ...history,
    transport,
    toolsDir,
    hasTerminal: async () => (await locateTool('terminal', toolsDir, process)) !== null,
    startTools: () => startToolsProcess(toolsDir),
    startAuditCopy,
    templates: messageTemplates,
    sayAuditLine,
    waits: waitsFile.get(),
    log,
  });
  if (opened.policyProblem !== null) log.error(sayWithHint(opened.policyProblem));
  return { ...opened, settingsFile, waitsFile, transport };
}
