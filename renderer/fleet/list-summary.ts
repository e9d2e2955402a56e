import type { ServerView } from '../../shared/domain/model.ts';
import { text } from '../../shared/text/text.ts';
import { countHits, type ListedServer } from './list-search.ts';
import { needOf } from './situation.ts';

/** How many servers there are, and how many of them need attention. */
export function summarise(servers: readonly ServerView[]): string {
  const needs = servers.map(needOf);
  return text.list.summary(
    servers.length,
    needs.filter((need) => need === 'full').length,
    needs.filter((need) => need === 'unknown').length,
  );
}

/** How many servers match a search or the filters. */
export function sayNarrowed(
  listed: readonly ListedServer[],
  servers: readonly ServerView[],
  isSearching: boolean,
): string {
  if (!isSearching) return text.list.narrowed(listed.length, servers.length);
  const hits = countHits(listed);
  return text.list.hits(hits.sessions, hits.serversOfSessions, hits.servers);
}
