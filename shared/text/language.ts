import { LANGUAGES, type Language, type LanguageSetting, type Speech } from '../contract/speech.ts';

/**
 * The language to speak: the one that was set, else the first of the system's, in the person's order, that there is a
 * catalogue for.
 */
export function languageFor(setting: LanguageSetting, preferredLocales: readonly string[]): Language {
  if (setting !== 'system') return setting;
  const preferred = preferredLocales.map((locale) => locale.toLowerCase().split(/[-_]/)[0]);
  return preferred.map(findLanguage).find((language) => language !== null) ?? LANGUAGES[0];
}

/** A speech in the address of the page, for `readSpeech`. */
export function speechQuery({ language, locale }: Speech): string {
  return `language=${language}${locale === null ? '' : `&locale=${encodeURIComponent(locale)}`}`;
}

/** Reads what stands in an address by its name; English where that is nothing we know. */
export function readSpeech(get: (name: 'language' | 'locale') => string | null): Speech {
  return { language: findLanguage(get('language')) ?? LANGUAGES[0], locale: usableLocale(get('locale')) };
}

/** Null where there is no catalogue of that name. */
function findLanguage(name: string | null | undefined): Language | null {
  return LANGUAGES.find((language) => language === name) ?? null;
}

/** The locale if dates can be written in it, else null: what systems call themselves is not always one (`C`). */
export function usableLocale(locale: string | null): string | null {
  try {
    return locale === null ? null : (Intl.DateTimeFormat.supportedLocalesOf([locale])[0] ?? null);
  } catch {
    return null;
  }
}
