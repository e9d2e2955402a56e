import { rememberFor } from '../../shared/basics/remember.ts';
import type { Filter } from '../../shared/contract/view.ts';
import type { ServerView, Session } from '../../shared/domain/model.ts';
import { createNameRanks } from '../ui/name-ranks.ts';
import { NEEDS, needOf, shownSessions } from './situation.ts';

/** A server as the list shows it. */
export interface ListedServer {
  readonly server: ServerView;
  /** The sessions whose user matched, active ones first; empty when only the server itself matched. */
  readonly found: readonly Session[];
}

const NO_SESSIONS: readonly Session[] = [];

/** What a search looks at in a server, in small letters. */
interface Searchable {
  /** Its label, its name and its groups, a line each. */
  readonly names: string;
  /** Those, and its users: most servers have none of it, and one look is enough for them. */
  readonly everything: string;
  /** Active users first. */
  readonly users: readonly { readonly user: string; readonly session: Session }[];
  /** As it is listed when nobody was searched for. */
  readonly plain: ListedServer;
}

const rankLabels = createNameRanks();

/** Most urgent first, then by label. Separate from the search, so that typing does not sort again. */
export function byNeed(servers: readonly ServerView[]): readonly ServerView[] {
  const ranks = rankLabels(servers.map(({ label }) => label));
  return servers
    .map((server) => ({ server, need: NEEDS.indexOf(needOf(server)), rank: ranks.get(server.label) ?? 0 }))
    .sort((a, b) => a.need - b.need || a.rank - b.rank)
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

/** Empty, or the server with what matched. */
function search(server: ServerView, wanted: string): readonly ListedServer[] {
  const { names, everything, users, plain } = searchableOf(server);
  if (wanted === '') return [plain];
  if (!everything.includes(wanted)) return [];
  const found = users.filter(({ user }) => user.includes(wanted)).map(({ session }) => session);
  if (found.length > 0) return [{ server, found }];
  return names.includes(wanted) ? [plain] : [];
}

/** Users are also searched in the last answer of a server that does not answer. Made once: typing makes nothing of it again. */
const searchableOf = rememberFor((server: ServerView): Searchable => {
  const users = shownSessions(server)
    .sessions.flatMap((session) =>
      session.user === null ? [] : [{ user: session.user.toLowerCase(), session }],
    )
    .sort((a, b) => Number(isAway(a.session)) - Number(isAway(b.session)));
  const names = [server.label, server.name, ...server.group].join('\n').toLowerCase();
  const everything = [names, ...users.map(({ user }) => user)].join('\n');
  return { names, everything, users, plain: { server, found: NO_SESSIONS } };
});

function isAway({ state }: Session): boolean {
  return state === 'disconnected';
}
