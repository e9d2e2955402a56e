import type { PageState } from '../state/page-state.ts';
import { listServers } from './list-search.ts';

type Choice = Pick<PageState, 'fleet' | 'chosen' | 'mayChooseAgain'>;

/**
 * Until the user chooses, the page shows the most urgent server, as soon as one is full. That is the first full one
 * that answered. When every server has been asked once, the page chooses again, but only if the user has not interacted
 * with it: nothing may change while the user works.
 */
export function withChoice<State extends Choice>(state: State): State {
  const { fleet, chosen, mayChooseAgain } = state;
  if (fleet === null) return state;
  const isRoundOver = fleet.servers.every(({ report }) => report !== null);
  const isThere = chosen !== null && fleet.servers.some(({ name }) => name === chosen);
  if (isThere && !(mayChooseAgain && isRoundOver)) return state;
  const isOneFull = fleet.servers.some(({ status }) => status === 'full');
  if (chosen === null && !isRoundOver && !isOneFull) return state;
  const neediest = listServers(fleet.servers, '')[0]?.server.name ?? null;
  const again = !isRoundOver && neediest !== null;
  if (neediest === chosen && again === mayChooseAgain) return state;
  return { ...state, chosen: neediest, mayChooseAgain: again };
}
