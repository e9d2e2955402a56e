import type { Connected, FleetChange } from '../../shared/contract/bridge.ts';
import type { RemoteDesktopClient } from '../../shared/contract/remote-desktop.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { TransportKind } from '../../shared/contract/transport-kind.ts';
import type {
  AccountChange,
  AccountUse,
  ServerAccounts,
} from '../../shared/domain/accounts/stored-account.ts';
import type { AuditCopyState } from '../../shared/domain/audit/audit-copy.ts';
import type { AuditFilter } from '../../shared/domain/audit/audit-filter.ts';
import type { AuditLine } from '../../shared/domain/audit.ts';
import type { Finding } from '../../shared/domain/diagnosis/finding.ts';
import type { PersonHistory } from '../../shared/domain/history/joined/person-history.ts';
import type { ServerHistory } from '../../shared/domain/history/joined/server-history.ts';
import type { Period } from '../../shared/domain/history/logons-within.ts';
import type { OverviewHistory } from '../../shared/domain/history/overview/overview-history.ts';
import type { MessageTemplates } from '../../shared/domain/message-templates.ts';
import type {
  Anyway,
  Batch,
  FleetView,
  Job,
  Origin,
  ServerName,
  SessionAction,
  Wait,
} from '../../shared/domain/model.ts';
import type { SeenProcess } from '../../shared/domain/seen-process.ts';
import type { SeenSession } from '../../shared/domain/seen-session.ts';
import type { HostKeyReading } from '../../shared/domain/ssh/host-key.ts';
import type { RunningWork } from '../../shared/domain/work/running-work.ts';
import type { AuditCopier } from './audit/copy/audit-copier.ts';
import type { Network } from './diagnosis/network.ts';
import type { OwnHistory } from './history/observed/own-history.ts';
import type { Log } from './log.ts';
import type { RunTool } from './tools/run/tool.ts';

/** The second copy, as far as the engine uses it: it does not end it. */
export type EngineAuditCopy = Pick<AuditCopier, 'noteWritten' | 'countCopied' | 'state'>;

/** What the program that opens an engine must provide. */
export interface EngineOptions {
  readonly settings: Settings;
  readonly run: RunTool;
  /** How servers are asked whose settings say nothing; left out: by Windows' own tools. */
  readonly transport?: TransportKind;
  /** A folder of our own for the sockets of shared connections of ssh; left out, or null from it, where there are none. */
  readonly sshSocketFolder?: () => string | null;
  /** What opens connections on this computer; left out: `mstsc`. */
  readonly client?: () => Promise<RemoteDesktopClient | null>;
  /** Whether a terminal can be opened here with ssh in it; left out: it cannot. */
  readonly hasTerminal?: () => Promise<boolean>;
  /** The account that asks, without its domain; its sessions are not offered. */
  readonly caller: string;
  /** The same account with its domain, for the audit log; left out or null where that is not known. */
  readonly account?: string | null;
  /** The second copy of the audit log; left out where there is none. */
  readonly auditCopy?: EngineAuditCopy | undefined;
  /** The built-in demo fleet answers instead of Windows. */
  readonly demo: boolean;
  /** File of the audit log. Its folder is made when missing, and holds the locks of sessions that are acted on. */
  readonly auditFile: string;
  /** The standard messages to users, in the current language. */
  readonly templates: () => MessageTemplates;
  /** The sentence for a line of the audit log, so that its words can be searched; without it only the codes can. */
  readonly sayAuditLine?: (line: AuditLine) => string;
  /** The waits for a slot when the program last ended. */
  readonly waits?: readonly Wait[];
  /** Programs of the policy during which no session may be ended. */
  readonly forbiddenPrograms?: readonly string[];
  /** Milliseconds after which a reading of what runs is given up. */
  readonly workTimeoutMs?: number;
  /** Milliseconds after which one question to a server's log is given up, if that is less than a minute. */
  readonly historyTimeoutMs?: number;
  /** What this program itself sees and has seen of who was on; without it nothing of that is kept or known. */
  readonly ownHistory?: OwnHistory;
  /**
   * Whether it is certain that the settings are those of the user, for how long it is kept among them; nothing of it is deleted
   * while it is not. Left out: it always is.
   */
  readonly mayDeleteHistory?: () => boolean;
  /** Windows keeps accounts for servers on this computer, or the demo plays it; left out: it does not. */
  readonly keepsAccounts?: boolean;
  /** What a diagnosis looks names up in and connects to; left out: the real one, or in the demo that of the demo. */
  readonly network?: Network;
  readonly log: Log;
}

/** The watch, the fleet's state and the actions, for the app, the command and the tests alike. */
export interface Engine {
  /** The state now. */
  view(): FleetView;
  /** What changed, at most every 100 ms. Returns the function that stops listening. */
  onChange(listener: (change: FleetChange) => void): () => void;
  /**
   * Starts watching; every server is asked at once, as far as the concurrency allows. What is seen from now on is kept for as
   * many days as the settings say. Returns the actions of an earlier
   * run whose end is unknown; they are closed in the audit log.
   */
  start(): readonly AuditLine[];
  /** Uses new settings from now on; removed servers are forgotten. */
  configure(settings: Settings): void;
  /** Asks these servers now, or all; resolves when each has a fresh report. Also while paused. */
  refresh(servers?: readonly ServerName[]): Promise<void>;
  /** Stops asking on the timer until then (milliseconds since 1970); null resumes at once. */
  pause(until: number | null): void;
  /**
   * Starts an action; returns the running job when that session already has the same one. `text`: the template of a
   * message, null for the one in the settings. `despiteWork`: the user was told that it works, and wants it ended all the
   * same. `anyway`: of a log off, although the user may be at work; input and work then do not stop it. Throws
   * `SlotwatchError` when it is refused.
   */
  act(
    action: SessionAction,
    seen: SeenSession,
    origin: Origin,
    text?: string | null,
    despiteWork?: boolean,
    anyway?: Anyway | null,
  ): Job;
  /** The same on a selection, one by one. Sessions that are refused at once stay in it with that outcome. */
  actOnAll(action: SessionAction, seen: readonly SeenSession[], origin: Origin, text?: string | null): Batch;
  /**
   * Ends one process by force, by a job like `act`. The last reading must have it. Throws `SlotwatchError` when it is
   * refused.
   */
  endProcess(seen: SeenProcess, origin: Origin): Job;
  /** Resolves with the job's last state once it has ended. */
  jobEnded(jobId: string): Promise<Job>;
  /** Undoes a job that has not acted yet; later it does nothing. */
  cancel(jobId: string): void;
  /** Starts no further job of the selection, and undoes the running one if it has not acted. */
  stopBatch(batchId: string): void;
  /** Notify, or connect, once that server has a free slot; null ends the wait. */
  waitFor(server: ServerName, goal: Wait['goal'] | null): void;
  /**
   * Called when a wait is over. `opening`: the connection that was asked for, already being opened; null when the user
   * only wanted a notification.
   */
  onFreed(listener: (wait: Wait, opening: Promise<Connected> | null) => void): () => void;
  /**
   * Opens a connection by what `remoteDesktop` tells, to the console if `console` or the server's settings say so. Throws
   * `SlotwatchError` when it cannot be started.
   */
  connect(server: ServerName, console: boolean, origin: Origin): Promise<Connected>;
  /** What opens connections on this computer now; null where nothing does. */
  remoteDesktop(): Promise<RemoteDesktopClient | null>;
  /**
   * Opens a view of a session, with its user's consent; `control`: with mouse and keyboard. Throws `SlotwatchError`.
   */
  shadow(seen: SeenSession, control: boolean, origin: Origin): Promise<Connected>;
  /**
   * The key that a server shows over ssh, asked once and then known until the user asks that server again. Nothing is accepted,
   * and nothing is logged in to. Rejects with `SlotwatchError` when the server is not watched, or not over ssh.
   */
  hostKey(server: ServerName): Promise<HostKeyReading>;
  /** Opens a terminal in which ssh asks the user about that key. Rejects with `SlotwatchError` when none can be opened. */
  openKeyTerminal(server: ServerName): Promise<Connected>;
  /** The user looks at these servers, and at no others: what runs there is read, though seldom. */
  lookAt(servers: readonly ServerName[]): void;
  /** What was read of what runs on a server in the last 15 minutes; null when nothing was. Throws `SlotwatchError` when it is not watched. */
  knownWork(server: ServerName): RunningWork | null;
  /** Reads what runs there by a question that begins now. Resolves also when it could not be read; rejects with `SlotwatchError` when it is not watched. */
  readWork(server: ServerName): Promise<RunningWork>;
  /**
   * Finds out why a server does not answer: its name, its ports, a question by its own way and, where that gives no answer, one
   * by the other. `onFinding` gets each line as soon as it is known; all of them are returned in their order. Takes as long as
   * the slowest question. Rejects with `SlotwatchError` when the server is not watched.
   */
  diagnose(
    server: ServerName,
    onFinding: (finding: Finding) => void,
    signal?: AbortSignal,
  ): Promise<readonly Finding[]>;
  /** Who was on there in a period, as far as it is known without a question to the server. Rejects like `historyOf`. */
  knownHistory(server: ServerName, period: Period): Promise<ServerHistory>;
  /**
   * The same after the server's own log was read; what was read in the last 15 minutes is not read again. May take minutes.
   * Resolves also when it could not be read, and at once when it is called off; rejects with `SlotwatchError` when it is not
   * watched.
   */
  historyOf(server: ServerName, period: Period, signal?: AbortSignal): Promise<ServerHistory>;
  /** Where a person was, on all servers, as far as this program has seen it. */
  whereWas(user: string, period: Period): Promise<PersonHistory>;
  /** What the overview tells of the last seven days. */
  readOverview(): Promise<OverviewHistory>;
  /** Deletes all that this program has seen of who was on. Rejects with `SlotwatchError`. */
  forgetHistory(): Promise<void>;
  /** What Windows has stored for a server. Rejects with `SlotwatchError`. */
  storedAccounts(server: ServerName): Promise<ServerAccounts>;
  /**
   * Opens a console in which Windows asks for the password of this account, stores both for a server, and uses them from
   * then on; resolves when the console is closed. Rejects with `SlotwatchError`, also while another one is open.
   */
  storeAccount(server: ServerName, account: string, use: AccountUse, origin: Origin): Promise<AccountChange>;
  /** Removes what is stored for a server. Rejects with `SlotwatchError`. */
  removeAccount(server: ServerName, use: AccountUse, origin: Origin): Promise<AccountChange>;
  /** Closes the console of `storeAccount`, if it is open. */
  stopStoring(): void;
  /** The newest lines of the audit log that contain every word of `search` and are wanted by `filter`, newest first. */
  readAudit(search: string, limit: number, filter?: AuditFilter): Promise<readonly AuditLine[]>;
  /** What is known of the second copy of the audit log; null where the policy wants none. Nothing is waited for. */
  readAuditCopy(): Promise<AuditCopyState | null>;
  /**
   * Ends timers and jobs that have not acted. A job that acts gets three seconds; after them the audit log records its
   * end as unknown. The engine does nothing afterwards.
   */
  dispose(): Promise<void>;
}
