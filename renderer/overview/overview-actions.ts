import type { Filter } from '../../shared/contract/view.ts';
import type { ServerName } from '../../shared/domain/model.ts';
import { choose, search } from '../fleet/fleet-actions.ts';
import { arrange, showPage } from '../state/navigation.ts';
import type { Store } from '../state/store.ts';

/** Shows the servers that match one of these filters in the list, and in a narrow window the list itself. */
export function showInList(store: Store, filters: readonly Filter[]): void {
  search(store, '');
  arrange(store, { filters: [...filters] });
  store.set({ pane: 'list' });
}

/** Shows when this server was full, and who was on. */
export function showTimeline(store: Store, server: ServerName): void {
  choose(store, server, true);
}

/** Shows the settings where the history is turned on. */
export function openHistorySettings(store: Store): void {
  store.set({ settingsView: { ...store.getState().settingsView, section: 'history' } });
  showPage(store, 'settings');
}
