import { findServer, type ServerSettings } from '../../../shared/contract/settings.ts';
import type { ServerName } from '../../../shared/domain/model.ts';
import { joinGroup, splitGroup } from '../../../shared/names/group-path.ts';
import { spellExactly } from '../../../shared/names/name-letters.ts';
import { expandNames } from '../../../shared/names/name-pattern.ts';
import { matchesAny } from '../../../shared/names/pattern.ts';
import { parseServerName, sameServer, spellServer } from '../../../shared/names/server-name.ts';
import { sayListProblem } from '../../../shared/text/say-list-problem.ts';
import { someOf } from '../some-of.ts';
import { didYouMean } from './did-you-mean.ts';
import { UsageError } from './usage-error.ts';

/** The servers that names on the command line may mean. */
export interface KnownServers {
  readonly servers: readonly ServerSettings[];
  /** Why the settings could not be used, as a sentence; null when they could. */
  readonly problem: string | null;
}

/** What was named, each server once in its first spelling. */
export interface NamedServers {
  readonly servers: readonly ServerName[];
  /** Sentences about what a pattern counts and the settings do not have. */
  readonly notes: readonly string[];
}

/** `web*`, `web[01-12]`. None of these characters can be in a name. */
const COUNTED = /[[\]{}]/;
const PATTERN = /[[\]{}*?]/;

/**
 * The servers to look at. Each word is a name, a label, or a pattern over the names of the settings; each group adds its
 * servers and those of the groups in it. Throws `UsageError` for what matches nothing, so only an empty command line
 * means all.
 */
export function serversNamed(
  words: readonly string[],
  groups: readonly string[],
  known: KnownServers,
): NamedServers {
  const found = [
    ...words.map((word) => namedBy(word, known)),
    ...groups.map((group) => ({ servers: inGroup(group, known), notes: [] })),
  ];
  const all = found.flatMap(({ servers }) => servers);
  return {
    servers: all.filter((name, place) => all.findIndex((other) => sameServer(other, name)) === place),
    notes: found.flatMap(({ notes }) => notes),
  };
}

/** Whether the words can mean more than one server: then a script gets a list, however many there are. */
export function namesSeveral(words: readonly string[], groups: readonly string[]): boolean {
  return words.length !== 1 || groups.length > 0 || words.some((word) => PATTERN.test(word));
}

/**
 * The one server on which something is done: its name, or a label that no other server has. Throws `UsageError`.
 */
export function onlyServer(verb: string, words: readonly string[], known: KnownServers): ServerName {
  const [word, ...more] = words;
  if (word === undefined || more.length > 0) throw new UsageError(`${verb} takes exactly one server.`);
  const plain = namedPlainly(word, known);
  if (plain.length > 1)
    throw new UsageError(
      `${plain.join(' and ')} have the label "${word}"; ${verb} takes exactly one server.`,
    );
  const [server] = plain;
  if (server !== undefined) return server;
  if (PATTERN.test(word))
    throw new UsageError(`${verb} takes exactly one server, and no pattern such as "${word}".`);
  throw notAName(word, known);
}

/** By its name, which counts first, or by its label; a name that is in no settings is one, too. */
function namedPlainly(word: string, { servers }: KnownServers): readonly ServerName[] {
  const name = parseServerName(word);
  if (name !== null && findServer({ servers }, name) !== undefined) return [name];
  const written = spellExactly(word.trim());
  const labelled = servers.filter(({ label }) => label !== '' && spellExactly(label.trim()) === written);
  if (labelled.length > 0) return labelled.map((server) => server.name);
  return name === null ? [] : [name];
}

function namedBy(word: string, known: KnownServers): NamedServers {
  const plain = namedPlainly(word, known);
  if (plain.length > 0) return { servers: plain, notes: [] };
  if (COUNTED.test(word)) return counted(word, known);
  if (!PATTERN.test(word)) throw notAName(word, known);
  const servers = known.servers.flatMap(({ name }) => (matchesAny(spellServer(name), [word]) ? [name] : []));
  if (servers.length === 0) throw nothingMatches(`"${word}"`, word, known);
  return { servers, notes: [] };
}

/** The servers that a pattern such as `web[01-12]` counts, as far as the settings have them. */
function counted(word: string, known: KnownServers): NamedServers {
  const { names, problems } = expandNames(word);
  const problem = problems.find(({ code }) => code !== 'repeated');
  if (problem !== undefined) throw new UsageError(`"${word}": ${sayListProblem(problem.why)}`);
  const isKnown = (name: ServerName): boolean => findServer(known, name) !== undefined;
  const servers = names.filter(isKnown);
  if (servers.length === 0) throw nothingMatches(`"${word}"`, word, known);
  const missing = names.filter((name) => !isKnown(name));
  // Silence would let monitoring call all of them free.
  const notes = missing.length === 0 ? [] : [`Not in the settings, and not checked: ${someOf(missing)}.`];
  return { servers, notes };
}

function inGroup(path: string, known: KnownServers): readonly ServerName[] {
  const wanted = levelsOf(splitGroup(path));
  const isIn = (group: readonly string[]): boolean => {
    const levels = levelsOf(group);
    return wanted.every((level, place) => levels[place] === level);
  };
  const servers = wanted.length === 0 ? [] : known.servers.filter(({ group }) => isIn(group));
  if (servers.length > 0) return servers.map(({ name }) => name);
  const groups = groupsOf(known);
  const has =
    groups.length === 0 ? 'There are no groups in the settings.' : `The settings have ${someOf(groups)}.`;
  throw new UsageError(
    `No server is in the group "${path}". ${known.problem ?? has}${didYouMean(path, groups)}`,
  );
}

function levelsOf(group: readonly string[]): readonly string[] {
  return group.map((level) => spellExactly(level.trim())).filter((level) => level !== '');
}

/** Every group, outer ones too, as it is written on the command line. */
function groupsOf({ servers }: KnownServers): readonly string[] {
  const paths = servers.flatMap(({ group }) => group.map((_, depth) => joinGroup(group.slice(0, depth + 1))));
  return [...new Set(paths)];
}

function notAName(word: string, known: KnownServers): UsageError {
  return nothingMatches(
    `"${word}", which is not a host name, an IPv4 or an IPv6 address`,
    word,
    known,
    'No server has the label',
  );
}

function nothingMatches(
  what: string,
  word: string,
  { servers, problem }: KnownServers,
  begin = 'No server of the settings matches',
): UsageError {
  const names = servers.map(({ name }) => name);
  const labels = servers.flatMap(({ label }) => (label === '' ? [] : [label]));
  const has = names.length === 0 ? 'There are none in the settings.' : `The settings have ${someOf(names)}.`;
  return new UsageError(`${begin} ${what}. ${problem ?? has}${didYouMean(word, [...names, ...labels])}`);
}
