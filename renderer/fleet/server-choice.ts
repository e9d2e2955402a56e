import type { PageState } from '../state/page-state.ts';
import { listServers } from './list-search.ts';

type Choice = Pick<PageState, 'fleet' | 'chosen' | 'mayChooseAgain'>;

/**
 * Until the person chooses, the neediest server is shown, as soon as one is full. That is the first full one that
 * answered, not the first in need of somebody: when every server has had its turn the page chooses once more, and only
 * where nobody has touched it, so that nothing moves under the hand of somebody who has begun to work.
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
