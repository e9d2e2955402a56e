import type { PageState } from './page-state.ts';

type Choice = Pick<PageState, 'fleet' | 'chosen' | 'page'>;

/** The overview takes the place of a server’s page while no server is chosen, or once the chosen one is removed. */
export function withoutLostChoice<State extends Choice>(state: State): State {
  const { fleet, chosen, page } = state;
  // Before the fleet is there, a click on a notification may already have chosen one of its servers.
  const isThere = chosen !== null && (fleet === null || fleet.servers.some(({ name }) => name === chosen));
  if (isThere || (chosen === null && page !== 'fleet')) return state;
  return { ...state, chosen: null, page: page === 'fleet' ? 'overview' : page };
}
