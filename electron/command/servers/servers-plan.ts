import type { ImportPreview, ListedServer } from '../../../shared/contract/server-list.ts';
import { newServer, type ServerSettings, type Settings } from '../../../shared/contract/settings.ts';
import { MOST_NAMES } from '../../../shared/names/name-pattern.ts';
import { sameServer } from '../../../shared/names/server-name.ts';
import { sayListProblem } from '../../../shared/text/say-list-problem.ts';
import { text } from '../../../shared/text/text.ts';

/** The JSON of `servers import` and `servers add`. Scripts depend on the shape: add to it, change nothing. */
export interface AddingJson {
  readonly add: readonly ServerJson[];
  /** Named, but not added unasked; the reason is in the problems. */
  readonly unticked: readonly ServerJson[];
  /** The names that are in the settings already. */
  readonly present: readonly string[];
  readonly problems: readonly ProblemJson[];
}

export type ServerJson = Pick<ListedServer, 'name' | 'label' | 'group' | 'port' | 'console' | 'transport'>;

export interface ProblemJson {
  /** Counted from 1; null when it is about the whole list. */
  readonly line: number | null;
  /** The name of what it is about; empty when it is about the whole list. */
  readonly about: string;
  readonly code: string;
  readonly message: string;
}

/** What a list would change in the settings. */
export interface AddingPlan {
  readonly servers: readonly ListedServer[];
  readonly json: AddingJson;
}

/** Sorts the servers of a list into new ones, doubtful ones and those that are there already. */
export function planAdding(preview: ImportPreview, settings: Settings): AddingPlan {
  const watched = new Set(settings.servers.map(({ name }) => name.toLowerCase()));
  const isWatched = ({ name }: ListedServer): boolean =>
    watched.has(name.toLowerCase()) || settings.servers.some((server) => sameServer(server.name, name));
  const servers = preview.servers.filter((server) => !isWatched(server));
  const unticked = preview.unticked.filter((server) => !isWatched(server));
  const present = [...preview.servers, ...preview.unticked].filter(isWatched);
  const problems = preview.problems.map(({ line, about, code, why }) => ({
    line,
    about,
    code,
    message: sayListProblem(why),
  }));
  // A text that is no list gets one problem for the whole.
  const doubts = unticked
    .filter(({ code }) => code !== 'notAList')
    .map(({ line, name, code, why }) => ({ line, about: name, code, message: sayListProblem(why) }));
  return {
    servers,
    json: {
      add: servers.map(serverJson),
      unticked: unticked.map(serverJson),
      present: present.map(({ name }) => name),
      problems: [...problems, ...doubts].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    },
  };
}

/** Adds these servers at the end of the settings; those that are there by now stay as they are. */
export function withServers(settings: Settings, added: readonly ListedServer[]): Settings {
  const fresh = added.filter(({ name }) => !settings.servers.some((server) => sameServer(server.name, name)));
  if (settings.servers.length + fresh.length > MOST_NAMES)
    throw new Error(text.settings.server.tooMany(MOST_NAMES));
  return {
    ...settings,
    servers: [...settings.servers, ...fresh.map((one) => ({ ...newServer(one.name), ...one }))],
  };
}

/** Which servers are removed, and which names are not in the settings. */
export function planRemoving(
  names: readonly string[],
  { servers }: Settings,
): { readonly remove: readonly string[]; readonly missing: readonly string[] } {
  const isNamed = ({ name }: ServerSettings): boolean => names.some((each) => sameServer(each, name));
  return {
    remove: servers.filter(isNamed).map(({ name }) => name),
    missing: names.filter((each) => !servers.some(({ name }) => sameServer(each, name))),
  };
}

function serverJson({ name, label, group, port, console, transport }: ListedServer): ServerJson {
  return { name, label, group, port, console, transport };
}
