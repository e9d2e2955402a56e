import { ask } from '../notices/notice-actions.ts';
import type { Store } from '../state/store.ts';

/** Starts Slotwatch again with the simulated servers, or without them. Both have settings of their own. */
export async function showDemo(store: Store, demo: boolean): Promise<void> {
  await ask(store, 'app.startAgain', { demo });
}
