import { DEFAULT_SETTINGS, type Settings } from '../../shared/contract/settings.ts';
import { draftOf, isSameField, type SettingField, type SettingsDraft } from './settings-draft.ts';
import { useChangeDraft, useDraft, useDraftErrors } from './use-draft.ts';

/** The settings of somebody who has set nothing, as they would be typed. */
export const DEFAULTS = draftOf(DEFAULT_SETTINGS);

/** A default to go back to. */
export interface Resetting {
  /** As a person says it. */
  readonly value: string;
  readonly onReset: () => void;
}

/** What is typed in a setting, and the way to change it. */
export function useField<Field extends SettingField>(
  field: Field,
): readonly [SettingsDraft[Field], (value: SettingsDraft[Field]) => void] {
  const value = useDraft((draft) => draft[field]);
  const change = useChangeDraft();
  return [value, (next) => change((draft) => ({ ...draft, [field]: next }))];
}

/** What is wrong with it; undefined when nothing is, or nobody has tried to save. */
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
