import { useEffect, useRef } from 'react';
import type { ServerName } from '../../shared/domain/model.ts';
import { IS_NARROW } from '../ui/layout.ts';
import { useMedia } from '../ui/media.ts';
import { useVisible } from '../ui/visible.ts';
import type { PageState } from './page-state.ts';
import type { Store } from './store.ts';
import { useStoreState } from './store-context.ts';

/** The server whose page is on show; null while there is none. `oneAtATime`: the window shows a single pane. */
export function lookedAt(
  { fleet, page, chosen, pane }: Pick<PageState, 'fleet' | 'page' | 'chosen' | 'pane'>,
  oneAtATime: boolean,
): ServerName | null {
  if (page !== 'fleet' || (oneAtATime && pane === 'list')) return null;
  return fleet?.servers.some(({ name }) => name === chosen) === true ? chosen : null;
}

/**
 * Tells the main process which server the user looks at, so that what runs there is read. Not while the window is hidden:
 * the tool takes seconds of the server’s time.
 */
export function useLookedAt(store: Store): void {
  const isNarrow = useMedia(IS_NARROW);
  const isVisible = useVisible();
  const server = useStoreState(store, (state) => (isVisible ? lookedAt(state, isNarrow) : null));
  // The main process begins with none.
  const told = useRef<ServerName | null>(null);
  useEffect(() => {
    if (told.current === server) return;
    told.current = server;
    // No notice when it fails: the user has not asked for it.
    void store.request('work.lookAt', { servers: server === null ? [] : [server] });
  }, [store, server]);
}
