/** The languages there is a catalogue for, by their BCP 47 names. The first is spoken where no other is wanted. */
export const LANGUAGES = ['en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** A language, or the one the system speaks. */
export type LanguageSetting = Language | 'system';

/** The language to speak: the one that was set, else the first of the system's, in the person's order, that we have. */
export function languageFor(setting: LanguageSetting, preferredLocales: readonly string[]): Language {
  if (setting !== 'system') return setting;
  for (const locale of preferredLocales) {
    const [language] = locale.toLowerCase().split(/[-_]/);
    const known = LANGUAGES.find((one) => one === language);
    if (known !== undefined) return known;
  }
  return LANGUAGES[0];
}
