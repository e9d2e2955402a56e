import type { SavedMessage } from '../../../shared/contract/settings.ts';
import { tellFailure } from '../../notices/notice-actions.ts';
import { saveSettings } from '../../settings/settings-actions.ts';
import type { Store } from '../../state/store.ts';

/** Keeps a message in the settings, in place of one with the same name. */
export function saveMessage(store: Store, message: SavedMessage): Promise<void> {
  return change(store, (before) => [...before.filter(({ name }) => name !== message.name), message]);
}

export function deleteMessage(store: Store, name: string): Promise<void> {
  return change(store, (before) => before.filter((each) => each.name !== name));
}

/** A notice says why where the settings could not be saved. */
async function change(
  store: Store,
  next: (before: readonly SavedMessage[]) => readonly SavedMessage[],
): Promise<void> {
  const { settings } = store.getState();
  if (settings === null) return;
  const messageTemplates = [...next(settings.messageTemplates)];
  const failure = await saveSettings(store, { ...settings, messageTemplates });
  if (failure !== null) tellFailure(store, failure);
}
