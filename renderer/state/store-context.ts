import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Settings } from '../../shared/contract/settings.ts';
import type { PageState } from './page-state.ts';
import { settingsInUse } from './settings-in-use.ts';
import type { Store } from './store.ts';

const StoreContext = createContext<Store | null>(null);

export const StoreProvider = StoreContext.Provider;

/** The store, for components that change it. */
export function useStore(): Store {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('There is no StoreProvider above this component.');
  return store;
}

/** A part of the state. `select` must return the same object for the same state, not a new one. */
export function usePage<Part>(select: (state: PageState) => Part): Part {
  return useStoreState(useStore(), select);
}

/** The same of this store, for what is not below its provider. */
export function useStoreState<Part>(store: Store, select: (state: PageState) => Part): Part {
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

/** The settings in force: the user's own plus this computer's policy. Null before they are received. */
export function useSettingsInUse(): Settings | null {
  const settings = usePage((state) => state.settings);
  const info = usePage((state) => state.info);
  const problem = usePage((state) => state.problem);
  return useMemo(() => settingsInUse({ settings, problem, info }), [settings, problem, info]);
}
