import { parseArgs } from 'node:util';
import { z } from 'zod';
import { capacitySchema, settingsSchema } from '../../shared/contract/settings.ts';
import type { Capacity, ServerName, Wait } from '../../shared/domain/model.ts';
import { parseServerName, sameServer } from '../../shared/names/server-name.ts';
import { readMoment } from './history/moments.ts';
import { type GivenPeriod, periodOf } from './history/period.ts';

/** The options of every command. */
export interface CommonOptions {
  readonly demo: boolean;
  readonly toolsDir: string | null;
  /** Null when the command line has none; then the settings decide. */
  readonly codePage: number | null;
  readonly timeoutSeconds: number | null;
  readonly capacity: Capacity | null;
}

export type Invocation = CommonOptions &
  (
    | { readonly command: 'help' | 'version' }
    | {
        readonly command: 'status';
        readonly servers: readonly ServerName[];
        readonly json: boolean;
        /** Also reads what runs in the sessions. */
        readonly work: boolean;
      }
    | {
        readonly command: 'processes';
        readonly server: ServerName;
        /** From the first reading to the second; 0 for one reading. */
        readonly seconds: number;
        readonly json: boolean;
      }
    | {
        readonly command: 'history';
        readonly server: ServerName;
        readonly period: GivenPeriod;
        readonly json: boolean;
      }
    | {
        /** `history --user`. */
        readonly command: 'personHistory';
        readonly user: string;
        /** Null: on all servers. */
        readonly server: ServerName | null;
        readonly period: GivenPeriod;
        readonly json: boolean;
      }
    | { readonly command: 'watch'; readonly servers: readonly ServerName[] }
    | { readonly command: 'connect'; readonly server: ServerName; readonly console: boolean }
    | {
        readonly command: 'reset-idlest';
        readonly server: ServerName;
        readonly dryRun: boolean;
        readonly yes: boolean;
        readonly undoSeconds: number | null;
        readonly warnSeconds: number | null;
        /** Chooses as if nothing were known of work, and resets a session that works. */
        readonly ignoreWork: boolean;
      }
    | { readonly command: 'wait'; readonly server: ServerName; readonly goal: Wait['goal'] }
    | {
        readonly command: 'servers';
        readonly task: ServersTask;
        readonly dryRun: boolean;
        readonly json: boolean;
      }
  );

/** What to do with the list of servers. */
export type ServersTask =
  | { readonly do: 'list' }
  /** Names and patterns. */
  | { readonly do: 'add'; readonly names: readonly string[] }
  | { readonly do: 'import'; readonly file: string }
  | { readonly do: 'remove'; readonly names: readonly string[] };

const DEFAULT_SECONDS = 10;
/** A reading that is much older says nothing about now. */
const LONGEST_WINDOW_SECONDS = 600;
/** A year. */
const MOST_HOURS = 8784;

/** The command line has the limits of the settings. */
const { shape } = settingsSchema;
const secondsSchema = z.int().min(0).max(LONGEST_WINDOW_SECONDS);
const hoursSchema = z.int().min(1).max(MOST_HOURS);

/** The command line could not be understood; the message is one sentence for the user. */
export class UsageError extends Error {}

const OPTIONS = {
  json: { type: 'boolean' },
  format: { type: 'string' },
  demo: { type: 'boolean' },
  'tools-dir': { type: 'string' },
  'code-page': { type: 'string' },
  timeout: { type: 'string' },
  capacity: { type: 'string' },
  'dry-run': { type: 'boolean' },
  yes: { type: 'boolean' },
  undo: { type: 'string' },
  warn: { type: 'string' },
  work: { type: 'boolean' },
  'ignore-work': { type: 'boolean' },
  seconds: { type: 'string' },
  hours: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  user: { type: 'string' },
  connect: { type: 'boolean' },
  console: { type: 'boolean' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof parse>['values'];

/** The options of each command besides the common ones; any other is an error and never ignored. */
const OWN_OPTIONS = {
  status: ['json', 'format', 'work'],
  processes: ['seconds', 'json', 'format'],
  history: ['user', 'hours', 'from', 'until', 'json', 'format'],
  watch: [],
  connect: ['console'],
  'reset-idlest': ['dry-run', 'yes', 'undo', 'warn', 'ignore-work'],
  wait: ['connect', 'console'],
  servers: ['dry-run', 'json', 'format'],
} as const satisfies Record<string, readonly (keyof Values)[]>;

/** Reads the command line (without `node` and the script). Throws `UsageError`. */
export function readArguments(args: readonly string[]): Invocation {
  const { values, positionals } = parse(args);
  const [command, ...names] = positionals;
  const common = readCommon(values);
  if (values.version) return { ...common, command: 'version' };
  if (values.help || command === 'help' || command === undefined) return { ...common, command: 'help' };
  if (!isCommand(command)) throw new UsageError(`There is no command "${command}".`);
  refuseForeignOptions(command, values);
  switch (command) {
    case 'status':
      return {
        ...common,
        command,
        servers: serverNames(names),
        json: isJson(values),
        work: values.work ?? false,
      };
    case 'processes':
      return {
        ...common,
        command,
        server: onlyServer(command, names),
        seconds: readSeconds(values),
        json: isJson(values),
      };
    case 'history':
      return { ...common, ...readHistory(values, names), period: readPeriod(values), json: isJson(values) };
    case 'watch':
      return { ...common, command, servers: serverNames(names) };
    case 'connect':
      return { ...common, command, server: onlyServer(command, names), console: values.console ?? false };
    case 'reset-idlest':
      return {
        ...common,
        command,
        server: onlyServer(command, names),
        dryRun: values['dry-run'] ?? false,
        yes: values.yes ?? false,
        undoSeconds: number('--undo', values.undo, (value) => shape.undoSeconds.safeParse(value)),
        warnSeconds: number('--warn', values.warn, (value) => shape.warnSeconds.safeParse(value)),
        ignoreWork: values['ignore-work'] ?? false,
      };
    case 'wait':
      return { ...common, command, server: onlyServer(command, names), goal: readGoal(values) };
    case 'servers': {
      const task = readTask(names);
      const dryRun = values['dry-run'] ?? false;
      if (task.do === 'list' && dryRun) throw new UsageError('servers list has no option --dry-run.');
      if (task.do !== 'add' && common.capacity !== null)
        throw new UsageError(`servers ${task.do} has no option --capacity.`);
      return { ...common, command, task, dryRun, json: isJson(values) };
    }
  }
}

/** The verb of a command line, also of one that is not valid; undefined without one. */
export function verbOf(args: readonly string[]): string | undefined {
  return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: false })
    .positionals[0];
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (thrown) {
    throw new UsageError(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function readCommon(values: Values): CommonOptions {
  const capacity = values.capacity === 'unlimited' ? 'unlimited' : undefined;
  return {
    demo: values.demo ?? false,
    // As in the app: an empty value (a script's empty variable) means Windows' own folder.
    toolsDir: values['tools-dir'] || null,
    codePage: number('--code-page', values['code-page'], (value) => shape.codePage.safeParse(value)),
    timeoutSeconds: number('--timeout', values.timeout, (value) => shape.timeoutSeconds.safeParse(value)),
    capacity: capacity ?? number('--capacity', values.capacity, (value) => capacitySchema.safeParse(value)),
  };
}

type Checked<Value> = { readonly success: true; readonly data: Value } | { readonly success: false };

function number<Value>(
  option: string,
  text: string | undefined,
  check: (value: number) => Checked<Value>,
): Value | null {
  if (text === undefined) return null;
  const checked = check(text.trim() === '' ? Number.NaN : Number(text));
  if (checked.success) return checked.data;
  throw new UsageError(`${option} ${text}: not a number that can be used here.`);
}

function serverName(text: string): ServerName {
  const name = parseServerName(text);
  if (name === null) throw new UsageError(`"${text}" is not a host name, an IPv4 or an IPv6 address.`);
  return name;
}

/** Each server once, in its first spelling. */
function serverNames(names: readonly string[]): readonly ServerName[] {
  const all = names.map(serverName);
  return all.filter((name, index) => all.findIndex((other) => sameServer(other, name)) === index);
}

function isJson({ json = false, format }: Values): boolean {
  if (format === undefined) return json;
  if (format !== 'json' && format !== 'table')
    throw new UsageError(`--format ${format}: it is json or table.`);
  if (json && format !== 'json') throw new UsageError(`--json and --format ${format} exclude each other.`);
  return format === 'json';
}

function onlyServer(command: string, names: readonly string[]): ServerName {
  const [name, ...more] = names;
  if (name === undefined || more.length > 0) throw new UsageError(`${command} takes exactly one server.`);
  return serverName(name);
}

function readHistory({ user }: Values, names: readonly string[]) {
  const command = 'history';
  if (user === undefined) return { command, server: onlyServer(command, names) } as const;
  if (user.trim() === '') throw new UsageError('--user takes the name of a user.');
  const server = names.length === 0 ? null : onlyServer('history --user', names);
  return { command: 'personHistory', user: user.trim(), server } as const;
}

function readSeconds({ seconds }: Values): number {
  return number('--seconds', seconds, (value) => secondsSchema.safeParse(value)) ?? DEFAULT_SECONDS;
}

function readPeriod(values: Values): GivenPeriod {
  const hours = number('--hours', values.hours, (value) => hoursSchema.safeParse(value));
  const given = { hours, from: moment('--from', values.from), until: moment('--until', values.until) };
  if (hours !== null && given.from !== null && given.until !== null)
    throw new UsageError('--hours, --from and --until: only two of them.');
  const { from, until } = periodOf(given, Date.now());
  if (from >= until) throw new UsageError('--from must be before --until, and before now.');
  return given;
}

function moment(option: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const at = readMoment(text);
  if (at !== null) return at;
  throw new UsageError(`${option} ${text}: not a time such as 2026-11-22T10:00 or 2026-11-22T09:00Z.`);
}

function readGoal(values: Values): Wait['goal'] {
  if (values.console) return 'console';
  return values.connect ? 'connect' : 'tell';
}

function readTask([task = 'list', ...rest]: readonly string[]): ServersTask {
  const [first, ...more] = rest;
  switch (task) {
    case 'list':
      if (first !== undefined) throw new UsageError('servers list takes no names.');
      return { do: 'list' };
    case 'import':
      if (first === undefined || more.length > 0)
        throw new UsageError('servers import takes exactly one file.');
      return { do: 'import', file: first };
    case 'add':
    case 'remove':
      if (first === undefined) throw new UsageError(`servers ${task} takes at least one name.`);
      return { do: task, names: rest };
    default:
      throw new UsageError(`There is no "servers ${task}": list, add, import or remove.`);
  }
}

function isCommand(text: string): text is keyof typeof OWN_OPTIONS {
  return Object.hasOwn(OWN_OPTIONS, text);
}

function refuseForeignOptions(command: keyof typeof OWN_OPTIONS, values: Values): void {
  const own: readonly string[] = OWN_OPTIONS[command];
  const others = Object.values(OWN_OPTIONS).flat();
  const foreign = others.find((option) => values[option] !== undefined && !own.includes(option));
  if (foreign !== undefined) throw new UsageError(`${command} has no option --${foreign}.`);
}
