import { app } from 'electron';
import type { Locale } from '../../../shared/contract/locale.ts';
import type { Settings } from '../../../shared/contract/settings.ts';
import { languageFor, usableLocale } from '../../../shared/text/language.ts';

/**
 * The language from the settings, with `system` replaced by the user's own, and the system's format for dates whatever
 * the language is. Call it after Electron is ready.
 */
export function localeFor({ language }: Pick<Settings, 'language'>): Locale {
  return {
    language: languageFor(language, app.getPreferredSystemLanguages()),
    region: usableLocale(app.getSystemLocale()),
  };
}
