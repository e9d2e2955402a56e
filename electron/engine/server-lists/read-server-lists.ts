import type { ListProblem } from '../../../shared/list-problem.ts';
import { MOST_NAMES } from '../../../shared/name-pattern.ts';
import type { ImportPreview, ImportProblem, ListedServer } from '../../../shared/server-list.ts';
import { canonicalServer } from '../../../shared/server-name.ts';
import { text } from '../../../shared/text/text.ts';
import { readServerList } from './read-server-list.ts';

/** A file as somebody chose it, or what of it could be read. */
export interface ListFile {
  /** Without its folder; null for a pasted text. */
  readonly name: string | null;
  /** What is in it, or why that could not be had. */
  readonly content: Uint8Array | ListProblem;
}

/** What these files would add together. A server that several of them name is the one of the first. */
export function readServerLists(files: readonly ListFile[]): ImportPreview {
  const servers = new Map<string, ListedServer>();
  const problems: ImportProblem[] = [];
  let full = false;
  for (const { name: file, content } of files) {
    const preview =
      content instanceof Uint8Array
        ? readServerList(file ?? '', content)
        : { servers: [], problems: [content] };
    problems.push(...preview.problems.map((problem) => ({ ...problem, file })));
    for (const server of preview.servers) {
      const key = canonicalServer(server.name);
      if (servers.has(key)) continue;
      full = servers.size >= MOST_NAMES;
      if (full) break;
      servers.set(key, server);
    }
    if (full) {
      problems.push({
        file,
        line: null,
        text: '',
        code: 'tooMany',
        why: text.listProblem.listFull(MOST_NAMES),
      });
      break;
    }
  }
  return { files: files.flatMap(({ name }) => name ?? []), servers: [...servers.values()], problems };
}
