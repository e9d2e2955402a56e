import { expect } from 'vitest';
import { followBridge } from '../../renderer/state/follow-bridge.ts';
import { createStore, type Store } from '../../renderer/state/store.ts';
import type { FakeBridge } from './fake-bridge.ts';

/** A store that has been filled over this bridge. */
export async function startedStore(bridge: FakeBridge): Promise<Store> {
  const store = createStore(bridge);
  followBridge(store, bridge);
  await filled(store);
  return store;
}

export async function filled(store: Store): Promise<void> {
  await expect.poll(() => store.getState().fleet).not.toBeNull();
}
