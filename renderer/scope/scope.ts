import type { ServerName, ServerView } from '../../shared/domain/model.ts';
import { text } from '../../shared/text/text.ts';
import type { GroupPath } from '../fleet/list-rows.ts';
import { findServers } from '../fleet/list-search.ts';
import { shownSessions } from '../fleet/situation.ts';
import { GROUP_BREAK } from '../people/person-rows.ts';
import type { SessionTarget } from '../sessions/session-target.ts';
import type { PageState } from '../state/page-state.ts';

/** What something that is done to many is done to; the user reads it before it is done. */
export type Scope =
  | { readonly kind: 'server'; readonly server: ServerName }
  /** With the groups in it; without a name: the servers in no group. */
  | { readonly kind: 'group'; readonly path: GroupPath }
  /** What the search and the filters of the list show. */
  | { readonly kind: 'shown' }
  | { readonly kind: 'all' };

/** What decides who is in a scope. */
export type ScopeState = Pick<PageState, 'fleet' | 'query' | 'view'>;

/** The servers of a scope, in the order of the fleet. */
export function serversIn(scope: Scope, { fleet, query, view }: ScopeState): readonly ServerView[] {
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

/**
 * The sessions of the users in a scope, also by the last answer of a server that does not answer now. Of a server that the
 * search has found by its users, in what the list shows: theirs only.
 */
export function sessionsIn(scope: Scope, state: ScopeState): readonly SessionTarget[] {
  if (scope.kind !== 'shown') return serversIn(scope, state).flatMap((server) => targetsOn(server));
  return findServers(state.fleet?.servers ?? [], state.query, state.view.filters).flatMap(
    ({ server, found }) => targetsOn(server, found.length > 0 ? new Set(found) : null),
  );
}

function targetsOn(
  server: ServerView,
  only: ReadonlySet<SessionTarget['session']> | null = null,
): readonly SessionTarget[] {
  const { sessions, askedAt } = shownSessions(server);
  return sessions
    .filter((session) => session.user !== null && (only === null || only.has(session)))
    .map((session) => ({ server: server.name, session, askedAt }));
}

/** Whether the search or a filter leaves servers out of the list, or sessions. */
export function isNarrowed({ query, view }: ScopeState): boolean {
  return query.trim() !== '' || view.filters.length > 0;
}

/**
 * What else could be meant where something was asked for in a scope: its own first, then the wider ones that hold more than
 * it.
 */
export function scopeChoices(asked: Scope, state: ScopeState): readonly Scope[] {
  const choices: Scope[] = [asked];
  const here = asked.kind === 'server' ? serversIn(asked, state)[0] : undefined;
  const group: Scope = { kind: 'group', path: here?.group ?? [] };
  if (group.path.length > 0 && serversIn(group, state).length > 1) choices.push(group);
  if (asked.kind !== 'shown' && isNarrowed(state)) choices.push({ kind: 'shown' });
  // The list may leave sessions out as well.
  const whole = choices.filter(({ kind }) => kind !== 'shown' || !isNarrowed(state));
  const most = Math.max(0, ...whole.map((choice) => serversIn(choice, state).length));
  if ((state.fleet?.servers.length ?? 0) > most) choices.push({ kind: 'all' });
  return choices;
}

/** To whom something is done, with how many; `servers`: those of the scope. */
export function sayScope(scope: Scope, servers: readonly ServerView[]): string {
  const words = text.scope;
  switch (scope.kind) {
    case 'server':
      return words.server(servers[0]?.label ?? scope.server);
    case 'group':
      return scope.path.length === 0
        ? words.noGroup(servers.length)
        : words.group(scope.path.join(GROUP_BREAK), servers.length);
    case 'shown':
      return words.shown(servers.length);
    case 'all':
      return words.all(servers.length);
  }
}

function isWithin(group: GroupPath, path: GroupPath): boolean {
  return path.length === 0 ? group.length === 0 : path.every((name, level) => group[level] === name);
}
