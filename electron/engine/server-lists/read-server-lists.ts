import type { ListProblem } from '../../../shared/contract/list-problem.ts';
import type {
  ImportPreview,
  ImportProblem,
  ListedServer,
  UntickedServer,
} from '../../../shared/contract/server-list.ts';
import { MOST_NAMES } from '../../../shared/names/name-pattern.ts';
import { canonicalServer } from '../../../shared/names/server-name.ts';
import { readServerList } from './read-server-list.ts';

/** A file that the user has chosen, or why it could not be read. */
export interface ListFile {
  /** Without its folder; null for a pasted text. */
  readonly name: string | null;
  /** Its content, or why that could not be read. */
  readonly content: Uint8Array | ListProblem;
}

/**
 * What these files would add together. A server in several files is taken from the first; it is ticked when any of them
 * names it without a doubt.
 */
export function readServerLists(files: readonly ListFile[]): ImportPreview {
  const servers = new Map<string, ListedServer>();
  const unticked = new Map<string, UntickedServer>();
  const problems: ImportProblem[] = [];
  for (const { name: file, content } of files) {
    const preview =
      content instanceof Uint8Array
        ? readServerList(file ?? '', content)
        : { servers: [], unticked: [], problems: [content] };
    problems.push(...preview.problems.map((problem) => ({ ...problem, file })));
    if (!putAll(servers, preview.servers) || !putAll(unticked, preview.unticked)) {
      const why = { kind: 'listFull', most: MOST_NAMES } as const;
      problems.push({ file, line: null, about: '', text: '', code: 'tooMany', why });
      break;
    }
  }
  return {
    files: files.flatMap(({ name }) => name ?? []),
    servers: [...servers.values()],
    unticked: [...unticked].flatMap(([key, server]) => (servers.has(key) ? [] : [server])),
    problems,
  };
}

/** Adds those that are not in it already; false when there is no place for another. */
function putAll<Server extends ListedServer>(into: Map<string, Server>, servers: readonly Server[]): boolean {
  for (const server of servers) {
    const key = canonicalServer(server.name);
    if (into.has(key)) continue;
    if (into.size >= MOST_NAMES) return false;
    into.set(key, server);
  }
  return true;
}
