import type { ServerName, ServerView } from '../../shared/domain/model.ts';
import type { GroupPath } from '../fleet/list-rows.ts';
import { findServers } from '../fleet/list-search.ts';
import type { PageState } from '../state/page-state.ts';

/** What something that is done to many is done to; the user reads it before it is done. */
export type Scope =
  | { readonly kind: 'server'; readonly server: ServerName }
  /** With the groups in it; without a name: the servers in no group. */
  | { readonly kind: 'group'; readonly path: GroupPath }
  /** What the search and the filters of the list show. */
  | { readonly kind: 'shown' }
  | { readonly kind: 'all' };

/** The servers of a scope, in the order of the fleet. */
export function serversIn(
  scope: Scope,
  { fleet, query, view }: Pick<PageState, 'fleet' | 'query' | 'view'>,
): readonly ServerView[] {
  const servers = fleet?.servers ?? [];
  switch (scope.kind) {
    case 'server':
      return servers.filter(({ name }) => name === scope.server);
    case 'group':
      return servers.filter(({ group }) => isWithin(group, scope.path));
    case 'shown':
      return findServers(servers, query, view.filters).map(({ server }) => server);
    case 'all':
      return servers;
  }
}

function isWithin(group: GroupPath, path: GroupPath): boolean {
  return path.length === 0 ? group.length === 0 : path.every((name, level) => group[level] === name);
}
