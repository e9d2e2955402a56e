import { useEffect, useRef, useState } from 'react';
import type { Period } from '../../shared/domain/history/logons-within.ts';
import type { ServerName } from '../../shared/domain/model.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { HistoryFollower, NO_HISTORY, type SeenHistory } from './follow-history.ts';

/** A history that is followed, and what the user may do about its reading. */
export interface FollowedHistory extends SeenHistory {
  readonly cancel: () => void;
  readonly read: () => void;
}

/**
 * Who was on a server. `period`: the time to ask for, the same function as long as it is the same time. `news`: changes when
 * there may be something new.
 */
export function useServerHistory(server: ServerName, period: () => Period, news: unknown): FollowedHistory {
  const store = useStore();
  const [seen, setSeen] = useState<SeenHistory>(NO_HISTORY);
  const follower = useRef<HistoryFollower | null>(null);
  const latestPeriod = useRef(period);
  const timesForgotten = usePage((state) => state.timesForgotten);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it begins anew when what was seen is deleted
  useEffect(() => {
    const following = new HistoryFollower(store, server, latestPeriod.current, setSeen);
    follower.current = following;
    following.start();
    return () => following.stop();
  }, [store, server, timesForgotten]);
  useEffect(() => {
    if (latestPeriod.current === period) return;
    latestPeriod.current = period;
    follower.current?.setPeriod(period);
  }, [period]);
  const latestNews = useRef(news);
  useEffect(() => {
    if (latestNews.current === news) return;
    latestNews.current = news;
    follower.current?.lookAgain();
  }, [news]);
  return {
    ...seen,
    cancel: () => follower.current?.cancel(),
    read: () => void follower.current?.read(),
  };
}
