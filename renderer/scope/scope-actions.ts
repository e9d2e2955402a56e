import type { ServerName } from '../../shared/domain/model.ts';
import { text } from '../../shared/text/text.ts';
import { refresh } from '../fleet/fleet-actions.ts';
import { ask, tell } from '../notices/notice-actions.ts';
import { openDialog } from '../state/navigation.ts';
import type { Store } from '../state/store.ts';
import { recipientsIn } from './recipients.ts';
import { type Scope, sayScope, serversIn } from './scope.ts';

/** Asks the servers of a scope now. */
export async function refreshScope(store: Store, scope: Scope): Promise<void> {
  const names = namesIn(store, scope);
  if (names.length > 0) await refresh(store, names);
}

/** Shows who has been disconnected for long in a scope, before anything is done. */
export function resetLongDisconnected(store: Store, scope: Scope): void {
  openDialog(store, { kind: 'longDisconnected', scope });
}

/** Shows who would get a message in a scope, before it is sent; a notice where there is nobody. */
export function messageScope(store: Store, scope: Scope): void {
  const state = store.getState();
  const targets = recipientsIn(scope, state);
  if (targets.length > 0) openDialog(store, { kind: 'message', targets, scope });
  else tell(store, 'info', text.scope.nobody, sayScope(scope, serversIn(scope, state)));
}

/** Lists the servers of a scope, each with a button to connect; opens no connection by itself. */
export function connectScope(store: Store, scope: Scope): void {
  openDialog(store, { kind: 'connectScope', scope });
}

/** Saves the servers of a scope as CSV, in a file the user chooses. */
export async function exportScope(store: Store, scope: Scope): Promise<void> {
  const servers = namesIn(store, scope);
  if (servers.length === 0) {
    tell(store, 'info', text.scope.noServers);
    return;
  }
  const path = await ask(store, 'servers.export', { servers });
  if (path !== null) tell(store, 'success', text.audit.exported(path));
}

/** The names of the servers of a scope now. */
export function namesIn(store: Store, scope: Scope): ServerName[] {
  return serversIn(scope, store.getState()).map(({ name }) => name);
}
