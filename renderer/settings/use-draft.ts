import { useCallback } from 'react';
import { DEFAULT_SETTINGS } from '../../shared/contract/settings.ts';
import type { PageState } from '../state/page-state.ts';
import type { Store } from '../state/store.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { setDraft } from './settings-actions.ts';
import {
  type DraftErrors,
  draftOf,
  errorsOf,
  isChanged,
  NO_ERRORS,
  type SettingsDraft,
} from './settings-draft.ts';

/** The typed settings, or the saved ones where nothing has been typed. */
export function draftIn({ draft, settings }: PageState): SettingsDraft {
  return draft ?? draftOf(settings ?? DEFAULT_SETTINGS);
}

/** A part of the draft. Only components that show that part render when it changes. */
export function useDraft<Part>(select: (draft: SettingsDraft) => Part): Part {
  return usePage((state) => select(draftIn(state)));
}

/** A part of the errors; none before the user has tried to save. */
export function useDraftErrors<Part>(select: (errors: DraftErrors) => Part): Part {
  return usePage((state) => select(state.settingsView.tried ? errorsOf(draftIn(state)) : NO_ERRORS));
}

/** Changes the draft; the same function for the lifetime of the page. */
export function useChangeDraft(): (change: (draft: SettingsDraft) => SettingsDraft) => void {
  const store = useStore();
  return useCallback((change) => changeDraft(store, change), [store]);
}

/** Keeps the draft, or forgets it once it equals the saved settings. */
export function changeDraft(store: Store, change: (draft: SettingsDraft) => SettingsDraft): void {
  const state = store.getState();
  if (state.settings === null) return;
  const next = change(draftIn(state));
  setDraft(store, isChanged(next, state.draftBase ?? state.settings) ? next : null);
}
