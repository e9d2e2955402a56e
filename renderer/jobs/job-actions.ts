import { ask } from '../notices/notice-actions.ts';
import type { Store } from '../state/store.ts';

export async function cancelJob(store: Store, jobId: string): Promise<void> {
  await ask(store, 'job.cancel', { jobId });
}

export async function stopBatch(store: Store, batchId: string): Promise<void> {
  await ask(store, 'batch.stop', { batchId });
}

/** Dismisses an ended job or selection. */
export function dismiss(store: Store, id: string): void {
  store.set({ dismissed: new Set([...store.getState().dismissed, id]) });
}
