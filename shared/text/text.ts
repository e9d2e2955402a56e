import type { Language, Speech } from '../contract/speech.ts';
import { english } from './english/english.en.ts';
import { german } from './german/german.de.ts';
import type { Text } from './shape.ts';

const CATALOGUES: Readonly<Record<Language, Text>> = { en: english, de: german };

/**
 * Every sentence a person sees, in the language that is spoken now. A live binding, and the one state of the whole
 * process that is not handed around: a language is the process's, like its time zone, and every sentence would have to
 * carry it otherwise. So say `text.list.search` where it is shown; what is kept from it when a module loads stays
 * in the language of that moment. A process begins in English.
 */
export let text: Text = english;

/** How the process speaks now. */
export let speech: Speech = { language: 'en', locale: null };

/** From now on `text`, dates and times are said like this. What has been said already stays as it was said. */
export function speak(next: Speech): void {
  speech = next;
  text = CATALOGUES[next.language];
}
