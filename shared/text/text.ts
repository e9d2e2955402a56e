import { english } from './english/english.ts';
import type { Language } from './language.ts';
import type { Text } from './shape.ts';

const CATALOGUES: Readonly<Record<Language, Text>> = { en: english };

/**
 * Every sentence a person sees, in the language that is spoken now. A live binding, and the one state of the whole
 * process that is not handed around: a language is the process's, like its time zone, and every sentence would have to
 * carry it otherwise. So say `text.list.search` where it is shown; what is kept from it when a module loads stays
 * in the language of that moment.
 */
export let text: Text = english;

/** The language `text` is in: what a thread of its own has to be told. */
export let spoken: Language = 'en';

/** From now on `text` is in this language. What has been said already stays as it was said. */
export function speak(language: Language): void {
  text = CATALOGUES[language];
  spoken = language;
}
