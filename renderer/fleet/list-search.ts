import type { Filter } from '../../shared/contract/view.ts';
import type { ServerView, Session } from '../../shared/domain/model.ts';
import { collator } from '../ui/collator.ts';
import { NEEDS, needOf, shownSessions } from './situation.ts';

/** A server as the list shows it. */
export interface ListedServer {
  readonly server: ServerView;
  /** The sessions whose user matched, active ones first; empty when only the server itself matched. */
  readonly found: readonly Session[];
}

const NO_SESSIONS: readonly Session[] = [];

/** Most urgent first, then by label. Separate from the search, so that typing does not sort again. */
export function byNeed(servers: readonly ServerView[]): readonly ServerView[] {
  return servers
    .map((server) => ({ server, need: NEEDS.indexOf(needOf(server)) }))
    .sort((a, b) => a.need - b.need || collator.compare(a.server.label, b.server.label))
    .map(({ server }) => server);
}

/**
 * The servers that match a search and the filters, in the same order. An empty query or no filter matches all; of several
 * filters one is enough.
 */
export function findServers(
  servers: readonly ServerView[],
  query: string,
  filters: readonly Filter[],
): readonly ListedServer[] {
  const wanted = query.trim().toLowerCase();
  return servers
    .filter((server) => filters.length === 0 || filters.some((filter) => passes(server, filter)))
    .flatMap((server) => search(server, wanted));
}

/** Whether a server matches a filter. */
export function passes(server: ServerView, filter: Filter): boolean {
  // Also with one left.
  if (filter === 'free') return server.status === 'free';
  if (filter !== 'disconnected') return needOf(server) === filter;
  return shownSessions(server).sessions.some(({ user, state }) => user !== null && state === 'disconnected');
}

/** How much a search has found. */
export interface Hits {
  readonly sessions: number;
  /** Servers with at least one matching session. */
  readonly serversOfSessions: number;
  /** Servers found by their own names or groups only. */
  readonly servers: number;
}

export function countHits(listed: readonly ListedServer[]): Hits {
  const withSessions = listed.filter(({ found }) => found.length > 0);
  return {
    sessions: withSessions.reduce((sum, { found }) => sum + found.length, 0),
    serversOfSessions: withSessions.length,
    servers: listed.length - withSessions.length,
  };
}

/**
 * Null, or the server with what matched. Users are also searched in the last answer of a server that does not answer.
 */
function search(server: ServerView, wanted: string): readonly ListedServer[] {
  if (wanted === '') return [{ server, found: NO_SESSIONS }];
  const found = shownSessions(server).sessions.filter(({ user }) => user !== null && contains(user, wanted));
  const named = [server.label, server.name, ...server.group].some((name) => contains(name, wanted));
  if (found.length === 0) return named ? [{ server, found: NO_SESSIONS }] : [];
  return [{ server, found: found.sort((a, b) => Number(isAway(a)) - Number(isAway(b))) }];
}

function isAway({ state }: Session): boolean {
  return state === 'disconnected';
}

function contains(value: string, wanted: string): boolean {
  return value.toLowerCase().includes(wanted);
}
