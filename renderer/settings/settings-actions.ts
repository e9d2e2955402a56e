import type { Settings } from '../../shared/contract/settings.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import { text } from '../../shared/text/text.ts';
import { tell, tellFailure } from '../notices/notice-actions.ts';
import type { Store } from '../state/store.ts';
import type { SettingsDraft } from './settings-draft.ts';
import type { SettingsView } from './settings-view.ts';

/** Keeps the typed draft and the settings it was based on; null forgets it. */
export function setDraft(store: Store, draft: SettingsDraft | null): void {
  const { draftBase, settings, settingsView } = store.getState();
  if (draft !== null) store.set({ draft, draftBase: draftBase ?? settings });
  // No input yet and no errors.
  else store.set({ draft, draftBase: null, settingsView: { ...settingsView, tried: false } });
}

export function showSettings(store: Store, change: Partial<SettingsView>): void {
  store.set({ settingsView: { ...store.getState().settingsView, ...change } });
}

/** Says at leaving the settings that what was typed is not saved, and where it is. */
export function tellUnsaved(store: Store): void {
  const { draft, page } = store.getState();
  if (draft === null || page === 'settings') return;
  tell(store, 'info', text.settings.unsaved.title, text.settings.unsaved.body);
}

/** Saves all settings; resolves with why not, or null when they are saved. */
export async function saveSettings(store: Store, settings: Settings): Promise<Failure | null> {
  const state = store.getState();
  const base = state.draftBase ?? state.settings ?? settings;
  const result = await store.request('settings.set', { base: { ...base }, settings: { ...settings } });
  if (!result.ok) return result.error;
  store.set({ settings: result.value });
  return null;
}

/** Continues without the settings files that were set aside: those the user has been shown. */
export async function startOver(store: Store, asides: readonly string[]): Promise<void> {
  const result = await store.request('settings.startOver', { asides: [...asides] });
  if (result.ok) store.set({ problem: result.value });
  else tellFailure(store, result.error);
}

/** Deletes all that was seen of who was on; a notice says that it is done, or why not. */
export async function forgetHistory(store: Store): Promise<void> {
  const result = await store.request('history.forget', undefined);
  if (!result.ok) {
    tellFailure(store, result.error);
    return;
  }
  store.set({ overview: null, timesForgotten: store.getState().timesForgotten + 1 });
  tell(store, 'success', text.keptHistory.forgotten);
}
