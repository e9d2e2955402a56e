import { ask } from '../notices/notice-actions.ts';
import { asSeen, type SessionTarget } from '../sessions/session-target.ts';
import type { Store } from '../state/store.ts';
import { connect } from './server-requests.ts';

/** Resets the session and connects once its slot is free; when it is not freed, nothing is opened. */
export async function freeThenConnect(store: Store, target: SessionTarget): Promise<void> {
  const seen = asSeen(target);
  const job = seen === null ? null : await ask(store, 'job.start', { ...seen, action: 'reset' });
  if (job === null) return;
  store.set({ connectAfter: new Set([...store.getState().connectAfter, job.id]) });
  // It may have ended before its name was known here.
  connectWhereFreed(store);
}

/** Opens what was to be opened after a reset, and forgets what was to follow one that freed nothing. */
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
