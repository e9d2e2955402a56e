import type { RunningWork, ShownProcess } from '../../shared/domain/work/running-work.ts';
import { processKey } from '../../shared/domain/work/same-process.ts';
import { type Said, sayFailure } from '../../shared/text/say-failure.ts';
import { sayWorkFailure } from '../../shared/text/say-work.ts';
import type { SeenWork } from '../state/page-state.ts';

/** What runs in a session, as its open row shows it. */
export interface ProcessRows {
  /** Without Windows' own; null when it is not known what runs. */
  readonly shown: readonly ShownProcess[] | null;
  /** How many processes of Windows run besides. */
  readonly windows: number;
  /** Why nothing, or names only, could be read; null when all could. */
  readonly why: Said | null;
}

/** The processes of one session. `held`: keys in the order they must keep, see `processKey`; new ones come after them. */
export function processRows(seen: SeenWork, sessionId: number, held: readonly string[] | null): ProcessRows {
  const { running } = seen;
  const why = sayWhyNot(seen);
  const all = running?.sessions[sessionId];
  if (all === undefined) return { shown: null, windows: 0, why };
  const own = all.filter(({ kind }) => kind !== 'windows');
  return {
    shown: held === null ? own : inHeldOrder(own, held),
    windows: all.length - own.length,
    why,
  };
}

function inHeldOrder(own: readonly ShownProcess[], held: readonly string[]): readonly ShownProcess[] {
  const placeOf = (process: ShownProcess): number => {
    const place = held.indexOf(processKey(process));
    return place === -1 ? held.length : place;
  };
  return [...own].sort((a, b) => placeOf(a) - placeOf(b));
}

function sayWhyNot({ running, failure }: SeenWork): Said | null {
  if (failure !== null) return sayFailure(failure);
  return running?.failure == null ? null : sayWorkFailure(running.failure);
}

/** Whether only names were read: there is no processor time to show. */
export function hasNamesOnly(running: RunningWork | null): boolean {
  return running !== null && running.failure !== null;
}
