import { refresh } from '../fleet/fleet-actions.ts';
import { openDialog } from '../state/navigation.ts';
import type { Store } from '../state/store.ts';
import { type Scope, serversIn } from './scope.ts';

/** Asks the servers of a scope now. */
export async function refreshScope(store: Store, scope: Scope): Promise<void> {
  await refresh(
    store,
    serversIn(scope, store.getState()).map(({ name }) => name),
  );
}

/** Shows who has been disconnected for long in a scope, before anything is done. */
export function resetLongDisconnected(store: Store, scope: Scope): void {
  openDialog(store, { kind: 'longDisconnected', scope });
}
