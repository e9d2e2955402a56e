import type { ServerView, Session } from '../shared/model.ts';
import { NEEDS, needOf, shownSessions } from './situation.ts';

/** A server as the list shows it. */
export interface ListedServer {
  readonly server: ServerView;
  /** The sessions whose user the search found; empty when it found the server itself. */
  readonly found: readonly Session[];
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** The servers a search leaves, the neediest first, then by label. An empty query leaves all. */
export function listServers(servers: readonly ServerView[], query: string): readonly ListedServer[] {
  const wanted = query.trim().toLowerCase();
  return servers
    .flatMap((server) => search(server, wanted))
    .map((listed) => ({ listed, need: NEEDS.indexOf(needOf(listed.server)) }))
    .sort((a, b) => a.need - b.need || collator.compare(a.listed.server.label, b.listed.server.label))
    .map(({ listed }) => listed);
}

/** Nothing, or the server with what was found on it. Users count also in the last answer of a silent server. */
function search(server: ServerView, wanted: string): readonly ListedServer[] {
  if (wanted === '' || contains(server.label, wanted) || contains(server.name, wanted))
    return [{ server, found: [] }];
  const found = shownSessions(server).sessions.filter(({ user }) => user !== null && contains(user, wanted));
  return found.length > 0 ? [{ server, found }] : [];
}

function contains(value: string, wanted: string): boolean {
  return value.toLowerCase().includes(wanted);
}
