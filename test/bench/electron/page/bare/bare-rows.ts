import type { ServerView } from '../../../../../shared/domain/model.ts';

/** The head of a group. */
export interface HeadRow {
  readonly kind: 'head';
  readonly key: string;
  readonly name: string;
  readonly path: string;
  readonly servers: number;
}

export interface ServerRow {
  readonly kind: 'server';
  readonly key: string;
  readonly server: ServerView;
  /** The first user that was found; null where nobody was, or nobody was searched for. */
  readonly hit: string | null;
  /** How many others were found. */
  readonly others: number;
}

const RANK = { full: 0, unknown: 1, free: 2 } as const;
const ordered = new WeakMap<readonly ServerView[], readonly ServerView[]>();
const looked = new WeakMap<ServerView, { readonly names: string; readonly users: readonly string[] }>();

/** The rows of the list: the servers that are found, under the heads of their groups. */
export function bareRows(servers: readonly ServerView[], find: string): readonly (HeadRow | ServerRow)[] {
  const word = find.toLowerCase();
  const groups = new Map<string, Map<string, ServerRow[]>>();
  for (const server of inOrder(servers)) {
    const row = rowOf(server, word);
    if (row === null) continue;
    const [outer = '', inner = ''] = server.group;
    const within = groups.get(outer) ?? new Map<string, ServerRow[]>();
    groups.set(outer, within);
    const rows = within.get(inner) ?? [];
    within.set(inner, rows);
    rows.push(row);
  }
  return byName(groups).flatMap(([outer, within]) => {
    const inner = byName(within);
    const all = inner.reduce((sum, [, rows]) => sum + rows.length, 0);
    return [
      head(outer, outer, all),
      ...inner.flatMap(([name, rows]) => [head(name, `${outer} / ${name}`, rows.length), ...rows]),
    ];
  });
}

function inOrder(servers: readonly ServerView[]): readonly ServerView[] {
  const known = ordered.get(servers);
  if (known !== undefined) return known;
  const made = [...servers].sort((a, b) => RANK[a.status] - RANK[b.status]);
  ordered.set(servers, made);
  return made;
}

function rowOf(server: ServerView, word: string): ServerRow | null {
  const row = { kind: 'server', key: server.name, server, hit: null, others: 0 } as const;
  if (word === '') return row;
  const { names, users } = lookedAt(server);
  const found = users.filter((user) => user.toLowerCase().includes(word));
  const [hit] = found;
  if (hit !== undefined) return { ...row, hit, others: found.length - 1 };
  return names.includes(word) ? row : null;
}

function lookedAt(server: ServerView): { readonly names: string; readonly users: readonly string[] } {
  const known = looked.get(server);
  if (known !== undefined) return known;
  const users = server.report?.kind === 'answer' ? server.report.sessions.map(({ user }) => user ?? '') : [];
  const made = { names: [server.name, server.label, ...server.group].join('\n').toLowerCase(), users };
  looked.set(server, made);
  return made;
}

function byName<Value>(groups: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

function head(name: string, path: string, servers: number): HeadRow {
  return { kind: 'head', key: `group ${path}`, name, path, servers };
}
