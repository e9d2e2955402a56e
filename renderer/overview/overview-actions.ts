import type { Filter } from '../../shared/contract/view.ts';
import { search } from '../fleet/fleet-actions.ts';
import { arrange } from '../state/navigation.ts';
import type { Store } from '../state/store.ts';

/** Shows the servers that match one of these filters in the list, and in a narrow window the list itself. */
export function showInList(store: Store, filters: readonly Filter[]): void {
  search(store, '');
  arrange(store, { filters: [...filters] });
  store.set({ pane: 'list' });
}
