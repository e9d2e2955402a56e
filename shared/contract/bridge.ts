import { z } from 'zod';
import { ACCOUNT_USES, type AccountChange, type ServerAccounts } from '../domain/accounts/stored-account.ts';
import type { AuditCopyState } from '../domain/audit/audit-copy.ts';
import type { AuditLine } from '../domain/audit.ts';
import type { Finding } from '../domain/diagnosis/finding.ts';
import type { Failure, InternalFailure } from '../domain/failure.ts';
import type { PersonHistory } from '../domain/history/joined/person-history.ts';
import type { ServerHistory } from '../domain/history/joined/server-history.ts';
import type { OverviewHistory } from '../domain/history/overview/overview-history.ts';
import type { Batch, FleetView, Job, ServerName, ServerView, Wait } from '../domain/model.ts';
import type { Policy } from '../domain/policy.ts';
import { seenProcessSchema } from '../domain/seen-process.ts';
import { seenSessionSchema } from '../domain/seen-session.ts';
import type { HostKeyReading } from '../domain/ssh/host-key.ts';
import type { RunningWork } from '../domain/work/running-work.ts';
import { LONGEST_ACCOUNT, parseStoredAccount } from '../names/account-to-store.ts';
import { anywaySchema } from './anyway.ts';
import { auditQuestionSchema } from './audit-question.ts';
import type { Locale } from './locale.ts';
import type { RemoteDesktopClient } from './remote-desktop.ts';
import { type AnswerOf, answer, request } from './request.ts';
import {
  type ImportPreview,
  LARGEST_LIST,
  LONGEST_FILE_NAME,
  LONGEST_PASTE,
  MOST_LIST_FILES,
} from './server-list.ts';
import { messageSchema, type Settings, serverNameSchema, settingsSchema } from './settings.ts';
import type { TransportKind } from './transport-kind.ts';
import { PEOPLE_COLUMNS, type View, viewSchema } from './view.ts';

/** One process is ended by a request of its own, and never many at once. */
const sessionActionSchema = z.enum(['reset', 'logOff', 'disconnect', 'message']);

/** A file that was dropped on the window: its content, never its path. */
const droppedFileSchema = z.object({
  name: z.string().max(LONGEST_FILE_NAME),
  bytes: z.instanceof(Uint8Array),
});

/** Which entry of a server is meant. */
const accountEntrySchema = z.object({ server: serverNameSchema, use: z.enum(ACCOUNT_USES) });

/** What the package has the licences of. */
export const LICENCES = ['slotwatch', 'libraries', 'electron', 'chromium'] as const;
export type LicenceOf = (typeof LICENCES)[number];

/** A session as the page lists it. */
const shownSessionSchema = z.object({
  server: serverNameSchema,
  sessionId: z.int().min(0).max(0xffffffff),
  user: z.string().min(1).max(256),
});

export type ShownSession = z.infer<typeof shownSessionSchema>;

/** `columns`: those of the table on the page, in its order. */
const shownSessionsSchema = z.object({
  sessions: z.array(shownSessionSchema).min(1).max(100_000),
  columns: z.array(z.enum(PEOPLE_COLUMNS)).min(1).max(PEOPLE_COLUMNS.length),
});

/** The names of many servers, one on each line. */
const LONGEST_COPY = 2_000_000;

/** A time between two moments, in milliseconds since 1970. */
const periodSchema = z.object({ from: z.int(), until: z.int() }).refine(({ from, until }) => from <= until);

const serverPeriodSchema = periodSchema.safeExtend({ server: serverNameSchema });

/**
 * The one contract between the page and the main process. A request has a name, a schema for its input and a type for
 * its answer; both sides take their types from here, and the main process parses every input with the schema.
 */
export const requests = {
  /** What the program is and where it runs. */
  'app.info': request(z.undefined(), answer<AppInfo>()),
  /** Quit, and start again with the demo or without it. */
  'app.startAgain': request(z.object({ demo: z.boolean() }), answer<null>()),
  /** The whole fleet, once; after that `fleet.changed` has what is new. */
  'fleet.get': request(z.undefined(), answer<FleetView>()),
  /** Ask these servers now, or all. */
  'fleet.refresh': request(
    z.object({ servers: z.array(serverNameSchema).max(5000).optional() }),
    answer<null>(),
  ),
  /** Stop asking for so many minutes; 0 resumes at once. */
  'fleet.pause': request(z.object({ minutes: z.number().min(0).max(1440) }), answer<null>()),
  /**
   * Start an action on the session the user saw. `text`: the template of a message. `despiteWork`: the user was told that
   * it works, and wants it ended all the same. `anyway`: of a log off, although the user may be at work, and why.
   */
  'job.start': request(
    seenSessionSchema
      .extend({
        action: sessionActionSchema,
        text: messageSchema.optional(),
        despiteWork: z.boolean().default(false),
        anyway: anywaySchema.optional(),
      })
      .refine(({ action, anyway }) => anyway === undefined || action === 'logOff'),
    answer<Job>(),
  ),
  /** The same on a selection, one by one. */
  'batch.start': request(
    z.object({
      action: sessionActionSchema,
      sessions: z.array(seenSessionSchema).min(1).max(10_000),
      text: messageSchema.optional(),
    }),
    answer<Batch>(),
  ),
  /** Save these sessions as CSV, in this order; the user chooses the file. Answers its path; null when cancelled. */
  'sessions.export': request(shownSessionsSchema, answer<string | null>()),
  /** Copy the same table with tabs, to be pasted into a spreadsheet. */
  'sessions.copy': request(shownSessionsSchema, answer<null>()),
  /** Copy a text the page shows: a name, a command. */
  'text.copy': request(z.object({ text: z.string().min(1).max(LONGEST_COPY) }), answer<null>()),
  /** End one process of a session the user saw, by force: nothing it has is saved. */
  'process.end': request(seenProcessSchema, answer<Job>()),
  'job.cancel': request(z.object({ jobId: z.string().max(64) }), answer<null>()),
  'batch.stop': request(z.object({ batchId: z.string().max(64) }), answer<null>()),
  /** What opens connections on this computer now; null where nothing does. */
  'remoteDesktop.find': request(z.undefined(), answer<RemoteDesktopClient | null>()),
  /** `console: false` connects as the server's settings say. */
  'server.connect': request(
    z.object({ server: serverNameSchema, console: z.boolean() }),
    answer<Connected>(),
  ),
  /**
   * The key that a server shows over ssh: asked once when a page shows that it is not known or has changed, and known after that
   * until the user asks the server again. May take half a minute. Nothing is accepted.
   */
  'hostKey.get': request(z.object({ server: serverNameSchema }), answer<HostKeyReading>()),
  /** Opens a terminal in which ssh asks the user about that key. */
  'hostKey.openTerminal': request(z.object({ server: serverNameSchema }), answer<Connected>()),
  /** The servers the page shows now, and no others: what runs there is read, though seldom. */
  'work.lookAt': request(z.object({ servers: z.array(serverNameSchema).max(1) }), answer<null>()),
  /** What was read lately of what runs there, without a question; null when nothing was. */
  'work.known': request(z.object({ server: serverNameSchema }), answer<RunningWork | null>()),
  /** Read it now; answers when the tool has, which may take half a minute. */
  'work.read': request(z.object({ server: serverNameSchema }), answer<RunningWork>()),
  /** Who was on, as far as it is known without a question to the server. */
  'history.known': request(serverPeriodSchema, answer<ServerHistory>()),
  /**
   * The same, after its own log was read; what was read in the last 15 minutes is not read again. May take minutes.
   */
  'history.get': request(serverPeriodSchema, answer<ServerHistory>()),
  /** The page no longer waits for it: the question to the server ends, and its answer is a failure that was called off. */
  'history.cancel': request(z.object({ server: serverNameSchema }), answer<null>()),
  /** Save what is known of a server's period as CSV; the user chooses the file. Answers its path; null when cancelled. */
  'history.export': request(serverPeriodSchema, answer<string | null>()),
  /** Where a person was, on all servers, as far as Slotwatch has seen it. */
  'history.whereWas': request(
    periodSchema.safeExtend({ user: z.string().trim().min(1).max(256) }),
    answer<PersonHistory>(),
  ),
  /** Delete all that Slotwatch has seen of who was on. */
  'history.forget': request(z.undefined(), answer<null>()),
  /** What the overview tells of the last seven days. */
  'overview.get': request(z.undefined(), answer<OverviewHistory>()),
  /**
   * Finds out why a server does not answer; at most one at a time. Each line is sent as `diagnosis.found` with this `id`
   * before all of them are answered in their order.
   */
  'diagnosis.start': request(
    z.object({ server: serverNameSchema, id: z.int().min(0) }),
    answer<readonly Finding[]>(),
  ),
  /** The page no longer waits for it. */
  'diagnosis.cancel': request(z.undefined(), answer<null>()),
  /** View a session; Windows asks its user for consent. */
  'session.shadow': request(seenSessionSchema.extend({ control: z.boolean() }), answer<Connected>()),
  /** Notify, or connect, once the server has a free slot; null ends the wait. */
  'wait.set': request(
    z.object({ server: serverNameSchema, goal: z.enum(['tell', 'connect', 'console']).nullable() }),
    answer<null>(),
  ),
  /** The accounts that Windows has stored for a server. */
  'account.stored': request(z.object({ server: serverNameSchema }), answer<ServerAccounts>()),
  /** Open a console in which Windows asks for the password of an account; answers when it is closed. One at a time. */
  'account.store': request(
    accountEntrySchema.extend({
      account: z
        .string()
        .max(LONGEST_ACCOUNT)
        .refine((account) => parseStoredAccount(account) !== null),
    }),
    answer<AccountChange>(),
  ),
  'account.remove': request(accountEntrySchema, answer<AccountChange>()),
  /** Close that console. */
  'account.stop': request(z.undefined(), answer<null>()),
  /** The newest lines of the audit log that contain every word of `search`, and are wanted by the rest. */
  'audit.get': request(
    auditQuestionSchema.extend({ limit: z.int().min(1).max(10_000) }),
    answer<readonly AuditLine[]>(),
  ),
  /** Save those lines as CSV; the user chooses the file. Answers its path; null when cancelled. */
  'audit.export': request(auditQuestionSchema, answer<string | null>()),
  /** What is known of the second copy of the audit log; null where the policy wants none. */
  'audit.copy': request(z.undefined(), answer<AuditCopyState | null>()),
  /** The user's own: what a policy forbids as well is in `app.info`. */
  'settings.get': request(z.undefined(), answer<Settings>()),
  /**
   * Saves settings that were made from `base`: what another program has changed since is kept. Nothing is written when
   * one of them is out of range. Answers what was written.
   */
  'settings.set': request(z.object({ base: settingsSchema, settings: settingsSchema }), answer<Settings>()),
  /** Why Slotwatch only looks, whatever the settings say; null when it can act. */
  'settings.problem': request(z.undefined(), answer<SettingsProblem | null>()),
  /**
   * Go on without these files, which were set aside because they could not be used. Answers what is left of the
   * problem.
   */
  'settings.startOver': request(
    z.object({ asides: z.array(z.string().max(256)).min(1).max(1000) }),
    answer<SettingsProblem | null>(),
  ),
  /** What a pasted text would add: names, patterns, a table. Nothing is added. */
  'servers.preview': request(z.object({ text: z.string().max(LONGEST_PASTE) }), answer<ImportPreview>()),
  /**
   * Lets the user choose files of other programs; answers what they would add. Nothing is added. Null when cancelled.
   */
  'servers.import': request(z.undefined(), answer<ImportPreview | null>()),
  /** What files that were dropped on the window would add. Nothing is added. */
  'servers.read': request(
    z.object({
      files: z
        .array(droppedFileSchema)
        .min(1)
        .max(MOST_LIST_FILES)
        .refine((files) => files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) <= LARGEST_LIST),
    }),
    answer<ImportPreview>(),
  ),
  /** Save these servers of the settings, or all, as CSV; the user chooses the file. Answers its path; null when cancelled. */
  'servers.export': request(
    z.object({ servers: z.array(serverNameSchema).min(1).max(5000).optional() }),
    answer<string | null>(),
  ),
  /** Whether Slotwatch starts when the user logs on, read from the system. */
  'startup.get': request(z.undefined(), answer<Startup>()),
  'startup.set': request(z.object({ atLogin: z.boolean() }), answer<Startup>()),
  /** How the window was arranged before. */
  'view.get': request(z.undefined(), answer<View>()),
  'view.set': request(viewSchema, answer<null>()),
  'log.open': request(z.undefined(), answer<null>()),
  /** Open the folder with everything Slotwatch keeps. */
  'dataFolder.open': request(z.undefined(), answer<null>()),
  /** Open a file with licences; one of those `app.info` has named. */
  'licence.open': request(z.object({ of: z.enum(LICENCES) }), answer<null>()),
} as const;

type Requests = typeof requests;
export type RequestName = keyof Requests;
/** What the caller passes (before the schema has parsed it). */
export type RequestInput<Name extends RequestName> = z.input<Requests[Name]['input']>;
/** What the handler gets (after the schema has parsed it). */
export type ParsedInput<Name extends RequestName> = z.output<Requests[Name]['input']>;
export type RequestOutput<Name extends RequestName> = AnswerOf<Requests[Name]>;

/** Failures cross as values: an Error thrown over the bridge loses its code and hint. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure };

/** What the main process sends without a request. */
export interface BridgeEvents {
  /** What is new since the last one: changed or added servers, names that are gone, all jobs. */
  'fleet.changed': FleetChange;
  /** A line of the diagnosis that was started with this id. */
  'diagnosis.found': { readonly id: number; readonly finding: Finding };
  /** Bring this server to the front (a notification was clicked). */
  'server.show': { readonly server: ServerName };
  /** Bring the settings page to the front (the tray menu asked for it). */
  'settings.show': null;
  /** Show what this program is (a menu asked for it). */
  'about.show': null;
  /** The settings have changed, or whether they can be used; whichever program changed them. */
  'settings.changed': SettingsState;
  /** The language was changed in the settings. */
  'locale.changed': Locale;
  /** A failure to show, on whatever page. */
  notice: Failure;
}

export type EventName = keyof BridgeEvents;

export interface FleetChange {
  readonly servers: readonly ServerView[];
  readonly removed: readonly ServerName[];
  /** All jobs, when one changed; the same for batches and waits. */
  readonly jobs?: readonly Job[];
  readonly batches?: readonly Batch[];
  readonly waits?: readonly Wait[];
  readonly pausedUntil: number | null;
  /** The names of all servers in order, when the list changed. */
  readonly order?: readonly ServerName[];
}

export interface AppInfo {
  readonly name: string;
  readonly version: string;
  readonly platform: string;
  readonly demo: boolean;
  /** The account whose sessions are never offered. */
  readonly caller: string;
  /** What this computer forbids all its users, on top of the settings; null when there is no such policy. */
  readonly policy: Policy | null;
  /** How servers are asked whose settings and groups say nothing. */
  readonly usualTransport: TransportKind;
  /** Full path of what Slotwatch keeps of who was on. */
  readonly historyFile: string;
  /** Full path of the folder with everything Slotwatch keeps. */
  readonly dataFolder: string;
  readonly versions: { readonly electron: string; readonly chromium: string; readonly node: string };
  /** Those with a file that can be opened; none when Slotwatch runs from its source. */
  readonly licences: readonly LicenceOf[];
}

/** Why Slotwatch only looks: a file that cannot be used may contain protected users. */
export interface SettingsProblem extends InternalFailure {
  /** The files set aside that *Start over* accepts; empty where the file itself must be repaired. */
  readonly asides: readonly string[];
}

export interface SettingsState {
  readonly settings: Settings;
  readonly problem: SettingsProblem | null;
}

/** How the system starts Slotwatch. */
export interface Startup {
  /** Null where the system could not be asked. */
  readonly atLogin: boolean | null;
}

/** What was started. */
export interface Connected {
  /** The command as typed in a terminal, for the log and the demo. */
  readonly command: string;
  /** Nothing was really started: the demo only shows what would be. */
  readonly demo: boolean;
}

/** `window.slotwatch`: the only connection between page and main process. */
export interface Bridge {
  request<Name extends RequestName>(
    name: Name,
    input: RequestInput<Name>,
  ): Promise<Result<RequestOutput<Name>>>;
  /** Listens until the returned function is called. */
  on<Name extends EventName>(name: Name, listener: (event: BridgeEvents[Name]) => void): () => void;
}
