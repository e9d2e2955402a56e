import { app } from 'electron';
import type { Settings } from '../../../shared/contract/settings.ts';
import type { Speech } from '../../../shared/contract/speech.ts';
import { languageFor, usableLocale } from '../../../shared/text/language.ts';

/**
 * The language the settings ask for, `system` for that of this person, and dates in the system's own format whatever
 * the language is. To be asked once Electron is ready.
 */
export function speechFor({ language }: Pick<Settings, 'language'>): Speech {
  return {
    language: languageFor(language, app.getPreferredSystemLanguages()),
    locale: usableLocale(app.getSystemLocale()),
  };
}
