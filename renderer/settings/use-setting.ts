import { DEFAULT_SETTINGS, type Settings } from '../../shared/contract/settings.ts';
import type { TransportKind } from '../../shared/contract/transport-kind.ts';
import { usePage } from '../state/store-context.ts';
import { draftOf, isSameField, type SettingField, type SettingsDraft } from './settings-draft.ts';
import { useChangeDraft, useDraft, useDraftErrors } from './use-draft.ts';

/** The default settings as typed. */
export const DEFAULTS = draftOf(DEFAULT_SETTINGS);

/** A default to restore. */
export interface Resetting {
  /** The default as shown to the user. */
  readonly value: string;
  readonly onReset: () => void;
}

/** The typed value of a setting, and how to change it. */
export function useField<Field extends SettingField>(
  field: Field,
): readonly [SettingsDraft[Field], (value: SettingsDraft[Field]) => void] {
  const value = useDraft((draft) => draft[field]);
  const change = useChangeDraft();
  return [value, (next) => change((draft) => ({ ...draft, [field]: next }))];
}

/** Its error; undefined when there is none, or before the first save. */
export function useError(field: keyof Settings): string | undefined {
  return useDraftErrors(({ fields }) => fields.get(field));
}

/** Null while the setting is at its default. */
export function useResetting(field: SettingField, value: string): Resetting | null {
  const atDefault = useDraft((draft) => isSameField(field, draft, DEFAULTS));
  const change = useChangeDraft();
  if (atDefault) return null;
  return { value, onReset: () => change((draft) => ({ ...draft, [field]: DEFAULTS[field] })) };
}

/** How servers are asked here whose settings and groups say nothing. */
export function useUsualTransport(): TransportKind {
  return usePage(({ info }) => info?.usualTransport ?? 'windows');
}
