import { useCallback } from 'react';
import type { Result } from '../../../shared/contract/bridge.ts';
import type { PersonHistory } from '../../../shared/domain/history/joined/person-history.ts';
import type { Period } from '../../../shared/domain/history/logons-within.ts';
import { usePage, useStore } from '../../state/store-context.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { TYPING_PAUSE_MS } from '../../ui/typing.ts';
import { wholeMs } from '../history-actions.ts';

/** Where a person was. Asked when typing pauses, and again when what was seen is deleted. `period`: as of `useServerHistory`. */
export function useWhereWas(
  user: string,
  period: () => Period,
): readonly [Result<PersonHistory> | null, () => void] {
  const store = useStore();
  const timesForgotten = usePage((state) => state.timesForgotten);
  const ask = useCallback(
    () => store.request('history.whereWas', { user, ...wholeMs(period()) }),
    [store, user, period],
  );
  return useAnswer(ask, { pauseMs: TYPING_PAUSE_MS, news: [timesForgotten] });
}
