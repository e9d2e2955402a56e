import { hostname } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { RemoteDesktopClient } from '../../shared/contract/remote-desktop.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { TransportKind } from '../../shared/contract/transport-kind.ts';
import type { AuditLine } from '../../shared/domain/audit.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { HistoryProblem } from '../../shared/domain/history/observed/history-problem.ts';
import type { MessageTemplates } from '../../shared/domain/message-templates.ts';
import type { Wait } from '../../shared/domain/model.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import { accountWithDomain } from './account-with-domain.ts';
import { type AuditCopier, createAuditCopier, type StartAuditCopy } from './audit/copy/audit-copier.ts';
import { copyFileName } from './audit/copy/copy-file-name.ts';
import { callerAccount } from './caller.ts';
import { createEngine } from './create-engine.ts';
import { createDemoTools } from './demo/demo-fleet.ts';
import { withDemoPast } from './demo/history/demo-own-history.ts';
import type { Engine } from './engine.ts';
import { type OwnHistory, openOwnHistory } from './history/observed/own-history.ts';
import type { Log } from './log.ts';
import { findClient } from './remote-desktop/find-client.ts';
import { createSettingsSource, type PersonalSettings, type SettingsSource } from './settings-source.ts';
import type { DataFiles } from './storage/data-files.ts';
import { policyFile, readPolicy } from './storage/policy-file.ts';
import { locateTool } from './tools/run/locate-tool.ts';
import type { ProcessTools } from './tools/run/process-tools.ts';
import { createToolsProcess, type ToolsProcess } from './tools/run/tool-host-client.ts';
import { createSocketFolder, socketParents } from './transports/ssh/socket-folder.ts';

/** The program an engine runs in, app or command: everything in which the two differ. */
export interface EngineHost {
  /** The built-in demo fleet answers instead of Windows. */
  readonly demo: boolean;
  readonly files: Pick<DataFiles, 'audit' | 'history'>;
  /** The user's own settings; the policy of this computer is applied here. */
  readonly settings: PersonalSettings;
  /** Full path of the bundled thread that keeps what is seen from `engine.start` on, and reads it; null: neither is done. */
  readonly historyScript: string | null;
  /** Told why what is seen is not kept, and that it is again; `file`: full path of what is kept. */
  readonly onHistoryProblem: (problem: HistoryProblem, file: string) => void;
  /** How servers are asked whose settings say nothing; see `usualTransport`. */
  readonly transport: TransportKind;
  /** Where the tools are; null for the folder of the system. */
  readonly toolsDir: string | null;
  /** Whether a terminal can be opened with ssh in it; left out: it cannot. */
  readonly hasTerminal?: () => Promise<boolean>;
  /** Starts the process of the tools. The demo needs none. */
  readonly startTools: () => ToolsProcess;
  /** Starts the process that writes the second copy of the audit log; without it none is written by this program. */
  readonly startAuditCopy?: StartAuditCopy | undefined;
  /** The standard messages to users, in the language of this program. */
  readonly templates: () => MessageTemplates;
  /** The sentence for a line of the audit log, so that its words can be searched; without it only the codes can. */
  readonly sayAuditLine?: (line: AuditLine) => string;
  /** Milliseconds after which a reading of what runs is given up. */
  readonly workTimeoutMs?: number;
  /** Milliseconds after which one question to a server's log is given up, if that is less than a minute. */
  readonly historyTimeoutMs?: number;
  /** The waits for a slot when the program last ended. */
  readonly waits?: readonly Wait[];
  readonly log: Log;
}

/** An engine and what belongs to it. */
export interface OpenedEngine {
  readonly engine: Engine;
  /** The engine has subscribed first, so it knows a change before all later subscribers. */
  readonly settings: SettingsSource;
  /** What this computer forbids; null when there is no policy. */
  readonly policy: Policy | null;
  /** Why the policy cannot be used; null when it can, or there is none. */
  readonly policyProblem: Failure | null;
  /** The account that asks, without its domain; empty when unknown. */
  readonly caller: string;
  /** Ends the engine, and then its tools and its history. */
  dispose(): Promise<void>;
}

/** Makes the one engine of a program. No server is asked before `engine.start` or `engine.refresh`. */
export function openEngine(host: EngineHost): OpenedEngine {
  const { demo, log } = host;
  const { policy, problem } = readPolicy(policyFile(process.platform, process.env));
  const settings = createSettingsSource(host.settings, policy);
  const caller = callerAccount(log);
  const startedAt = Date.now();
  const tools = openTools(host, startedAt);
  const ownHistory = openHistory(host, settings.inForce(), startedAt);
  const account = accountWithDomain(caller, process.platform, process.env);
  const sockets = createSocketFolder(process.platform, socketParents(process.env));
  const auditCopy = openAuditCopy(host, policy, problem, account ?? caller);
  const engine = createEngine({
    settings: settings.inForce(),
    run: tools.run,
    transport: host.transport,
    ...(demo ? {} : { client: () => findHere(host.toolsDir) }),
    keepsAccounts: demo || process.platform === 'win32',
    sshSocketFolder: sockets.path,
    ...(host.hasTerminal === undefined ? {} : { hasTerminal: host.hasTerminal }),
    caller,
    account,
    auditCopy,
    demo,
    auditFile: host.files.audit,
    ...(ownHistory === null ? {} : { ownHistory }),
    // Settings and a policy that cannot be read may say that more is kept.
    mayDeleteHistory: () => problem === null && settings.problem() === null,
    templates: host.templates,
    forbiddenPrograms: policy?.neverEndWhile ?? [],
    ...(host.sayAuditLine === undefined ? {} : { sayAuditLine: host.sayAuditLine }),
    ...(host.workTimeoutMs === undefined ? {} : { workTimeoutMs: host.workTimeoutMs }),
    ...(host.historyTimeoutMs === undefined ? {} : { historyTimeoutMs: host.historyTimeoutMs }),
    ...(host.waits === undefined ? {} : { waits: host.waits }),
    log,
  });
  const stopFollowing = settings.onChange(() => engine.configure(settings.inForce()));
  return {
    engine,
    settings,
    policy,
    policyProblem: problem,
    caller,
    async dispose() {
      stopFollowing();
      try {
        // The engine first: it needs a tool to tell a warned user that the session stays.
        await engine.dispose();
      } finally {
        // After the last line is written.
        auditCopy?.dispose();
        await tools.dispose();
        sockets.dispose();
        await ownHistory?.dispose();
      }
    },
  };
}

/** What opens connections here; somebody may install a program meanwhile. */
function findHere(toolsDir: string | null): Promise<RemoteDesktopClient | null> {
  return findClient(process, async (tool) => (await locateTool(tool, toolsDir, process)) !== null);
}

/** The copy that the policy wants. While the policy cannot be read, it may want one: then the log deletes nothing. */
function openAuditCopy(
  { demo, files, startAuditCopy = (_, onEnd) => onEnd(), log }: EngineHost,
  policy: Policy | null,
  problem: Failure | null,
  account: string,
): AuditCopier | undefined {
  if (demo) return undefined;
  if (problem !== null) return UNKNOWN_COPY;
  if (policy === null || policy.auditCopy === null) return undefined;
  const name = copyFileName(hostname(), account, process.platform === 'win32');
  const copy = path.join(policy.auditCopy, name);
  return createAuditCopier({ auditFile: files.audit, copy }, startAuditCopy, log);
}

const UNKNOWN_COPY: AuditCopier = {
  noteWritten: () => {},
  countCopied: () => 0,
  state: async () => null,
  dispose: () => {},
};

/** The source of the answers: the demo fleet in memory, or the tools as processes. */
function openTools({ demo, startTools, log }: EngineHost, startedAt: number): ProcessTools {
  if (demo) return { run: createDemoTools({ startedAt }), dispose: () => {} };
  return createToolsProcess(startTools, log);
}

/** Nothing is kept in it, or deleted from it, before the engine is started. */
function openHistory(host: EngineHost, settings: Settings, startedAt: number): OwnHistory | null {
  const { demo, files, historyScript: script, onHistoryProblem } = host;
  if (script === null) return null;
  const file = files.history;
  const onProblem = (problem: HistoryProblem): void => onHistoryProblem(problem, file);
  const own = openOwnHistory({ script, file, days: 0, onProblem });
  return demo ? withDemoPast(own, settings, startedAt) : own;
}
