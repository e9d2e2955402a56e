import { z } from 'zod';
import { oneLine } from '../basics/one-line.ts';
import type { ServerName } from '../domain/model.ts';
import { withFault } from '../domain/schema-issues.ts';
import { JOB_PROGRAMS, NOISY_PROGRAMS, WINDOWS_PROGRAMS } from '../domain/work/process-kind.ts';
import { programList } from '../names/program-entries.ts';
import { protectedServersSchema, protectedUsersSchema } from '../names/protected-entries.ts';
import { canonicalServer, parseServerName, sameServer } from '../names/server-name.ts';
import { LANGUAGE_SETTINGS } from './locale.ts';
import { LONGEST_MESSAGE, LONGEST_MESSAGE_NAME, MOST_SAVED_MESSAGES } from './message.ts';
import { LONGEST_GROUP, LONGEST_LABEL, MOST_GROUP_LEVELS } from './server-list.ts';
import { TRANSPORTS } from './transport-kind.ts';

export const serverNameSchema = z.string().transform((written, context): ServerName => {
  const name = parseServerName(written);
  if (name !== null) return name;
  context.addIssue({ code: 'custom', ...withFault({ kind: 'serverName' }) });
  return z.NEVER;
});

export const capacitySchema = z.union([z.enum(['auto', 'unlimited']), z.int().min(1).max(9999)]);

const transportSchema = z.enum(TRANSPORTS);

/** As it is passed to ssh: nothing that could be an option, or that a shell would read. */
export const sshUserSchema = z
  .string()
  .max(104)
  .refine(
    (written) => /^[\p{L}\p{N}._@\\][\p{L}\p{N}._@\\ -]*$/u.test(written),
    withFault({ kind: 'sshUser' }),
  );

const groupSchema = z.array(z.string().trim().min(1).max(LONGEST_GROUP)).max(MOST_GROUP_LEVELS);

export const serverSettingsSchema = z.object({
  name: serverNameSchema,
  /** The user's name for it; empty for the server's name. */
  label: z.string().max(LONGEST_LABEL).default(''),
  /** The groups it is in, the outermost first; empty when in none. */
  group: groupSchema.default([]),
  capacity: capacitySchema.default('auto'),
  /** The port of Remote Desktop, for connections only; null for the standard one, 3389. */
  port: z.int().min(1).max(65535).nullable().default(null),
  /** Whether *Connect* goes to the console (`/admin`). */
  console: z.boolean().default(false),
  /** How it is asked; null for what its group or the system says. */
  transport: transportSchema.nullable().default(null),
  /** The port of ssh; null for what ssh's own configuration says, and so is `sshUser`. */
  sshPort: z.int().min(1).max(65535).nullable().default(null),
  sshUser: sshUserSchema.nullable().default(null),
});

/** A message to a user. Not blank: the tools wait for input when the text is empty. */
export const messageSchema = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_MESSAGE)
  .refine((written) => oneLine(written) !== '', withFault({ kind: 'nothingSeen' }));

/** A message the user has kept, under its name. */
export const savedMessageSchema = z.object({
  name: z.string().trim().min(1).max(LONGEST_MESSAGE_NAME),
  text: messageSchema,
});

export type SavedMessage = Readonly<z.infer<typeof savedMessageSchema>>;

const nothing = z.string().trim().max(0);

/** `07:30`, by the clock of this computer. */
const clockTimeSchema = z
  .string()
  .refine((written) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(written), withFault({ kind: 'clockTime' }));

const endToolSchema = z.enum(['rwinsta', 'logoff']);

/**
 * Each server once. Earlier versions took two spellings of one server (`xyz` and `xyz.`, two forms of an address) for
 * two servers. A file that has them is still valid: the first stays and gets what only the other one has. The settings
 * page refuses new ones.
 */
function oneOfEach(servers: readonly ServerSettings[]): ServerSettings[] {
  const byName = new Map<string, ServerSettings>();
  for (const server of servers) {
    const key = canonicalServer(server.name);
    const first = byName.get(key);
    byName.set(key, first === undefined ? server : united(first, server));
  }
  return [...byName.values()];
}

function united(first: ServerSettings, other: ServerSettings): ServerSettings {
  return {
    name: first.name,
    label: first.label === '' ? other.label : first.label,
    group: first.group.length === 0 ? other.group : first.group,
    capacity: first.capacity === 'auto' ? other.capacity : first.capacity,
    port: first.port ?? other.port,
    console: first.console || other.console,
    transport: first.transport ?? other.transport,
    sshPort: first.sshPort ?? other.sshPort,
    sshUser: first.sshUser ?? other.sshUser,
  };
}

/**
 * Every setting, with its limits and its default. A value out of range is an error, never silently another value. The
 * sentence that explains each one is in the settings page.
 */
export const settingsSchema = z.object({
  servers: z
    .array(serverSettingsSchema)
    .max(5000)
    .refine(
      (servers) => new Set(servers.map(({ name }) => name.toLowerCase())).size === servers.length,
      withFault({ kind: 'twice' }),
    )
    .transform(oneOfEach)
    .default([]),
  /** How the servers of a group are asked, and of the groups in it; a server's own setting counts more. */
  groupTransports: z
    .array(z.object({ group: groupSchema.min(1), transport: transportSchema }))
    .max(1000)
    .default([]),
  /** What happens over ssh with the key of a server that was never seen; one that has changed is refused in any case. */
  sshUnknownKeys: z.enum(['refuse', 'accept']).default('refuse'),
  /** Seconds between two questions to one server. */
  intervalSeconds: z.int().min(10).max(3600).default(60),
  /** Seconds after which a question is given up and its tools are ended. */
  timeoutSeconds: z.int().min(1).max(120).default(15),
  /** Servers asked at the same time. */
  concurrency: z.int().min(1).max(64).default(16),
  /** Seconds in which a reset can be undone: long enough to read one line and click. */
  undoSeconds: z.int().min(0).max(60).default(5),
  /** Minutes without input after which an active session may be offered. */
  idleThresholdMinutes: z.int().min(1).max(43200).default(30),
  /** Users who are never offered; `*` and `?` as wildcards. */
  protectedUsers: protectedUsersSchema,
  /** Whether sessions of the caller's own account on other servers may be offered. */
  offerOwnAccount: z.boolean().default(false),
  /** What ends a disconnected or stuck session. */
  endDisconnectedBy: endToolSchema.default('rwinsta'),
  /** What ends an active session: `logoff` lets programs end in order. */
  endActiveBy: endToolSchema.default('logoff'),
  /** `/console` for Remote Desktop clients before 6.1, which do not know `/admin`. */
  consoleSwitch: z.enum(['admin', 'console']).default('admin'),
  /** Seconds an active user is given, after a message, before the session is ended; 0 sends no message. */
  warnSeconds: z.int().min(0).max(900).default(60),
  /**
   * The text of that message, with the placeholders `{user} {server} {minutes} {asker}`. Empty for the standard text.
   */
  warnText: messageSchema.or(nothing).default(''),
  /** The first text of a message to a user. Empty for the standard text. */
  askText: messageSchema.or(nothing).default(''),
  /** Messages the user has kept to send them again. */
  messageTemplates: z.array(savedMessageSchema).max(MOST_SAVED_MESSAGES).default([]),
  /** Servers on which no session is ever ended or disconnected; `*` and `?` as wildcards. */
  protectedServers: protectedServersSchema,
  /** Turns off every action that ends or disconnects a session. */
  lookOnly: z.boolean().default(false),
  /** While one of these programs runs in a session, it is working; the user's additions to the next list. */
  neverEndWhile: programList([]),
  /** Programs that work by being there; of all these lists see `ProgramLists`. */
  jobPrograms: programList(JOB_PROGRAMS),
  /** Programs that use processor time without working. */
  noisyPrograms: programList(NOISY_PROGRAMS),
  /** Programs of Windows itself, which never count. */
  windowsPrograms: programList(WINDOWS_PROGRAMS),
  notifyFull: z.boolean().default(true),
  notifyReset: z.boolean().default(true),
  /** Notify when a server no longer answers, and when it answers again. */
  notifyLost: z.boolean().default(false),
  /** No notifications that can wait; `from` later than `to` spans midnight, both the same is never. */
  quietHours: z.object({ from: clockTimeSchema, to: clockTimeSchema }).nullable().default(null),
  /** The language of the program; dates and times are in the system's format in any case. */
  language: z.enum(LANGUAGE_SETTINGS).default('system'),
  /** Days for which it is kept who was on; 0 keeps nothing, and deletes what was kept. */
  historyDays: z.int().min(0).max(3650).default(90),
  /** OEM code page of the tools' text; 0 asks Windows. */
  codePage: z.int().min(0).max(65535).default(0),
});

export type Settings = Readonly<z.infer<typeof settingsSchema>>;
export type ServerSettings = Readonly<z.infer<typeof serverSettingsSchema>>;
/** Lists of names, one entry per name. */
export const NAME_LISTS = [
  'protectedUsers',
  'protectedServers',
  'neverEndWhile',
  'jobPrograms',
  'noisyPrograms',
  'windowsPrograms',
] as const satisfies readonly (keyof Settings)[];

export type QuietHours = NonNullable<Settings['quietHours']>;

/** The settings of a user who has changed nothing. */
export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});

/** A server with the default settings. */
export function newServer(name: ServerName): ServerSettings {
  return serverSettingsSchema.parse({ name });
}

/** The settings of one server, or undefined when it is not watched. */
export function findServer(
  { servers }: { readonly servers: readonly ServerSettings[] },
  name: string,
): ServerSettings | undefined {
  return servers.find((server) => sameServer(server.name, name));
}
