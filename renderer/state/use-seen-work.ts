import { useEffect } from 'react';
import type { ServerName } from '../../shared/domain/model.ts';
import { followWork, type WorkUse } from './follow-work.ts';
import type { SeenWork } from './page-state.ts';
import { usePage, useStore } from './store-context.ts';

/** What runs on this server, followed while the component is there; null before anything is known, and for no server. */
export function useSeenWork(server: ServerName | null, use: WorkUse): SeenWork | null {
  const store = useStore();
  useEffect(() => (server === null ? undefined : followWork(store, server, use)), [store, server, use]);
  return usePage(({ seenWork }) => (server === null ? null : (seenWork.get(server) ?? null)));
}
