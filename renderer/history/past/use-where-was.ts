import { useEffect, useState } from 'react';
import type { Result } from '../../../shared/contract/bridge.ts';
import type { PersonHistory } from '../../../shared/domain/history/joined/person-history.ts';
import type { Period } from '../../../shared/domain/history/logons-within.ts';
import { usePage, useStore } from '../../state/store-context.ts';
import { TYPING_PAUSE_MS } from '../../ui/typing.ts';
import { wholeMs } from '../history-actions.ts';

/**
 * Where a person was; null until the first answer. Asks when typing pauses, and again when what was seen is deleted. `again`
 * asks once more.
 */
export function useWhereWas(
  user: string,
  period: () => Period | null,
): { readonly answer: Result<PersonHistory> | null; readonly again: () => void } {
  const store = useStore();
  const [answer, setAnswer] = useState<Result<PersonHistory> | null>(null);
  const [times, setTimes] = useState(0);
  const timesForgotten = usePage((state) => state.timesForgotten);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the last two are not read, they only ask once more
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(async () => {
      const asked = period();
      if (asked === null) return;
      const next = await store.request('history.whereWas', { user, ...wholeMs(asked) });
      if (isWanted) setAnswer(next);
    }, TYPING_PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [store, user, period, times, timesForgotten]);
  return { answer, again: () => setTimes(times + 1) };
}
