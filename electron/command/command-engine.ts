import process from 'node:process';
import { type Settings, settingsSchema } from '../../shared/contract/settings.ts';
import type { TransportKind } from '../../shared/contract/transport-kind.ts';
import type { HistoryProblem } from '../../shared/domain/history/observed/history-problem.ts';
import type { ServerName } from '../../shared/domain/model.ts';
import { messageTemplates } from '../../shared/text/message-text.ts';
import { sayWithHint } from '../../shared/text/say-failure.ts';
import type { StartAuditCopy } from '../engine/audit/copy/audit-copier.ts';
import { silentLog } from '../engine/log.ts';
import { type OpenedEngine, openEngine } from '../engine/open-engine.ts';
import { fixedSettings } from '../engine/settings-source.ts';
import { trouble } from '../engine/slotwatch-error.ts';
import { dataFiles } from '../engine/storage/data-files.ts';
import { userDataFolder } from '../engine/storage/data-folder.ts';
import { firstSettings } from '../engine/storage/first-settings.ts';
import type { ToolsProcess } from '../engine/tools/run/tool-host-client.ts';
import { usualTransport } from '../engine/transports/usual-transport.ts';
import { readAppSettings, readAppSettingsAgain } from './app-settings.ts';
import type { CommonOptions } from './arguments/invocation.ts';
import { chooseServers, sayMisspelt } from './choose-servers.ts';
import { followDays } from './followed-days.ts';
import { say } from './output.ts';

/**
 * Starts the process of the tools; app and command do it differently. `toolsDir`: null for Windows' own folder. It is a
 * process because the command may be killed, and only a process that lives on can end the tools then.
 */
export interface StartTools {
  (toolsDir: string | null): ToolsProcess;
  /** Starts the process that writes the second copy of the audit log; without it none is written. */
  readonly auditCopy?: StartAuditCopy | undefined;
}

export interface CommandEngineOptions {
  /** Settings with an option on the command line; what this computer's policy forbids stays forbidden. */
  readonly overrides?: Partial<Settings>;
  /**
   * See `EngineHost`. Null for a command that looks once: what it sees is not worth the time, and says nothing of the time
   * before and after it.
   */
  readonly historyScript?: string | null;
}

/**
 * The same engine as in the app, for the servers on the command line or, without any, those of the app. Dispose of it when
 * done. Throws `UsageError` when there is no server to ask.
 */
export function openCommandEngine(
  options: CommonOptions,
  names: readonly ServerName[],
  startTools: StartTools,
  { overrides = {}, historyScript = null }: CommandEngineOptions = {},
): OpenedEngine {
  const { demo, toolsDir, timeoutSeconds } = options;
  const { own, problem } = demo ? { own: firstSettings(true), problem: null } : readAppSettings();
  const servers = chooseServers(names, own.servers, toolsDir, process.platform);
  const settings = withOptions({ ...own, ...overrides, servers: [...servers] }, options);
  const opened = openEngine({
    demo,
    files: dataFiles(userDataFolder(), demo),
    settings: demo ? fixedSettings(settings, problem) : followDays(settings, problem, readAppSettingsAgain),
    historyScript,
    onHistoryProblem: sayOnce(),
    transport: viaOf(options),
    toolsDir,
    startTools: () => startTools(toolsDir),
    startAuditCopy: startTools.auditCopy,
    templates: messageTemplates,
    ...(timeoutSeconds === null ? {} : timeouts(timeoutSeconds * 1000)),
    log: { ...silentLog, error: (message) => say(`slotwatch: ${message}`) },
  });
  if (opened.policyProblem !== null) say(`slotwatch: ${sayWithHint(opened.policyProblem)}`);
  return {
    ...opened,
    dispose: async () => {
      for (const sentence of sayMisspelt(opened.engine.view(), own.servers)) say(`slotwatch: ${sentence}`);
      await opened.dispose();
    },
  };
}

/** How a server is asked whose settings say nothing; the option counts for all others too. */
export function viaOf({ via, demo, toolsDir }: CommonOptions): TransportKind {
  return demo ? 'windows' : (via ?? usualTransport(toolsDir, process.platform));
}

/** One line for each problem, however often it comes. */
function sayOnce(): (problem: HistoryProblem, file: string) => void {
  const said = new Set<HistoryProblem['kind']>(['keptAgain']);
  return (problem, file) => {
    if (said.has(problem.kind)) return;
    said.add(problem.kind);
    say(`slotwatch: ${sayWithHint(trouble({ kind: 'ownHistory', problem, file }))}`);
  };
}

function timeouts(ms: number) {
  return { workTimeoutMs: ms, historyTimeoutMs: ms };
}

/** Applies the options of the command line to every server. */
function withOptions(
  settings: Settings,
  { codePage, timeoutSeconds, capacity, via }: CommonOptions,
): Settings {
  return settingsSchema.parse({
    ...settings,
    codePage: codePage ?? settings.codePage,
    timeoutSeconds: timeoutSeconds ?? settings.timeoutSeconds,
    servers: settings.servers.map((server) => ({
      ...server,
      capacity: capacity ?? server.capacity,
      transport: via ?? server.transport,
    })),
  });
}
