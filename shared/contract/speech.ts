/** The languages there is a catalogue for, by their BCP 47 names. The first is spoken where no other is wanted. */
export const LANGUAGES = ['en', 'de'] as const;

export type Language = (typeof LANGUAGES)[number];

/** A language, or the first of the system's. */
export const LANGUAGE_SETTINGS = ['system', ...LANGUAGES] as const;
export type LanguageSetting = (typeof LANGUAGE_SETTINGS)[number];

/** How to say things: in which words, and dates and numbers in the format of which region. */
export interface Speech {
  readonly language: Language;
  /** BCP 47, such as `de-AT`; null for the one the process started with. */
  readonly locale: string | null;
}
