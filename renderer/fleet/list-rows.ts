import type { ServerView } from '../../shared/domain/model.ts';
import { collator } from '../ui/collator.ts';
import type { ListedServer } from './list-search.ts';
import { needOf } from './situation.ts';

/** The names of a group, outermost first; empty for servers without a group. */
export type GroupPath = readonly string[];

interface Placed {
  /** Unique among the rows. */
  readonly key: string;
  /** 1 for the outermost. */
  readonly level: number;
  /** From 1, among the rows of the same level under the same group. */
  readonly place: number;
  /** The number of rows of that level under that group. */
  readonly of: number;
}

/** The head of a group. */
export interface GroupRow extends Placed {
  readonly kind: 'group';
  readonly path: GroupPath;
  readonly open: boolean;
  /** Of all listed servers below it, also those in nested groups. */
  readonly servers: number;
  readonly full: number;
  readonly unknown: number;
}

export interface ServerListRow extends Placed {
  readonly kind: 'server';
  readonly listed: ListedServer;
}

export type ListRow = GroupRow | ServerListRow;

/** Unique among groups and servers. */
export function groupKey(path: GroupPath): string {
  return `group ${JSON.stringify(path)}`;
}

export function hasGroups(servers: readonly ServerView[]): boolean {
  return servers.some(({ group }) => group.length > 0);
}

/** The servers as a flat list, without groups. */
export function flatRows(listed: readonly ListedServer[]): readonly ListRow[] {
  return listed.map((each, index) => serverRow(each, { level: 1, place: index + 1, of: listed.length }));
}

/**
 * The servers under their groups. Groups are sorted by name, so that a row keeps its position. In each group its own
 * servers come first, in the given order, then the nested groups. Servers without a group come last, under a head of
 * their own. A group whose key is in `closed` shows only its head.
 */
export function groupedRows(
  listed: readonly ListedServer[],
  closed: ReadonlySet<string>,
): readonly ListRow[] {
  const root = groupOf([]);
  const loose = groupOf([]);
  for (const each of listed) {
    const { group } = each.server;
    (group.length === 0 ? loose : within(root, group)).listed.push(each);
  }
  const groups = [...sorted(root.groups), ...(loose.listed.length > 0 ? [loose] : [])];
  return groups.flatMap((group, index) =>
    rowsOf(group, { level: 1, place: index + 1, of: groups.length }, closed),
  );
}

interface Group {
  readonly path: GroupPath;
  readonly listed: ListedServer[];
  readonly groups: Map<string, Group>;
}

function groupOf(path: GroupPath): Group {
  return { path, listed: [], groups: new Map() };
}

/** The group of this path below another; created when missing. */
function within(group: Group, path: GroupPath): Group {
  return path.reduce((outer, name) => {
    const inner = outer.groups.get(name) ?? groupOf([...outer.path, name]);
    outer.groups.set(name, inner);
    return inner;
  }, group);
}

function sorted(groups: ReadonlyMap<string, Group>): readonly Group[] {
  return [...groups].sort(([a], [b]) => collator.compare(a, b)).map(([, group]) => group);
}

type Place = Omit<Placed, 'key'>;

function rowsOf(group: Group, at: Place, closed: ReadonlySet<string>): readonly ListRow[] {
  const key = groupKey(group.path);
  const open = !closed.has(key);
  const head: GroupRow = { kind: 'group', key, path: group.path, open, ...at, ...countsOf(group) };
  if (!open) return [head];
  const inner = sorted(group.groups);
  const place = { level: at.level + 1, of: group.listed.length + inner.length };
  return [
    head,
    ...group.listed.map((each, index) => serverRow(each, { ...place, place: index + 1 })),
    ...inner.flatMap((each, index) =>
      rowsOf(each, { ...place, place: group.listed.length + index + 1 }, closed),
    ),
  ];
}

function countsOf({ listed, groups }: Group): Pick<GroupRow, 'servers' | 'full' | 'unknown'> {
  const counts = { servers: listed.length, full: 0, unknown: 0 };
  for (const { server } of listed) {
    const need = needOf(server);
    if (need === 'full' || need === 'unknown') counts[need] += 1;
  }
  for (const inner of groups.values()) {
    const more = countsOf(inner);
    counts.servers += more.servers;
    counts.full += more.full;
    counts.unknown += more.unknown;
  }
  return counts;
}

function serverRow(listed: ListedServer, at: Place): ServerListRow {
  return { kind: 'server', key: listed.server.name, listed, ...at };
}
