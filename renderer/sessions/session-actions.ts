import type { SessionAction } from '../../shared/domain/model.ts';
import type { EndAction } from '../../shared/domain/permission.ts';
import { type SeenProcess, seenProcess } from '../../shared/domain/seen-process.ts';
import { ask } from '../notices/notice-actions.ts';
import { tellStarted } from '../server/server-requests.ts';
import type { Store } from '../state/store.ts';
import { asSeen, type SessionTarget } from './session-target.ts';

/** Starts an action on the session as it is shown. `message`: the template of a message. */
export async function act(
  store: Store,
  action: SessionAction,
  target: SessionTarget,
  message?: string,
): Promise<void> {
  const seen = asSeen(target);
  if (seen === null) return;
  await ask(store, 'job.start', { ...seen, action, ...(message === undefined ? {} : { text: message }) });
}

/** Ends a session although it works: the user was told what would end with it. */
export async function endDespiteWork(store: Store, action: EndAction, target: SessionTarget): Promise<void> {
  const seen = asSeen(target);
  if (seen !== null) await ask(store, 'job.start', { ...seen, action, despiteWork: true });
}

/** Logs off a user who may be at work. `reason`: why, for the audit log. */
export async function logOffAnyway(store: Store, target: SessionTarget, reason: string): Promise<void> {
  const seen = asSeen(target);
  if (seen !== null) await ask(store, 'job.start', { ...seen, action: 'logOff', anyway: { reason } });
}

/** Ends one process of the session as it is shown; the session stays. */
export async function endProcess(
  store: Store,
  target: SessionTarget,
  process: Pick<SeenProcess, 'pid' | 'image'>,
): Promise<void> {
  const seen = asSeen(target);
  if (seen !== null) await ask(store, 'process.end', seenProcess(seen, process));
}

/** Starts an action on a selection, one by one. */
export async function actOnAll(
  store: Store,
  action: SessionAction,
  targets: readonly SessionTarget[],
  message?: string,
): Promise<void> {
  const sessions = targets.map(asSeen).filter((seen) => seen !== null);
  if (sessions.length === 0) return;
  await ask(store, 'batch.start', { action, sessions, ...(message === undefined ? {} : { text: message }) });
}

/** Opens a view of the session; `control`: with mouse and keyboard. Windows asks its user for consent. */
export async function shadow(store: Store, target: SessionTarget, control: boolean): Promise<void> {
  const seen = asSeen(target);
  if (seen !== null) tellStarted(store, await ask(store, 'session.shadow', { ...seen, control }));
}
