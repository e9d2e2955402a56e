import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PageState, Store } from './store.ts';

const StoreContext = createContext<Store | null>(null);

export const StoreProvider = StoreContext.Provider;

/** The store, for what changes it. */
export function useStore(): Store {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('There is no StoreProvider above this component.');
  return store;
}

/** A part of the state. `select` must return the same thing for the same state: no new objects. */
export function usePage<Part>(select: (state: PageState) => Part): Part {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}
