import type { Language, Locale } from '../contract/locale.ts';
import { english } from './english/english.en.ts';
import { german } from './german/german.de.ts';
import type { Text } from './shape.ts';

const CATALOGUES: Readonly<Record<Language, Text>> = { en: english, de: german };

/**
 * Every sentence the user sees, in the current language. A live binding, and the only state of the process that is not
 * passed as an argument: the language belongs to the process, like its time zone, and every function that makes a
 * sentence would need it. So read `text.list.search` where it is shown; a value kept when a module loads stays in the
 * language of that moment. A process starts in English.
 */
export let text: Text = english;

/** The current locale of the process. */
export let locale: Locale = { language: 'en', region: null };

/** Changes `text`, dates and times from now on. A sentence that was made before stays as it is. */
export function setLocale(next: Locale): void {
  locale = next;
  text = CATALOGUES[next.language];
}
