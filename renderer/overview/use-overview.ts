import { useEffect } from 'react';
import { MINUTE_MS } from '../../shared/basics/time-units.ts';
import type { Result } from '../../shared/contract/bridge.ts';
import type { OverviewHistory } from '../../shared/domain/history/overview/overview-history.ts';
import type { PageState } from '../state/page-state.ts';
import type { Store } from '../state/store.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { useVisible } from '../ui/visible.ts';

const ASK_AGAIN_MS = 5 * MINUTE_MS;

/**
 * What the overview tells of the week: asked when it is shown, when a job has ended, when what was seen is deleted and every
 * five minutes, and not while the window is hidden. The last answer is kept, so that a look at a server and back shows it at once.
 */
export function useOverview(): Result<OverviewHistory> | null {
  const store = useStore();
  const isVisible = useVisible();
  const ended = usePage(endedJobs);
  const timesForgotten = usePage((state) => state.timesForgotten);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is asked again when one of these changes
  useEffect(() => {
    if (!isVisible) return;
    void readOverview(store);
    const timer = setInterval(() => void readOverview(store), ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [store, isVisible, ended, timesForgotten]);
  return usePage((state) => state.overview);
}

/** Asks now. */
export async function readOverview(store: Store): Promise<void> {
  const { timesForgotten } = store.getState();
  const overview = await store.request('overview.get', undefined);
  // It may still tell what was deleted meanwhile; then it is asked again already.
  if (timesForgotten === store.getState().timesForgotten) store.set({ overview });
}

/** A text, which is the same as long as the same jobs have ended. */
function endedJobs({ fleet }: PageState): string {
  return (fleet?.jobs ?? [])
    .filter(({ step }) => step === 'ended')
    .map(({ id }) => id)
    .join();
}
