import type { Connected } from '../../shared/contract/bridge.ts';
import type { ServerName, Wait } from '../../shared/domain/model.ts';
import { text } from '../../shared/text/text.ts';
import { ask, tell } from '../notices/notice-actions.ts';
import type { Store } from '../state/store.ts';

/** `console: false` connects as the server's settings say. */
export async function connect(store: Store, server: ServerName, console: boolean): Promise<void> {
  tellStarted(store, await ask(store, 'server.connect', { server, console }));
}

/** Notifies, or connects, once the server has a free slot; null ends the wait. */
export async function setWait(store: Store, server: ServerName, goal: Wait['goal'] | null): Promise<void> {
  await ask(store, 'wait.set', { server, goal });
}

/** Tells the user what was started, or in the demo would be; null: the failure has already been shown. */
export function tellStarted(store: Store, connected: Connected | null): void {
  if (connected === null) return;
  const { command, demo } = connected;
  tell(store, 'info', demo ? text.server.wouldStart(command) : text.server.started(command));
}
