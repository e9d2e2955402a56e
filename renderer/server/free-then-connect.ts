import { ask } from '../notices/notice-actions.ts';
import { asSeen, type SessionTarget } from '../sessions/session-target.ts';
import type { Store } from '../state/store.ts';
import { connect } from './server-requests.ts';

/** Resets the session and connects once its slot is free; when it is not freed, no connection is opened. */
export async function freeThenConnect(store: Store, target: SessionTarget): Promise<void> {
  const seen = asSeen(target);
  const job = seen === null ? null : await ask(store, 'job.start', { ...seen, action: 'reset' });
  if (job === null) return;
  store.set({ connectAfter: new Set([...store.getState().connectAfter, job.id]) });
  // The job may have ended before its id was known here.
  connectWhereFreed(store);
}

/** Opens the connection after a reset that freed a slot, and forgets it after one that did not. */
export function connectWhereFreed(store: Store): void {
  const { fleet, connectAfter } = store.getState();
  const ended = (fleet?.jobs ?? []).filter(({ id, step }) => step === 'ended' && connectAfter.has(id));
  if (ended.length === 0) return;
  const ids = new Set(ended.map(({ id }) => id));
  store.set({ connectAfter: new Set([...connectAfter].filter((id) => !ids.has(id))) });
  for (const { server, outcome } of ended) {
    if (outcome?.code === 'freed' || outcome?.code === 'alreadyGone') void connect(store, server, false);
  }
}
