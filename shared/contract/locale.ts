/** The languages there is a catalogue for, by their BCP 47 names. The first is the default. */
export const LANGUAGES = ['en', 'de'] as const;

export type Language = (typeof LANGUAGES)[number];

/** A language of Slotwatch, or the system's. */
export const LANGUAGE_SETTINGS = ['system', ...LANGUAGES] as const;
export type LanguageSetting = (typeof LANGUAGE_SETTINGS)[number];

/** The language of the sentences, and the region whose format dates and numbers have. */
export interface Locale {
  readonly language: Language;
  /** BCP 47, such as `de-AT`; null for the one the process started with. */
  readonly region: string | null;
}
