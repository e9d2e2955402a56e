import type { ServerName } from '../../shared/domain/model.ts';
import { ask } from '../notices/notice-actions.ts';
import type { Store } from '../state/store.ts';

/** Chooses a server; `open` also shows its pane in a narrow window. */
export function choose(store: Store, chosen: ServerName, open: boolean): void {
  store.set({ chosen, page: 'fleet', marked: null, ...(open ? { pane: 'detail' } : {}) });
}

export function search(store: Store, query: string): void {
  store.set({ query });
}

/** Refreshes these servers now, or all. */
export async function refresh(store: Store, servers?: readonly ServerName[]): Promise<void> {
  await ask(store, 'fleet.refresh', servers === undefined ? {} : { servers: [...servers] });
}

/** Pauses the watch for so many minutes; 0 resumes it. */
export async function pause(store: Store, minutes: number): Promise<void> {
  await ask(store, 'fleet.pause', { minutes });
}
