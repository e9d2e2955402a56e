import { useCallback, useMemo, useState } from 'react';
import type { Settings } from '../../shared/contract/settings.ts';
import { type Scope, serversIn, sessionsIn } from '../scope/scope.ts';
import { usePage } from '../state/store-context.ts';
import { afterChange, type Ticks, tickAll } from '../ui/table/tick-list.ts';
import {
  findLongDisconnected,
  type LongDisconnected,
  minutesOf,
  NO_ONE,
  targetKeys,
  type Unit,
} from './long-disconnected.ts';
import type { SessionTarget } from './session-target.ts';

/** What the user asks for: the time as typed, and where. */
export interface LongQuestion {
  readonly number: string;
  readonly unit: Unit;
  readonly scope: Scope;
}

/** A session of the list, by its key. */
export interface LongRow extends SessionTarget {
  readonly key: string;
}

interface LongList {
  readonly question: LongQuestion;
  /** Null while no valid time is typed. */
  readonly minutes: number | null;
  readonly found: LongDisconnected;
  /** In the order they were first shown. */
  readonly rows: readonly LongRow[];
  readonly ticked: ReadonlySet<string>;
  readonly onAsk: (change: Partial<LongQuestion>) => void;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
}

/**
 * The long disconnected sessions the user asks for. All are ticked when they are asked for; what a later report adds is not,
 * so that nothing is ended that was not looked at.
 */
export function useLongDisconnected(begin: LongQuestion, settings: Settings): LongList {
  const fleet = usePage((state) => state.fleet);
  const query = usePage((state) => state.query);
  const view = usePage((state) => state.view);
  const caller = usePage((state) => state.info?.caller ?? '');
  const [question, setQuestion] = useState(begin);
  const { scope } = question;
  const minutes = minutesOf(question.number, question.unit);
  const found = useMemo(() => {
    if (minutes === null || fleet === null) return NO_ONE;
    const state = { fleet, query, view };
    return findLongDisconnected({
      servers: serversIn(scope, state),
      only: scope.kind === 'shown' ? new Set(sessionsIn(scope, state).map(({ session }) => session)) : null,
      ...{ minutes, settings, caller, jobs: fleet.jobs },
    });
  }, [fleet, query, view, scope, minutes, settings, caller]);
  const keys = useMemo(() => targetKeys(found.targets), [found]);
  const [shown, setShown] = useState<{ readonly of: LongQuestion; readonly ticks: Ticks }>(() => ({
    of: question,
    ticks: tickAll(keys),
  }));
  // Adjusted while rendering, so that no frame shows a tick that is not there any more.
  const ticks = shown.of === question ? afterChange(shown.ticks, keys) : tickAll(keys);
  if (shown.of !== question || shown.ticks !== ticks) setShown({ of: question, ticks });
  const rows = useMemo(() => {
    const byKey = new Map(found.targets.map((target, place) => [keys[place] ?? '', target]));
    return ticks.order.flatMap((key) => {
      const target = byKey.get(key);
      return target === undefined ? [] : { ...target, key };
    });
  }, [found, keys, ticks.order]);
  const onAsk = useCallback(
    (change: Partial<LongQuestion>) => setQuestion((before) => ({ ...before, ...change })),
    [],
  );
  const onTick = useCallback(
    (ticked: ReadonlySet<string>) =>
      setShown((before) => ({ ...before, ticks: { ...before.ticks, ticked } })),
    [],
  );
  return { question, minutes, found, rows, ticked: ticks.ticked, onAsk, onTick };
}
