import type { SessionAction } from '../../shared/domain/model.ts';
import { isEnd } from '../../shared/domain/permission.ts';
import { sayLeftOut, type Worker } from '../../shared/text/work/say-workers.ts';
import type { SessionRow } from './session-rows.ts';

/** A selection, as an action takes it. */
export interface Bulk {
  readonly rows: readonly SessionRow[];
  /** Those that work: an action that ends them leaves them out, they end from their own rows only. */
  readonly workers: readonly Worker[];
}

export function bulkOf(action: SessionAction, selected: readonly SessionRow[]): Bulk {
  if (!isEnd(action)) return { rows: selected, workers: [] };
  return {
    rows: selected.filter(({ work }) => work?.verdict !== 'working'),
    workers: selected.flatMap(({ session, work }) =>
      work?.verdict === 'working' ? [{ session, work }] : [],
    ),
  };
}

/** Why an action is possible for none of them; null when it is for at least one. */
export function refusalOfAll(action: SessionAction, selected: readonly SessionRow[]): string | null {
  const { rows, workers } = bulkOf(action, selected);
  if (rows.some(({ refusals }) => refusals[action] === null)) return null;
  return rows[0]?.refusals[action]?.long ?? (workers.length === 0 ? null : sayLeftOut(workers));
}
