import type { View } from '../../shared/contract/view.ts';
import type { OpenDialog, PageState } from './page-state.ts';
import type { Store } from './store.ts';

export function showPage(store: Store, page: PageState['page']): void {
  store.set({ page, pane: 'detail' });
}

/** The list, in place of the page beside it in a narrow window. */
export function backToList(store: Store): void {
  const { page } = store.getState();
  store.set({ page: page === 'overview' ? page : 'fleet', pane: 'list' });
}

/** Shows the page beside the list in a window too narrow for both. */
export function showDetail(store: Store): void {
  store.set({ pane: 'detail' });
}

/** Opens a dialog, in place of the one that is open. */
export function openDialog(store: Store, dialog: OpenDialog): void {
  store.set({ dialog });
}

export function closeDialog(store: Store): void {
  store.set({ dialog: null });
}

/** Changes the layout of the window, and saves it. */
export function arrange(store: Store, change: Partial<View>): void {
  const view = { ...store.getState().view, ...change };
  store.set({ view });
  // No notice when saving fails: the user has not asked for it.
  void store.request('view.set', view);
}
