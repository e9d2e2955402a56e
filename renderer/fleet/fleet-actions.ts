import type { ServerName } from '../../shared/domain/model.ts';
import { ask } from '../notices/notice-actions.ts';
import { arrange } from '../state/navigation.ts';
import type { Store } from '../state/store.ts';

/** Brings a server to the front; `open` also shows its pane in a narrow window. */
export function choose(store: Store, chosen: ServerName, open: boolean): void {
  store.set({ chosen, mayChooseAgain: false, page: 'fleet', ...(open ? { pane: 'detail' } : {}) });
  arrange(store, { chosen });
}

/** The user is at the page: from now on nothing moves that they did not move. */
export function settle(store: Store): void {
  if (store.getState().mayChooseAgain) store.set({ mayChooseAgain: false });
}

export function search(store: Store, query: string): void {
  store.set({ query });
}

/** Asks these servers now, or all. */
export async function refresh(store: Store, servers?: readonly ServerName[]): Promise<void> {
  await ask(store, 'fleet.refresh', servers === undefined ? {} : { servers: [...servers] });
}

/** Stops asking for so many minutes; 0 goes on. */
export async function pause(store: Store, minutes: number): Promise<void> {
  await ask(store, 'fleet.pause', { minutes });
}
