import type { RequestInput, RequestName, RequestOutput } from '../../shared/contract/bridge.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import { sayFailure } from '../../shared/text/say-failure.ts';
import type { Notice } from '../state/page-state.ts';
import type { Store } from '../state/store.ts';

/** Shows a notice once. */
export function tell(store: Store, intent: Notice['intent'], title: string, body = ''): void {
  const { notices, lastNotice } = store.getState();
  const id = lastNotice + 1;
  store.set({ notices: [...notices, { id, intent, title, body }], lastNotice: id });
}

/** Shows what went wrong and what to try. */
export function tellFailure(store: Store, failure: Failure): void {
  const { message, hint } = sayFailure(failure);
  tell(store, 'error', message, hint);
}

export function dismissNotice(store: Store, id: number): void {
  store.set({ notices: store.getState().notices.filter((notice) => notice.id !== id) });
}

/** The answer to a request; null when it failed, and then a notice says why. */
export async function ask<Name extends RequestName>(
  store: Store,
  name: Name,
  input: RequestInput<Name>,
): Promise<RequestOutput<Name> | null> {
  const result = await store.request(name, input);
  if (result.ok) return result.value;
  tellFailure(store, result.error);
  return null;
}
