import { LANGUAGES, type Language, type LanguageSetting, type Locale } from '../contract/locale.ts';

/**
 * The language to use: the one in the settings, else the first of the system's languages, in the user's order, that
 * there is a catalogue for.
 */
export function languageFor(setting: LanguageSetting, preferredLocales: readonly string[]): Language {
  if (setting !== 'system') return setting;
  const preferred = preferredLocales.map((locale) => locale.toLowerCase().split(/[-_]/)[0]);
  return preferred.map(findLanguage).find((language) => language !== null) ?? LANGUAGES[0];
}

/** The locale as the query of the page's address, for `readLocale`. */
export function localeQuery({ language, region }: Locale): string {
  return `language=${language}${region === null ? '' : `&region=${encodeURIComponent(region)}`}`;
}

/** Reads the locale from the query of an address; English when the language is unknown. `get`: a parameter by its name. */
export function readLocale(get: (name: 'language' | 'region') => string | null): Locale {
  return { language: findLanguage(get('language')) ?? LANGUAGES[0], region: usableLocale(get('region')) };
}

/** Null where there is no catalogue of that name. */
function findLanguage(name: string | null | undefined): Language | null {
  return LANGUAGES.find((language) => language === name) ?? null;
}

/** The locale if dates can be written in it, else null: what a system reports is not always a locale (`C`). */
export function usableLocale(locale: string | null): string | null {
  try {
    return locale === null ? null : (Intl.DateTimeFormat.supportedLocalesOf([locale])[0] ?? null);
  } catch {
    return null;
  }
}
