import { byNeed, findServers, type ListedServer } from '../../../renderer/fleet/list-search.ts';
import type { Filter } from '../../../shared/contract/view.ts';
import type { ServerView } from '../../../shared/domain/model.ts';

/** The servers as the list shows them: the most urgent first. */
export function listServers(
  servers: readonly ServerView[],
  query: string,
  filters: readonly Filter[] = [],
): readonly ListedServer[] {
  return findServers(byNeed(servers), query, filters);
}
