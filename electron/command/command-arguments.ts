import type { ServerName, Wait } from '../../shared/domain/model.ts';
import { didYouMean } from './arguments/did-you-mean.ts';
import { isJson, LIST_FORMATS, readFormat, STATUS_FORMATS } from './arguments/formats.ts';
import type { CommonOptions, GivenTo, Invocation, ServersTask } from './arguments/invocation.ts';
import { type KnownServers, namesSeveral, onlyServer, serversNamed } from './arguments/named-servers.ts';
import {
  isVerb,
  parseWords,
  refuseForeignOptions,
  type Values,
  VERBS,
  type Verb,
} from './arguments/option-table.ts';
import {
  readCommon,
  readFree,
  readJobOptions,
  readMessage,
  readOver,
  readPeriod,
  readSeconds,
  readSessionId,
  readUndo,
} from './arguments/read-values.ts';
import { UsageError } from './arguments/usage-error.ts';

/** What the words of a command line may refer to. */
export interface Surroundings {
  /** The servers of the settings, or of the demo. */
  knownServers(common: CommonOptions): KnownServers;
  /** Tells what was left out, in a sentence. */
  tell(note: string): void;
}

const NO_SURROUNDINGS: Surroundings = {
  knownServers: () => ({ servers: [], problem: null }),
  tell: () => {},
};

/** Reads the command line (without `node` and the script). Throws `UsageError`. */
export function readArguments(args: readonly string[], around = NO_SURROUNDINGS): Invocation {
  const { values, positionals } = parseWords(args);
  const [command, ...names] = positionals;
  const common = readCommon(values);
  if (values.version) return { ...common, command: 'version' };
  if (values.help || command === 'help' || command === undefined)
    return { ...common, command: 'help', verb: verbIn(positionals) };
  if (!isVerb(command))
    throw new UsageError(`There is no command "${command}".${didYouMean(command, VERBS)}`);
  refuseForeignOptions(command, values);
  return invocationOf(command, { common, values, names, around });
}

/** `status --help`, `help status`. */
function verbIn(words: readonly string[]): Verb | null {
  return words.slice(0, 2).find(isVerb) ?? null;
}

/** The verb's line, read as far as all verbs are alike. */
interface Line {
  readonly common: CommonOptions;
  readonly values: Values;
  /** The words after the verb. */
  readonly names: readonly string[];
  readonly around: Surroundings;
}

function invocationOf(command: Verb, line: Line): Invocation {
  const { common, values, names } = line;
  const dryRun = values['dry-run'] ?? false;
  switch (command) {
    case 'status': {
      const format = readFormat(values, STATUS_FORMATS);
      return { ...common, command, servers: serversOf(line), format, work: values.work ?? false };
    }
    case 'sessions': {
      const { disconnected = false } = values;
      const [overMinutes, format] = [readOver(values), readFormat(values, LIST_FORMATS)];
      return { ...common, command, servers: serversOf(line), disconnected, overMinutes, format };
    }
    case 'find':
      return readFind(line);
    case 'processes':
      return readProcesses(line);
    case 'history':
      return readHistory(line);
    case 'watch':
      return { ...common, command, servers: serversOf(line) };
    case 'connect': {
      const { console = false } = values;
      return { ...common, command, server: serverOf(command, line), console, free: readFree(values) };
    }
    case 'reset-idlest':
      return { ...common, command, server: serverOf(command, line), dryRun, ...readJobOptions(values) };
    case 'logoff':
    case 'disconnect':
      return readEndSession(command, line);
    case 'message':
      return readMessageTo(line);
    case 'wait':
      return { ...common, command, server: serverOf(command, line), goal: readGoal(values) };
    case 'servers': {
      const task = readTask(names);
      if (task.do === 'list' && dryRun) throw new UsageError('servers list has no option --dry-run.');
      if (task.do !== 'add' && common.capacity !== null)
        throw new UsageError(`servers ${task.do} has no option --capacity.`);
      if (common.via !== null) throw new UsageError('servers has no option --via.');
      return { ...common, command, task, dryRun, json: isJson(values) };
    }
  }
}

function readFind(line: Line): GivenTo<'find'> {
  const [user = '', ...words] = line.names;
  if (user.trim() === '') throw new UsageError('find takes a user, and servers after it.');
  const format = readFormat(line.values, LIST_FORMATS);
  return { ...line.common, command: 'find', user, servers: serversOf(line, words), format };
}

function readProcesses(line: Line): GivenTo<'processes'> {
  const { common, values, names } = line;
  const { group = [] } = values;
  if (names.length === 0 && group.length === 0)
    throw new UsageError('processes takes at least one server, or --group.');
  const [seconds, format] = [readSeconds(values), readFormat(values, LIST_FORMATS)];
  const servers = serversOf(line);
  const isList = servers.length > 1 || namesSeveral(names, group);
  return { ...common, command: 'processes', servers, isList, seconds, format };
}

function readHistory(line: Line): GivenTo<'history' | 'personHistory'> {
  const { common, values, names } = line;
  const { user } = values;
  const rest = { period: readPeriod(values), json: isJson(values) };
  if (user === undefined)
    return { ...common, command: 'history', server: serverOf('history', line), ...rest };
  if (user.trim() === '') throw new UsageError('--user takes the name of a user.');
  const server = names.length === 0 ? null : serverOf('history --user', line);
  return { ...common, command: 'personHistory', user: user.trim(), server, ...rest };
}

function readEndSession(command: 'logoff' | 'disconnect', line: Line): GivenTo<'logoff' | 'disconnect'> {
  const { common, values, names } = line;
  const [, id, ...more] = names;
  if (id === undefined || more.length > 0)
    throw new UsageError(`${command} takes exactly one server, and the id of a session.`);
  const sessionId = readSessionId(command, id);
  const server = serverOf(command, line, names.slice(0, 1));
  return {
    ...common,
    command,
    server,
    sessionId,
    dryRun: values['dry-run'] ?? false,
    ...readJobOptions(values),
  };
}

function readMessageTo(line: Line): GivenTo<'message'> {
  const { common, values, names } = line;
  const { group = [], session, user = null, yes = false } = values;
  const words = names.slice(0, -1);
  // Never to everybody everywhere by a word that was forgotten.
  if (words.length === 0 && group.length === 0)
    throw new UsageError('message takes at least one server, or --group, and then the text.');
  const text = readMessage(names.at(-1) ?? '');
  const sessionId = session === undefined ? null : readSessionId('--session', session);
  if (user?.trim() === '') throw new UsageError('--user is empty.');
  const undoSeconds = readUndo(values);
  const servers = serversOf(line, words);
  if (sessionId !== null && servers.length > 1)
    throw new UsageError('message takes exactly one server together with --session.');
  return { ...common, command: 'message', servers, text, sessionId, user, yes, undoSeconds };
}

/** The servers to look at; empty when none are named, which means all. */
function serversOf({ common, values, names, around }: Line, words = names): readonly ServerName[] {
  const { group = [] } = values;
  if (words.length === 0 && group.length === 0) return [];
  const { servers, notes } = serversNamed(words, group, around.knownServers(common));
  for (const note of notes) around.tell(note);
  return servers;
}

function serverOf(verb: string, { common, names, around }: Line, words = names): ServerName {
  return onlyServer(verb, words, around.knownServers(common));
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
      throw new UsageError(
        `There is no "servers ${task}": list, add, import or remove.${didYouMean(task, SERVERS_TASKS)}`,
      );
  }
}

const SERVERS_TASKS = ['list', 'add', 'import', 'remove'];
